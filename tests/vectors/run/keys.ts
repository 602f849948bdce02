import { openAesGcm, sealAesGcm } from '../../../electron/vault/crypto/aes-gcm.ts';
import { ageIdentityFromSeed, recipientOf } from '../../../electron/vault/crypto/age-keys.ts';
import {
  assertCostAllowed,
  cheapPolicyForTests,
  deriveSlotKey,
  normalPolicy,
  passphraseBytes,
  type KdfCost,
} from '../../../electron/vault/crypto/argon.ts';
import { concat, fromHex, label, toBase64, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { canonicalText, type Json } from '../../../electron/vault/crypto/canonical.ts';
import { signingKeyFromSeed } from '../../../electron/vault/crypto/ed25519.ts';
import { isCryptoError } from '../../../electron/vault/crypto/errors.ts';
import { deriveDraftKey, deriveKey } from '../../../electron/vault/crypto/hkdf.ts';
import { uuidBytes } from '../../../electron/vault/crypto/uuid.ts';
import { deriveMemberKeys } from '../../../electron/vault/keys/member-secret.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Slot = {
  readonly vaultId: string;
  readonly id: string;
  readonly login: string;
  readonly passphrase: string;
  readonly kdf: KdfCost;
  readonly slotKey: string;
  readonly recipient: string;
  readonly memberSecret: string;
  readonly checkKey: string;
  readonly aad: string;
  readonly nonce: string;
  readonly sealed: string;
};
type Vectors = {
  readonly passphrases: readonly { name: string; nfc: string; nfd: string; bytes: string }[];
  readonly slot: Slot;
  readonly derived: {
    readonly secret: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly signingPublicKey: string;
    readonly identity: string;
    readonly recipient: string;
  };
  readonly draft: {
    readonly draftsKey: string;
    readonly handed: string;
    readonly id: string;
    readonly key: string;
  };
};

const slotAad = ({ vaultId, id, login, recipient, kdf }: Slot): Json => ({ vaultId, id, login, recipient, kdf });
const aadBytes = (slot: Slot): Uint8Array => concat(label('slot'), utf8(canonicalText(slotAad(slot))));

async function slotVectors(tally: Tally, slot: Slot): Promise<void> {
  const [nfc, nfd] = [slot.passphrase.normalize('NFC'), slot.passphrase.normalize('NFD')];
  tally.holds('the two spellings differ', nfc !== nfd);
  for (const spelling of [nfc, nfd]) {
    tally.equals('slot key', toHex(deriveSlotKey(passphraseBytes(spelling), slot.kdf)), slot.slotKey);
  }
  tally.equals('slot data', canonicalText(slotAad(slot)), slot.aad);
  const [key, nonce, sealed] = [fromHex(slot.slotKey), fromHex(slot.nonce), fromHex(slot.sealed)];
  const plain = slot.memberSecret + slot.checkKey;
  tally.equals('slot opened', toHex(openAesGcm(key, nonce, sealed, aadBytes(slot))), plain);
  tally.equals('slot sealed', toHex(sealAesGcm(key, nonce, fromHex(plain), aadBytes(slot))), slot.sealed);
  const changed: Readonly<Record<string, Slot>> = {
    login: { ...slot, login: '02' },
    recipient: { ...slot, recipient: slot.recipient.replace(/.$/u, 'q') },
    passes: { ...slot, kdf: { ...slot.kdf, passes: 1 } },
    memory: { ...slot, kdf: { ...slot.kdf, memoryKiB: 32 } },
    vault: { ...slot, vaultId: slot.id },
    id: { ...slot, id: slot.vaultId },
  };
  for (const [what, other] of Object.entries(changed)) {
    const open = (): unknown => openAesGcm(key, nonce, sealed, aadBytes(other));
    await tally.refuses(`slot with another ${what}`, open, (error) => isCryptoError(error, 'authentication'));
  }
}

async function costVectors(tally: Tally, cost: KdfCost): Promise<void> {
  const refused = (error: unknown): boolean => isCryptoError(error, 'cost');
  const allowed = (changes: Partial<KdfCost>): unknown => assertCostAllowed({ ...cost, ...changes }, normalPolicy);
  const floor = [
    { passes: 1, memoryKiB: 47_104 },
    { passes: 2, memoryKiB: 19_456 },
    { passes: 3, memoryKiB: 12_288 },
  ];
  for (const pair of floor) {
    allowed(pair);
    const below = { ...pair, memoryKiB: pair.memoryKiB - 1 };
    await tally.refuses(`${pair.passes} passes below the floor`, () => allowed(below), refused);
  }
  allowed({ passes: 20, memoryKiB: 1_048_576, lanes: 4 });
  const enough = { passes: 3, memoryKiB: 65_536 };
  const bad: Readonly<Record<string, Partial<Record<keyof KdfCost, unknown>>>> = {
    'too much memory': { ...enough, memoryKiB: 1_048_577 },
    'too many passes': { ...enough, passes: 21 },
    'too many lanes': { ...enough, lanes: 5 },
    'no lane': { ...enough, lanes: 0 },
    'part of a pass': { ...enough, passes: 3.5 },
    'minus memory': { ...enough, memoryKiB: -65_536 },
    'not a number': { ...enough, passes: Number.NaN },
    'another algorithm': { ...enough, name: 'argon2i' },
    'an old version': { ...enough, version: 16 },
    'a short salt': { ...enough, salt: 'AAAA' },
    'a salt that is no base64': { ...enough, salt: '*' },
  };
  for (const [what, changes] of Object.entries(bad)) {
    await tally.refuses(what, () => allowed(changes as Partial<KdfCost>), refused);
  }
  assertCostAllowed(cost, cheapPolicyForTests);
  await tally.refuses('a cost for tests', () => assertCostAllowed(cost, normalPolicy), refused);
}

/** Names the runner in reports. */
export const name = 'keys';

/** From the passphrase to the slot, its secret, and what is derived from that. */
export async function run(): Promise<VectorReport> {
  const { passphrases, slot, derived, draft } = readVectors('keys') as Vectors;
  const tally = createTally();
  for (const { name: what, nfc, nfd, bytes } of passphrases) {
    tally.holds(`${what}: two spellings`, nfc !== nfd);
    tally.equals(`${what}, composed`, toHex(passphraseBytes(nfc)), bytes);
    tally.equals(`${what}, decomposed`, toHex(passphraseBytes(nfd)), bytes);
  }
  await slotVectors(tally, slot);
  await costVectors(tally, slot.kdf);
  const secret = fromHex(derived.secret);
  for (const [labelName, key] of Object.entries(derived.labels)) {
    tally.equals(labelName, toHex(deriveKey(secret, labelName)), key);
  }
  const signing = signingKeyFromSeed(deriveKey(secret, 'member-signing'));
  tally.equals('member signing key', toHex(signing.publicKey), derived.signingPublicKey);
  const identity = ageIdentityFromSeed(deriveKey(secret, 'member-age'));
  tally.equals('member identity', identity, derived.identity);
  tally.equals('member recipient', await recipientOf(identity), derived.recipient);
  tally.equals('drafts key as handed out', toBase64((await deriveMemberKeys(secret)).draftsKey), draft.handed);
  tally.equals('draft key', toHex(deriveDraftKey(fromHex(draft.draftsKey), uuidBytes(draft.id))), draft.key);
  return tally.report();
}
