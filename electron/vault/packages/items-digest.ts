import { toHex } from '../crypto/bytes.ts';
import { canonicalBytes } from '../crypto/canonical.ts';
import { sha256 } from '../crypto/hash.ts';

/** What a package carries: hashes of its events (hex) and ids of its evidence files, in any order. */
export type PackageItems = { readonly events: readonly string[]; readonly files: readonly string[] };

/**
 * The digest by which `PackageSealed` names what went (`itemsSha256`): SHA-256, hex, over canonical
 * `{events: [hashes, sorted], files: [ids, sorted]}`. The order of the caller's lists makes no difference.
 */
export function itemsSha256({ events, files }: PackageItems): string {
  return toHex(sha256(canonicalBytes({ events: events.toSorted(), files: files.toSorted() })));
}
