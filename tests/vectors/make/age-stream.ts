import { createCipheriv, createHash, hkdfSync } from 'node:crypto';

import { writeVectors } from '../files.ts';

/*
 * The payload of age (STREAM, age-encryption.org/v1) computed with OpenSSL: 64 KiB chunks of ChaCha20-Poly1305, nonce
 * = counter (11 bytes, big-endian) and end mark. Only digests are stored; a runner makes the payload again.
 */

const CHUNK = 65_536;
const fileKey = createHash('sha256').update('file key').digest().subarray(0, 16);
const nonce = createHash('sha256').update('payload nonce').digest().subarray(0, 16);
const payloadKey = Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

/** Byte i of the text is (i * 167 + floor(i / 256)) mod 256. */
function plain(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let i = 0; i < size; i++) bytes[i] = (i * 167 + (i >> 8)) & 0xff;
  return bytes;
}

function payload(text: Buffer): Buffer {
  const count = Math.max(1, Math.ceil(text.length / CHUNK));
  const chunks = Array.from({ length: count }, (_, i) => {
    const chunkNonce = Buffer.alloc(12);
    chunkNonce.writeUInt32BE(i, 7);
    chunkNonce.writeUInt8(i === count - 1 ? 1 : 0, 11);
    const cipher = createCipheriv('chacha20-poly1305', payloadKey, chunkNonce, { authTagLength: 16 });
    const body = cipher.update(text.subarray(i * CHUNK, (i + 1) * CHUNK));
    cipher.final();
    return Buffer.concat([body, cipher.getAuthTag()]);
  });
  return Buffer.concat(chunks);
}

const sizes = [0, 1, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 16_777_217];
const SEALED = CHUNK + 16;

/** `edit` names what the runner does to the payload of a text of `size` bytes. */
const damaged = [
  { name: 'cut at the border of a chunk', size: 65_537, edit: 'cut', at: SEALED, detail: 'early-end' },
  { name: 'cut at the second border', size: 131_073, edit: 'cut', at: 2 * SEALED, detail: 'early-end' },
  { name: 'cut in the first chunk', size: 131_073, edit: 'cut', at: 1000, detail: 'chunk' },
  { name: 'cut in the tag at the border', size: 65_536, edit: 'cut', at: SEALED - 1, detail: 'chunk' },
  { name: 'cut so that a tag is not whole', size: 65_537, edit: 'cut', at: SEALED + 15, detail: 'early-end' },
  { name: 'cut so that only a tag is left', size: 65_537, edit: 'cut', at: SEALED + 16, detail: 'empty-last-chunk' },
  { name: 'everything cut', size: 65_537, edit: 'cut', at: 0, detail: 'early-end' },
  { name: 'an empty last chunk on a full one', size: 65_536, edit: 'empty-last', at: 0, detail: 'empty-last-chunk' },
  { name: 'bytes behind a full last chunk', size: 65_536, edit: 'append', at: 100, detail: 'trailing' },
  { name: 'a byte behind a full last chunk', size: 65_536, edit: 'append', at: 1, detail: 'trailing' },
  { name: 'bytes behind a short last chunk', size: 65_537, edit: 'append', at: 100, detail: 'chunk' },
  { name: 'a whole second stream behind', size: 65_536, edit: 'twice', at: 0, detail: 'trailing' },
  { name: 'the first chunk changed', size: 131_073, edit: 'flip', at: 0, detail: 'chunk' },
  { name: 'the second chunk changed', size: 131_073, edit: 'flip', at: SEALED, detail: 'chunk' },
  { name: 'the tag of the first chunk changed', size: 131_073, edit: 'flip', at: SEALED - 1, detail: 'chunk' },
  { name: 'the last chunk changed', size: 131_073, edit: 'flip', at: 2 * SEALED, detail: 'chunk' },
  { name: 'two chunks swapped', size: 196_608, edit: 'swap', at: 0, detail: 'chunk' },
  { name: 'the first chunk dropped', size: 131_073, edit: 'drop', at: 0, detail: 'chunk' },
  { name: 'the first chunk doubled', size: 131_073, edit: 'double', at: 0, detail: 'chunk' },
];

writeVectors('age-stream', {
  source: 'computed with OpenSSL after age-encryption.org/v1',
  fileKey: fileKey.toString('hex'),
  nonce: nonce.toString('hex'),
  payloadKey: payloadKey.toString('hex'),
  payloads: sizes.map((size) => {
    const sealed = payload(plain(size));
    return { size, length: sealed.length, sha256: createHash('sha256').update(sealed).digest('hex') };
  }),
  damaged,
});
