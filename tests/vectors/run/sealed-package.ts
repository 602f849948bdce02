import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import { parseCardFile } from '../../../electron/vault/cards/card-file.ts';
import { fromBase64, fromHex, fromUtf8, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { createSha256, sha256 } from '../../../electron/vault/crypto/hash.ts';
import { minisignVerify, parsePublicKeyText } from '../../../electron/vault/crypto/minisign.ts';
import { type LogRange, type Manifest, trustedComment } from '../../../electron/vault/handoff/format/manifest.ts';
import { assertApproved } from '../../../electron/vault/handoff/open/approval.ts';
import { decrypted } from '../../../electron/vault/handoff/open/envelope.ts';
import { verifyEvents } from '../../../electron/vault/handoff/open/events.ts';
import type { LogVerdict } from '../../../electron/vault/handoff/open/logs.ts';
import { parseManifest, senderOf } from '../../../electron/vault/handoff/open/manifest-check.ts';
import { chainNext } from '../../../electron/vault/ledger/event-codec.ts';
import { inPieces } from '../../support/bytes.ts';
import { filesOf, type SmallFile } from '../../support/tar.ts';
import { readVectors } from '../files.ts';
import { createTally, type VectorReport } from '../tally.ts';

type Vectors = {
  readonly identity: string;
  readonly otherIdentity: string;
  readonly card: string;
  readonly id: string;
  readonly sequence: number;
  readonly events: number;
  readonly file: string;
  readonly refused: readonly { name: string; code: string; file: string }[];
};

/** Names the runner in reports. */
export const name = 'sealed package';

/** A sealed package opened layer by layer without a vault, and the same one with one thing changed each time. */
export async function run(): Promise<VectorReport> {
  const { identity, otherIdentity, card, id, sequence, events, file, refused } = readVectors(
    'sealed-package',
  ) as Vectors;
  const tally = createTally();
  const opened = await open(fromBase64(file), identity, card);
  tally.equals('what it is', [opened.id, opened.sequence, opened.summary.events], [id, sequence, events]);
  const notForUs = (error: unknown): boolean => isAppError(error, 'PACKAGE_NOT_FOR_US');
  await tally.refuses('with another identity', () => open(fromBase64(file), otherIdentity, card), notForUs);
  for (const { name: what, code, file: changed } of refused) {
    await tally.refuses(
      what,
      () => open(fromBase64(changed), identity, card),
      (error) => isAppError(error) && error.code === code,
    );
  }
  return tally.report();
}

async function open(file: Uint8Array, identity: string, cardFile: string): Promise<Manifest> {
  const { card, fingerprint } = parseCardFile(utf8(cardFile));
  const plain = decrypted(inPieces(file, [1000, 70_000]), file.length, [identity], createSha256());
  const [manifestFile, signature, ...files] = await filesOf(plain);
  const bytes = manifestFile?.bytes ?? new Uint8Array();
  if (senderOf(bytes) !== fingerprint) throw new AppError('PACKAGE_SENDER_UNKNOWN');
  const comment = trustedComment(JSON.parse(fromUtf8(bytes)) as Manifest);
  const text = fromUtf8(signature?.bytes ?? new Uint8Array(), false);
  if (!minisignVerify(parsePublicKeyText(card.signingKey), bytes, text, comment)) {
    throw new AppError('PACKAGE_SIGNATURE_INVALID');
  }
  const manifest = parseManifest(bytes);
  assertListed(manifest, files);
  const bytesOf = (path: string): Uint8Array => files.find((one) => one.path === path)?.bytes ?? new Uint8Array();
  const logs = new Map(
    manifest.checkpoint.map((range) => [range.device, logOf(range, bytesOf(`log/${range.device}.txt`))]),
  );
  const events = await verifyEvents(manifest, bytesOf('events.ndjson'), logs);
  assertApproved({ find: () => undefined }, manifest, bytesOf('selection.json'), events);
  return manifest;
}

function assertListed({ entries }: Manifest, files: readonly SmallFile[]): void {
  const found = files.map(({ path, bytes }) => [path, bytes.length, toHex(sha256(bytes))].join());
  const listed = entries.map(({ path, size, sha256: digest }) => [path, size, digest].join());
  if (found.join('\n') !== listed.join('\n')) throw new AppError('PACKAGE_ENTRY_MISMATCH');
}

/** The places of a carried log, without anything held to compare it with. */
function logOf({ device, from }: LogRange, lines: Uint8Array): LogVerdict {
  const places: { hash: string; prev: string }[] = [];
  let chain = fromHex(from.root);
  for (const hash of fromUtf8(lines).split('\n').slice(0, -1)) {
    places.push({ hash, prev: toHex(chain) });
    chain = chainNext(chain, fromHex(hash));
  }
  const at = (seq: number) => places[seq - from.size - 1];
  return { device, state: 'known', fork: null, shorter: false, added: [], at };
}
