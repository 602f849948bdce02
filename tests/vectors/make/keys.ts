import { argon2Sync, createCipheriv, createHash, createPrivateKey, createPublicKey, hkdfSync } from 'node:crypto';

import { x25519 } from '@noble/curves/ed25519.js';
import { bech32 } from '@scure/base';

import { writeVectors } from '../files.ts';

/*
 * A slot and what is derived from its secret, computed beside the product: Argon2id and the rest with OpenSSL, X25519
 * with noble, canonical text written out by hand.
 */

const bytesOf = (text: string, length: number): Buffer =>
  createHash('sha256').update(text).digest().subarray(0, length);
const label = (name: string): Buffer => Buffer.from(`mixia/v1/${name}\0`, 'ascii');
const derive = (secret: Buffer, salt: Buffer, name: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, label(name), 32));
const NO_SALT = Buffer.alloc(0);

const passphrases = [
  { name: 'Latin with accents', text: 'Crème brûlée à Zürich' },
  { name: 'Hangul', text: '한글 암호' },
  { name: 'Chinese, with a compatibility character', text: '线索\uf9dc库口令\u212b' },
  { name: 'Vietnamese', text: 'Tiếng Việt ậ' },
].map(({ name, text }) => ({
  name,
  nfc: text.normalize('NFC'),
  nfd: text.normalize('NFD'),
  bytes: Buffer.from(text.normalize('NFC'), 'utf8').toString('hex'),
}));

const memberSecret = bytesOf('member secret', 32);
const checkKey = bytesOf('check key', 32);
const signingSeed = derive(memberSecret, NO_SALT, 'member-signing');
const ageSeed = derive(memberSecret, NO_SALT, 'member-age');
const draftsKey = derive(memberSecret, NO_SALT, 'drafts');
const identity = bech32.encodeFromBytes('AGE-SECRET-KEY-', ageSeed).toUpperCase();
const recipient = bech32.encodeFromBytes('age', x25519.scalarMultBase(ageSeed));
const seedKey = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), signingSeed]),
  format: 'der',
  type: 'pkcs8',
});
const signingPublicKey = createPublicKey(seedKey).export({ format: 'der', type: 'spki' }).subarray(12);

const salt = bytesOf('salt', 16);
const cost = { lanes: 1, memoryKiB: 64, name: 'argon2id', passes: 3, salt: salt.toString('base64'), version: 19 };
const passphrase = passphrases[0]?.nfc ?? '';
const slotKey = argon2Sync('argon2id', {
  message: Buffer.from(passphrase, 'utf8'),
  nonce: salt,
  parallelism: cost.lanes,
  tagLength: 32,
  memory: cost.memoryKiB,
  passes: cost.passes,
});

const slot = {
  vaultId: '6f1c2b54-8d7e-4a3f-9b21-0c5d7e8f9a10',
  id: '018f3a5e-7c00-7abc-8def-0123456789ab',
  login: '01',
};
const aadText =
  `{"id":"${slot.id}","kdf":{"lanes":1,"memoryKiB":64,"name":"argon2id","passes":3,"salt":"${cost.salt}","version":19},` +
  `"login":"${slot.login}","recipient":"${recipient}","vaultId":"${slot.vaultId}"}`;
const nonce = bytesOf('nonce', 12);
const cipher = createCipheriv('aes-256-gcm', slotKey, nonce);
cipher.setAAD(Buffer.concat([label('slot'), Buffer.from(aadText)]));
const body = Buffer.concat([cipher.update(Buffer.concat([memberSecret, checkKey])), cipher.final()]);

const draftId = '018f3a5e-7c01-7abc-8def-0123456789ac';
const draftIdBytes = Buffer.from(draftId.replaceAll('-', ''), 'hex');

writeVectors('keys', {
  source: 'computed with OpenSSL and noble, beside the product',
  passphrases,
  slot: {
    ...slot,
    passphrase,
    kdf: cost,
    slotKey: slotKey.toString('hex'),
    recipient,
    memberSecret: memberSecret.toString('hex'),
    checkKey: checkKey.toString('hex'),
    aad: aadText,
    nonce: nonce.toString('hex'),
    sealed: Buffer.concat([body, cipher.getAuthTag()]).toString('hex'),
  },
  derived: {
    secret: memberSecret.toString('hex'),
    labels: {
      'member-signing': signingSeed.toString('hex'),
      'member-age': ageSeed.toString('hex'),
      drafts: draftsKey.toString('hex'),
    },
    signingPublicKey: signingPublicKey.toString('hex'),
    identity,
    recipient,
  },
  draft: {
    draftsKey: draftsKey.toString('hex'),
    handed: draftsKey.toString('base64'),
    id: draftId,
    key: derive(draftsKey, draftIdBytes, 'draft').toString('hex'),
  },
});
