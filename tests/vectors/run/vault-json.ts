import { cheapPolicyForTests, normalPolicy } from '../../../electron/vault/crypto/argon.ts';
import { fromHex, fromUtf8, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { headBytes, parseHead } from '../../../electron/vault/keys/head.ts';
import { unlockFile, type Unlocked } from '../../../electron/vault/keys/unlock.ts';
import { parseVaultFile, vaultFileBytes } from '../../../electron/vault/keys/vault-json.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import { type ErrorCode } from '../../../shared/errors/sentences.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Who = { readonly login: string; readonly passphrase: string };
type Vectors = {
  readonly vaultId: string;
  readonly checkKey: string;
  readonly vaultKey: string;
  readonly text: string;
  readonly opens: readonly (Who & { slot: string })[];
  readonly stays: readonly Who[];
  readonly refused: readonly (Who & { name: string; text: string; code: ErrorCode })[];
  readonly head: {
    readonly deviceId: string;
    readonly seq: number;
    readonly chain: string;
    readonly bytes: string;
    readonly false: readonly { name: string; bytes: string }[];
  };
};

async function open(text: string, who: Who, policy = cheapPolicyForTests): Promise<Unlocked> {
  return unlockFile(parseVaultFile(utf8(text)), who, { policy }, (attempt) => attempt());
}

async function fileVectors(tally: Tally, vectors: Vectors): Promise<void> {
  const { text, checkKey, vaultKey } = vectors;
  for (const who of vectors.opens) {
    const unlocked = await open(text, who);
    tally.equals(`${who.login}: slot`, unlocked.slot.id, who.slot);
    tally.equals(`${who.login}: check key`, toHex(unlocked.checkKey), checkKey);
    tally.equals(`${who.login}: vault key`, toHex(unlocked.vaultKey), vaultKey);
    tally.equals(`${who.login}: recipient`, unlocked.member.recipient, unlocked.slot.recipient);
  }
  const is = (code: ErrorCode) => (error: unknown) => isAppError(error, code);
  for (const who of vectors.stays) {
    await tally.refuses(`${who.login}: another passphrase`, () => open(text, who), is('WRONG_PASSPHRASE'));
  }
  for (const { name: what, text: changed, code, ...who } of vectors.refused) {
    await tally.refuses(what, () => open(changed, who), is(code));
  }
  const [first] = vectors.opens;
  if (first === undefined) return;
  await tally.refuses('a cost for tests', () => open(text, first, normalPolicy), is('VAULT_FILE_DAMAGED'));
  const written = vaultFileBytes(parseVaultFile(utf8(text)).body, fromHex(checkKey));
  tally.equals('written again', fromUtf8(written), text);
}

function headVectors(tally: Tally, { head, vaultId, checkKey }: Vectors): void {
  const owner = { vaultId, deviceId: head.deviceId, checkKey: fromHex(checkKey) };
  const place = { seq: head.seq, chain: fromHex(head.chain) };
  tally.equals('head written', toHex(headBytes(place, owner)), head.bytes);
  const read = parseHead(fromHex(head.bytes), owner);
  tally.holds(
    'head read',
    read.state === 'ok' && read.place.seq === head.seq && toHex(read.place.chain) === head.chain,
  );
  for (const { name: what, bytes } of head.false) {
    tally.equals(`head, ${what}`, parseHead(fromHex(bytes), owner), { state: 'false' });
  }
}

/** Names the runner in reports. */
export const name = 'vault-json';

/** Slots, `vault.json` and `head`, with every way in which they are refused. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('vault-json') as Vectors;
  const tally = createTally();
  await fileVectors(tally, vectors);
  headVectors(tally, vectors);
  return tally.report();
}
