import type { Progress } from '../../../../shared/contract/call.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { ownCards } from '../../cards/own-card.ts';
import { concat, toHex } from '../../crypto/bytes.ts';
import { createSha256 } from '../../crypto/hash.ts';
import type { StagedFile, StagingArea } from '../../evidence/format/staging.ts';
import { quietly } from '../../files/failures.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { type ManifestEntry, MAX_MANIFEST } from '../format/manifest.ts';
import { EVENTS_PATH, evidenceIdOf, MANIFEST_PATH, SELECTION_PATH, SIGNATURE_PATH } from '../format/paths.ts';
import { openVolumes } from '../stick/read-volumes.ts';
import { hashFor } from '../stick/stream-hash.ts';
import { readTar, type ReadTarEntry } from '../tar/read.ts';
import { decrypted } from './envelope.ts';

/** Larger than any minisign signature of ours. */
const MAX_SIGNATURE = 2000;

/** What lies in a package, once every byte of it was authenticated and compared with the manifest. */
export type PackageContent = {
  readonly selection: Uint8Array;
  readonly events: Uint8Array;
  readonly logs: ReadonlyMap<string, Uint8Array>;
  readonly files: ReadonlyMap<string, StagedFile>;
  readonly fileSha256: string;
};

/** What the reader is told after manifest and signature, and before anything else is read. */
export type Expectation = {
  readonly entries: readonly ManifestEntry[];
  /** The archive's one time, in seconds since 1970; `null` where the manifest is not believed. */
  readonly mtimeSeconds: number | null;
  /** Where evidence is staged; without it files are hashed and forgotten. */
  readonly staging: StagingArea | null;
};

/**
 * Reads a package once, from front to back: volumes, encryption, archive, entries. `begin` verifies manifest and
 * signature, and says what to expect behind them.
 * @throws AppError as the layers do: PACKAGE_UNREADABLE, PACKAGE_VOLUME_MISSING, PACKAGE_NOT_A_PACKAGE,
 * PACKAGE_NOT_FOR_US, PACKAGE_DAMAGED, PACKAGE_MALFORMED, PACKAGE_ENTRY_MISMATCH, and what `begin` throws
 */
export async function* readPackage(
  vault: OpenVault,
  file: string,
  begin: (manifest: Uint8Array, signature: Uint8Array) => Promise<Expectation> | Expectation,
  signal?: AbortSignal,
): AsyncGenerator<Progress, PackageContent, void> {
  const volumes = await openVolumes(file);
  const hash = hashFor(volumes.size);
  let tar: Tar | undefined;
  let done = 0;
  const follow = { onProgress: (bytes: number) => void (done = bytes), ...(signal === undefined ? {} : { signal }) };
  try {
    const identities = ownCards(vault.ledger.db).map(({ identity }) => identity);
    tar = readTar(decrypted(volumes.read({ ...follow, reuse: true }), volumes.size, identities, hash));
    const expected = await begin(
      await smallEntry(tar, MANIFEST_PATH, MAX_MANIFEST),
      await smallEntry(tar, SIGNATURE_PATH, MAX_SIGNATURE),
    );
    const content = emptyContent();
    for (const due of expected.entries) {
      yield { stage: 'reading', done, total: volumes.size };
      await takeEntry(await nextEntry(tar, due, expected), due, expected, content);
    }
    const surplus = await tar.next();
    if (surplus.done !== true) throw new AppError('PACKAGE_ENTRY_MISMATCH');
    yield { stage: 'reading', done: volumes.size, total: volumes.size };
    return { ...content, fileSha256: toHex(await hash.digest()) };
  } finally {
    // Also lets go of the files on the medium, wherever the reading ended.
    await quietly(tar?.return());
    await quietly(Promise.resolve(hash.close?.()));
  }
}

type Tar = AsyncGenerator<ReadTarEntry, void>;
type Collected = {
  selection: Uint8Array;
  events: Uint8Array;
  readonly logs: Map<string, Uint8Array>;
  readonly files: Map<string, StagedFile>;
};

function emptyContent(): Collected {
  return { selection: new Uint8Array(), events: new Uint8Array(), logs: new Map(), files: new Map() };
}

/** Manifest and signature: first and second, and not longer than such things are. */
async function smallEntry(tar: Tar, path: string, limit: number): Promise<Uint8Array> {
  const { value: entry, done } = await tar.next();
  if (done === true || entry.path !== path || entry.size > limit) {
    throw new AppError(path === SIGNATURE_PATH ? 'PACKAGE_SIGNATURE_INVALID' : 'PACKAGE_MALFORMED');
  }
  return gathered(entry.content);
}

async function nextEntry(tar: Tar, due: ManifestEntry, { mtimeSeconds }: Expectation): Promise<ReadTarEntry> {
  const { value: entry, done } = await tar.next();
  if (done === true || entry.path !== due.path || entry.size !== due.size) throw new AppError('PACKAGE_ENTRY_MISMATCH');
  if (mtimeSeconds !== null && entry.mtimeSeconds !== mtimeSeconds) throw new AppError('PACKAGE_MALFORMED');
  return entry;
}

async function takeEntry(
  entry: ReadTarEntry,
  due: ManifestEntry,
  { staging }: Expectation,
  content: Collected,
): Promise<void> {
  const evidenceId = evidenceIdOf(due.path);
  if (evidenceId !== null && staging !== null) {
    const staged = await staging.stage({ source: entry.content, evidenceId, hash: hashFor(due.size) });
    if (staged.sha256 !== due.sha256) throw new AppError('PACKAGE_ENTRY_MISMATCH');
    content.files.set(evidenceId, staged);
    return;
  }
  const device = /^log\/(?<device>[0-9a-f-]{36})\.txt$/u.exec(due.path)?.groups?.['device'];
  const wanted = due.path === SELECTION_PATH || due.path === EVENTS_PATH || device !== undefined;
  const bytes = await hashed(entry, due, wanted && staging !== null);
  if (due.path === SELECTION_PATH) content.selection = bytes;
  if (due.path === EVENTS_PATH) content.events = bytes;
  if (device !== undefined) content.logs.set(device, bytes);
}

/** Hashes an entry, keeping its bytes only where they are wanted. */
async function hashed(entry: ReadTarEntry, due: ManifestEntry, keep: boolean): Promise<Uint8Array> {
  const hash = createSha256();
  const pieces: Uint8Array[] = [];
  for await (const piece of entry.content) {
    hash.update(piece);
    if (keep) pieces.push(Uint8Array.from(piece));
  }
  if (toHex(hash.digest()) !== due.sha256) throw new AppError('PACKAGE_ENTRY_MISMATCH');
  return concat(...pieces);
}

async function gathered(content: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(Uint8Array.from(piece));
  return concat(...pieces);
}
