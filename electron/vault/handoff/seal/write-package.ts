import type { Progress } from '../../../../shared/contract/call.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { createAgeEncryptor, outputBound } from '../../crypto/age-stream.ts';
import { toHex, utf8 } from '../../crypto/bytes.ts';
import { canonicalBytes } from '../../crypto/canonical.ts';
import type { SigningKey } from '../../crypto/ed25519.ts';
import { sha256 } from '../../crypto/hash.ts';
import { minisignSign } from '../../crypto/minisign.ts';
import type { RandomSource } from '../../crypto/random.ts';
import { normalised } from '../../ledger/event-codec.ts';
import { type Manifest, MAX_MANIFEST, trustedComment } from '../format/manifest.ts';
import { MANIFEST_PATH, SIGNATURE_PATH } from '../format/paths.ts';
import type { PendingVolumes } from '../stick/pending-volumes.ts';
import { hashFor } from '../stick/stream-hash.ts';
import { openVolumeWriter, type VolumeWriter } from '../stick/write-volumes.ts';
import { tarSize, writeTar } from '../tar/write.ts';
import { BATCH_BYTES, checkedTarEntry, once, type PackageEntry } from './entries.ts';

/** A package ready to be written. */
export type PackagePlan = {
  readonly manifest: Manifest;
  readonly entries: readonly PackageEntry[];
  readonly recipients: readonly string[];
  readonly sealingKey: SigningKey;
  readonly folder: string;
  readonly baseName: string;
  readonly volumeSize?: number | undefined;
  readonly random: RandomSource;
  readonly signal?: AbortSignal | undefined;
};

/** A package that is whole on the medium, read back, and not yet under its name. */
export type WrittenPackage = {
  readonly pending: PendingVolumes;
  readonly manifestBytes: Uint8Array;
  readonly manifestSha256: string;
  readonly fileSha256: string;
  readonly bytes: number;
};

/**
 * Pieces this long go through the cipher as they come, into memory that is used again after three more; what is shorter
 * is gathered.
 */
const BATCH = BATCH_BYTES;
const OUTPUTS = 4;
const AGE_CHUNK = 65_536;
const AGE_TAG = 16;

/**
 * Writes a package as `*.part`, flushes it to the device and reads it back. Progress in bytes. Broken off anywhere,
 * nothing is left on the medium.
 * @throws AppError as the volume writer; PACKAGE_TOO_LARGE, PACKAGE_CHANGED_SINCE_APPROVAL, CANCELLED
 */
export async function* writePackage(plan: PackagePlan): AsyncGenerator<Progress, WrittenPackage, void> {
  const manifestBytes = canonicalBytes(normalised(plan.manifest));
  if (manifestBytes.length > MAX_MANIFEST) throw new AppError('PACKAGE_TOO_LARGE');
  const signature = utf8(minisignSign(plan.sealingKey, manifestBytes, trustedComment(plan.manifest)));
  const age = await createAgeEncryptor(plan.recipients, plan.random);
  const heads = [
    { path: MANIFEST_PATH, size: manifestBytes.length, content: once(manifestBytes) },
    { path: SIGNATURE_PATH, size: signature.length, content: once(signature) },
  ];
  const total = ageSize(age.header.length, tarSize([...heads, ...plan.entries]));
  const follow = plan.signal === undefined ? {} : { signal: plan.signal };
  const createHash = () => hashFor(total);
  const writer = await openVolumeWriter({
    folder: plan.folder,
    baseName: plan.baseName,
    extension: 'mxp',
    totalSize: total,
    createHash,
    ...(plan.volumeSize === undefined ? {} : { volumeSize: plan.volumeSize }),
    ...follow,
  });
  let whole = false;
  try {
    const mtime = Math.floor(Date.parse(plan.manifest.createdAt) / 1000);
    yield* encryptInto(writer, age, writeTar([...heads, ...plan.entries.map(checkedTarEntry)], mtime), total);
    const written = await writer.finish();
    yield { stage: 'reading-back', done: 0, total };
    await written.readBack({ ...follow, createHash });
    whole = true;
    const digests = { manifestSha256: toHex(sha256(manifestBytes)), fileSha256: written.sha256 };
    return { pending: written, manifestBytes, ...digests, bytes: total };
  } finally {
    // Also when the caller simply stops listening.
    if (!whole) await writer.discard();
  }
}

type Encryptor = Awaited<ReturnType<typeof createAgeEncryptor>>;

async function* encryptInto(
  writer: VolumeWriter,
  age: Encryptor,
  tar: AsyncIterable<Uint8Array>,
  total: number,
): AsyncGenerator<Progress, void, void> {
  await writer.write(age.header);
  let done = age.header.length;
  const outputs = Array.from({ length: OUTPUTS }, () => new Uint8Array(outputBound(BATCH)));
  const gathered = new Uint8Array(BATCH);
  let filled = 0;
  let turn = 0;
  const encrypt = async (plain: Uint8Array): Promise<void> => {
    // Short pieces may wait in the writer for longer than memory that is used again allows.
    const into = plain.length === BATCH ? outputs[turn++ % OUTPUTS] : undefined;
    const sealed = age.push(plain, false, into);
    await writer.write(sealed);
    done += sealed.length;
  };
  const flush = async (): Promise<void> => {
    const plain = gathered.subarray(0, filled);
    filled = 0;
    if (plain.length > 0) await encrypt(plain);
  };
  for await (const piece of tar) {
    if (filled + piece.length > BATCH) await flush();
    if (piece.length >= BATCH) {
      await flush();
      await encrypt(piece);
      yield { stage: 'writing', done, total };
    } else {
      gathered.set(piece, filled);
      filled += piece.length;
    }
  }
  await writer.write(age.push(gathered.subarray(0, filled), true));
  yield { stage: 'writing', done: total, total };
}

/** Length of the age file around `plain` bytes: header with nonce, and a tag for each chunk; an empty one has one too. */
function ageSize(header: number, plain: number): number {
  return header + plain + AGE_TAG * Math.max(1, Math.ceil(plain / AGE_CHUNK));
}
