/** A ledger that was pointed at, or one that was dropped here and came without its path. */
export type Source = { readonly path: string } | { readonly content: File };

/** What the source is called. */
export function nameOf(source: Source): string {
  return 'path' in source ? source.path : source.content.name;
}

/** The source as the vault is given it. */
export function fileOf(source: Source): string | File {
  return 'path' in source ? source.path : source.content;
}
