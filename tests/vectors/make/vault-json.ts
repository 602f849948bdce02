import { execFileSync } from 'node:child_process';
import { argon2Sync, createCipheriv, createHash, createHmac, hkdfSync } from 'node:crypto';

import { x25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';

import { writeVectors } from '../files.ts';

/*
 * A `vault.json` of two members and a `head`, computed beside the product: Argon2id, AES-GCM, HKDF and HMAC with
 * OpenSSL, X25519 with noble, the vault key wrapped by the `age` program (1.1.1), canonical text by sorting names.
 */

type Tree = null | boolean | number | string | Tree[] | { [name: string]: Tree };
type Branch = Record<string, Tree>;

const bytesOf = (text: string, length: number): Buffer =>
  createHash('sha256').update(`vault.json ${text}`).digest().subarray(0, length);
const label = (name: string): Buffer => Buffer.from(`mixia/v1/${name}\0`, 'ascii');
const uuid = (text: string): Buffer => Buffer.from(text.replaceAll('-', ''), 'hex');

/** Enough for these vectors: ASCII names, no control characters. */
function canonical(value: Tree): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
}

const vaultId = '6f1c2b54-8d7e-4a3f-9b21-0c5d7e8f9a10';
const deviceId = 'a3bb189e-8bf9-4f88-9912-ba8f1e6ab0c4';
const checkKey = bytesOf('check key', 32);
const vaultKey = bytesOf('vault key', 32);

const members = [
  { id: '018f3a5e-7c00-7abc-8def-0123456789ab', login: '01', passphrase: 'Crème brûlée à Zürich' },
  { id: '018f3a5e-7c00-7abc-8def-0123456789ac', login: '王芳', passphrase: '松下问童子 言师采药去' },
];

function slotOf({ id, login, passphrase }: (typeof members)[number]): Branch {
  const secret = bytesOf(`secret of ${login}`, 32);
  const ageSeed = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), label('member-age'), 32));
  const recipient = bech32.encodeFromBytes('age', x25519.scalarMultBase(ageSeed));
  const salt = bytesOf(`salt of ${login}`, 16);
  const kdf = { name: 'argon2id', version: 19, memoryKiB: 64, passes: 2, lanes: 1, salt: salt.toString('base64') };
  const key = argon2Sync('argon2id', {
    message: Buffer.from(passphrase.normalize('NFC'), 'utf8'),
    nonce: salt,
    parallelism: kdf.lanes,
    tagLength: 32,
    memory: kdf.memoryKiB,
    passes: kdf.passes,
  });
  const nonce = bytesOf(`nonce of ${login}`, 12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.concat([label('slot'), Buffer.from(canonical({ vaultId, id, login, recipient, kdf }))]));
  const sealed = Buffer.concat([cipher.update(Buffer.concat([secret, checkKey])), cipher.final(), cipher.getAuthTag()]);
  return {
    id,
    type: 'passphrase',
    login,
    recipient,
    kdf,
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
  };
}

const slots = members.map(slotOf);
const wrapped = execFileSync(
  'age',
  slots.flatMap(({ recipient }) => ['-r', typeof recipient === 'string' ? recipient : '']),
  { input: vaultKey },
);

const body: Branch = {
  format: 'mixia-vault',
  version: 1,
  vaultId,
  kind: 'team',
  createdAt: '2026-03-05T04:00:00.000Z',
  revision: 3,
  epoch: 2,
  database: 'vault-2.db',
  vaultKey: wrapped.toString('base64'),
  slots,
};

const macOf = (changed: Tree): string =>
  createHmac('sha256', checkKey).update(label('vault-file')).update(canonical(changed)).digest('hex');
const text = canonical({ body, mac: macOf(body) });

/** A file changed in its body; with `newMac` the MAC is right again, as only a member could make it. */
function changed(edit: (body: Branch, slot: Branch, kdf: Branch) => void, newMac = false): string {
  const copy = structuredClone(body);
  const slot = (copy['slots'] as Branch[])[0] ?? {};
  edit(copy, slot, slot['kdf'] as Branch);
  return canonical({ body: copy, mac: newMac ? macOf(copy) : macOf(body) });
}

const [first, second] = members.map(({ login, passphrase }) => ({ login, passphrase }));
const damaged = 'VAULT_FILE_DAMAGED';
const shut = 'WRONG_PASSPHRASE';
const swap = slots.map((slot, i) => ({ ...slot, sealed: slots[1 - i]?.['sealed'] ?? null }));

const refused: Record<string, [text: string, code: string]> = {
  'another login': [changed((_, slot) => (slot['login'] = '02')), 'MEMBER_UNKNOWN'],
  'two logins exchanged': [
    changed((b) => (b['slots'] as Branch[]).reverse().forEach((slot, i) => (slot['login'] = members[i]?.login ?? ''))),
    shut,
  ],
  'fewer passes': [changed((_, __, kdf) => (kdf['passes'] = 1)), shut],
  'fewer passes, MAC made anew': [changed((_, __, kdf) => (kdf['passes'] = 1), true), shut],
  'less memory, MAC made anew': [changed((_, __, kdf) => (kdf['memoryKiB'] = 32), true), shut],
  'another salt': [changed((_, __, kdf) => (kdf['salt'] = bytesOf('other', 16).toString('base64'))), shut],
  'memory beyond the limit': [changed((_, __, kdf) => (kdf['memoryKiB'] = 1_048_577), true), damaged],
  'no memory to speak of': [changed((_, __, kdf) => (kdf['memoryKiB'] = 1), true), damaged],
  'another recipient, MAC made anew': [
    changed((_, slot) => (slot['recipient'] = slots[1]?.['recipient'] ?? ''), true),
    shut,
  ],
  'another slot id': [changed((_, slot) => (slot['id'] = deviceId)), shut],
  'another vault': [changed((b) => (b['vaultId'] = deviceId), true), shut],
  'secrets exchanged between slots': [changed((b) => (b['slots'] = swap), true), shut],
  'another kind': [changed((b) => (b['kind'] = 'commission')), damaged],
  'a later revision': [changed((b) => (b['revision'] = 4)), damaged],
  'another epoch': [changed((b) => Object.assign(b, { epoch: 3, database: 'vault-3.db' })), damaged],
  'a slot left out': [changed((b) => (b['slots'] as Branch[]).pop()), damaged],
  'a slot twice, MAC made anew': [changed((b) => (b['slots'] as Branch[]).push(slots[1] ?? {}), true), damaged],
  'a database of another epoch, MAC made anew': [changed((b) => (b['database'] = 'vault-1.db'), true), damaged],
  'a database elsewhere, MAC made anew': [changed((b) => (b['database'] = '../vault-2.db'), true), damaged],
  'a vault key that is no age file, MAC made anew': [changed((b) => (b['vaultKey'] = 'bWl4aWE='), true), damaged],
  'an unknown field, MAC made anew': [changed((b) => (b['hint'] = 'none'), true), damaged],
  'a field missing, MAC made anew': [changed((b) => delete b['createdAt'], true), damaged],
  'a newer version': [changed((b) => (b['version'] = 2), true), 'VAULT_NEWER'],
  'another format': [changed((b) => (b['format'] = 'mixia-card'), true), damaged],
  'a MAC changed in its last bit': [
    text.replace(/.(?="\}$)/u, (digit) => (Number.parseInt(digit, 16) ^ 1).toString(16)),
    damaged,
  ],
  'a MAC in capital letters': [text.replace(macOf(body), macOf(body).toUpperCase()), damaged],
  'a line end behind it': [`${text}\n`, damaged],
  'names in another order': [JSON.stringify({ mac: macOf(body), body }), damaged],
  'a name twice': [text.replace('{"body":{', '{"body":{"createdAt":"2026-03-05T04:00:00.000Z",'), damaged],
  'a number spelled otherwise': [text.replace('"revision":3', '"revision":3.0'), damaged],
  'an escape where none is due': [text.replace('"mixia-vault"', '"mixi\\u0061-vault"'), damaged],
  'cut in the middle': [text.slice(0, 700), damaged],
  nothing: ['', damaged],
};

const seq = Buffer.from('0000000000000102', 'hex');
const chain = bytesOf('chain', 32);
const macOfHead = (device: string): Buffer =>
  createHmac('sha256', checkKey)
    .update(label('head'))
    .update(uuid(vaultId))
    .update(uuid(device))
    .update(seq)
    .update(chain)
    .digest();
const head = Buffer.concat([Buffer.from('MIXIAHD1', 'ascii'), seq, chain, macOfHead(deviceId)]);
const flipped = (at: number): string => {
  const copy = Buffer.from(head);
  copy.writeUInt8(copy.readUInt8(at) ^ 1, at);
  return copy.toString('hex');
};

writeVectors('vault-json', {
  source: 'computed with OpenSSL, noble and age, beside the product',
  vaultId,
  checkKey: checkKey.toString('hex'),
  vaultKey: vaultKey.toString('hex'),
  text,
  opens: members.flatMap(({ id, login, passphrase }) =>
    (['NFC', 'NFD'] as const).map((form) => ({ slot: id, login, passphrase: passphrase.normalize(form) })),
  ),
  stays: [
    { ...first, passphrase: 'creme brulee a zurich' },
    { ...first, passphrase: second?.passphrase },
    { ...second, passphrase: `${second?.passphrase ?? ''} ` },
  ],
  refused: Object.entries(refused).map(([name, [file, code]]) => ({ name, ...first, text: file, code })),
  head: {
    deviceId,
    seq: 0x102,
    chain: chain.toString('hex'),
    bytes: head.toString('hex'),
    false: [
      { name: 'cut', bytes: head.subarray(0, 79).toString('hex') },
      { name: 'longer', bytes: `${head.toString('hex')}00` },
      { name: 'empty', bytes: '' },
      { name: 'zeros', bytes: '00'.repeat(80) },
      { name: 'another mark', bytes: flipped(7) },
      { name: 'another sequence', bytes: flipped(15) },
      { name: 'another chain value', bytes: flipped(16) },
      { name: 'another MAC', bytes: flipped(79) },
      { name: 'of another device', bytes: Buffer.concat([head.subarray(0, 48), macOfHead(vaultId)]).toString('hex') },
    ],
  },
});
