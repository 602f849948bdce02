/** 密级, always visible beside what it is about. */
export function ClassificationLabel({ of }: { readonly of: string }) {
  return <span className="label">{of}</span>;
}
