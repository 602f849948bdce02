import { recipientOf } from '../../../electron/vault/crypto/age-keys.ts';
import { decryptSmall, encryptSmall } from '../../../electron/vault/crypto/age-small.ts';
import { fromBase64, toBase64 } from '../../../electron/vault/crypto/bytes.ts';
import { isCryptoError } from '../../../electron/vault/crypto/errors.ts';
import { readVectors } from '../files.ts';
import { createTally, type VectorReport } from '../tally.ts';

type Pair = { readonly identity: string; readonly recipient: string };
type Vectors = {
  readonly identities: readonly Pair[];
  readonly good: readonly { name: string; identities: string[]; file: string; plain: string }[];
  readonly bad: readonly { name: string; identities: string[]; file: string; kind: string; detail: string }[];
  readonly pair: { readonly inner: Pair; readonly outer: Pair; readonly file: string; readonly plain: string };
};

/** Names the runner in reports. */
export const name = 'age files';

/** Whole age files that another program wrote, every damage told apart, and the nested pair. */
export async function run(): Promise<VectorReport> {
  const { identities, good, bad, pair } = readVectors('age-files') as Vectors;
  const tally = createTally();
  for (const { identity, recipient } of identities) tally.equals('recipient', await recipientOf(identity), recipient);
  for (const { name: what, identities: keys, file, plain } of good) {
    tally.equals(what, toBase64(await decryptSmall(fromBase64(file), keys)), plain);
  }
  for (const { name: what, identities: keys, file, kind, detail } of bad) {
    await tally.refuses(
      what,
      () => decryptSmall(fromBase64(file), keys),
      (error) => isCryptoError(error) && error.kind === kind && error.detail === detail,
    );
  }
  const open = (file: Uint8Array, ...keys: readonly Pair[]): Promise<Uint8Array> =>
    decryptSmall(
      file,
      keys.map(({ identity }) => identity),
    );
  const inner = await open(fromBase64(pair.file), pair.outer);
  tally.equals('both of the pair', toBase64(await open(inner, pair.inner)), pair.plain);
  const alone = (error: unknown): boolean => isCryptoError(error, 'no-identity');
  await tally.refuses('the inner one alone', () => open(fromBase64(pair.file), pair.inner), alone);
  await tally.refuses('the outer one alone', () => open(inner, pair.outer), alone);
  const plain = fromBase64(pair.plain);
  const own = await encryptSmall(await encryptSmall(plain, [pair.inner.recipient]), [pair.outer.recipient]);
  tally.equals('our own pair', toBase64(await open(await open(own, pair.outer), pair.inner)), pair.plain);
  return tally.report();
}
