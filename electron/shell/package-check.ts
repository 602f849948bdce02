import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { toHex } from '../vault/crypto/bytes.ts';
import { sha256 } from '../vault/crypto/hash.ts';

/** Beside the packed application: what it and its unpacked libraries must be, as `sha256sum --check` reads it. */
export const DIGESTS_FILE = 'app.sha256';

/** The packed application, the first of the files that the list has to name. */
export const ARCHIVE = 'app.asar';

const LINE = /^([0-9a-f]{64}) {2}(\S.*)$/u;

/**
 * Whether the packed application is what was built. Where the runtime checks the archive itself (Windows, macOS) this is
 * not needed; on Linux it does not. It finds a damaged disk and an installation that stopped halfway. It stops nobody
 * who owns the disk: the list lies beside what it lists.
 * @param resources the folder of the archive
 */
export function isPackageWhole(resources: string): boolean {
  const before = process.noAsar;
  // Otherwise the archive would be read as a folder.
  process.noAsar = true;
  try {
    const entries = readFileSync(join(resources, DIGESTS_FILE), 'utf8').trimEnd().split('\n').map(parse);
    return entries.some((entry) => entry?.path === ARCHIVE) && entries.every((entry) => isAsListed(resources, entry));
  } catch {
    return false;
  } finally {
    process.noAsar = before;
  }
}

type Entry = { readonly digest: string; readonly path: string };

function parse(line: string): Entry | undefined {
  const [, digest, path] = LINE.exec(line) ?? [];
  return digest === undefined || path === undefined || path.includes('..') ? undefined : { digest, path };
}

function isAsListed(resources: string, entry: Entry | undefined): boolean {
  if (entry === undefined) return false;
  return toHex(sha256(readFileSync(join(resources, entry.path)))) === entry.digest;
}
