import { createCipheriv, createHash } from 'node:crypto';

import { writeVectors } from '../files.ts';

/*
 * Evidence files, written once more straight from the text of the format, without the product's code. All of them under one
 * key, which no real file may share with another, so that parts of one can be put into another.
 */

const KEY = '000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f';
const ID = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const OTHER_ID = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6072';
const CHUNK = 65_536;
const SEALED = CHUNK + 16;

const plainOf = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 0xff));
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const headerOf = (id: string): Buffer =>
  Buffer.from(`${Buffer.from('MIXIAEV1').toString('hex')}${id.replaceAll('-', '')}0001000000000000`, 'hex');

function sealedOf(size: number): Buffer {
  const plain = plainOf(size);
  const header = headerOf(ID);
  const count = Math.max(1, Math.ceil(size / CHUNK));
  const chunks = Array.from({ length: count }, (_, i) => {
    const nonce = Buffer.from(i.toString(16).padStart(22, '0') + (i === count - 1 ? '01' : '00'), 'hex');
    const cipher = createCipheriv('aes-256-gcm', Buffer.from(KEY, 'hex'), nonce);
    cipher.setAAD(header);
    const body = cipher.update(plain.subarray(i * CHUNK, (i + 1) * CHUNK));
    return Buffer.concat([body, cipher.final(), cipher.getAuthTag()]);
  });
  return Buffer.concat([header, ...chunks]);
}

/** Bytes of the good file of that size. */
const slice = (size: number, at: number, length: number) => ({ size, at, length });
const header = (size: number) => slice(size, 0, 32);
const chunk = (size: number, index: number) =>
  slice(size, 32 + index * SEALED, Math.min(SEALED, sealedOf(size).length - 32 - index * SEALED));

const [ONE, TWO, THREE] = [CHUNK, 2 * CHUNK, 3 * CHUNK];
const magic2 = Buffer.from('MIXIAEV2').toString('hex') + headerOf(ID).toString('hex').slice(16);

writeVectors('evidence', {
  key: KEY,
  evidenceId: ID,
  plaintext: 'byte i is (i * 31 + (i >> 8)) & 255',
  files: [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, TWO, THREE].map((size) => ({
    size,
    sha256: sha256(plainOf(size)),
    length: sealedOf(size).length,
    sealedSha256: sha256(sealedOf(size)),
    ...(size <= 1 && { sealed: sealedOf(size).toString('hex') }),
  })),
  ranges: [
    { size: 0, start: 0, end: 0 },
    { size: CHUNK + 1, start: CHUNK, end: CHUNK + 1 },
    { size: CHUNK + 1, start: CHUNK - 1, end: CHUNK + 1 },
    { size: THREE, start: CHUNK, end: TWO },
    { size: THREE, start: 1, end: THREE - 1 },
    { size: THREE, start: THREE, end: THREE },
  ].map((range) => ({ ...range, sha256: sha256(plainOf(range.size).subarray(range.start, range.end)) })),
  refused: [
    {
      name: 'chunks exchanged',
      size: THREE,
      parts: [header(THREE), chunk(THREE, 1), chunk(THREE, 0), chunk(THREE, 2)],
    },
    { name: 'chunk doubled', size: THREE, parts: [header(THREE), chunk(THREE, 0), chunk(THREE, 0), chunk(THREE, 2)] },
    { name: 'last chunk doubled', size: THREE, parts: [header(TWO), chunk(TWO, 0), chunk(TWO, 1), chunk(TWO, 1)] },
    { name: 'chunk left out', size: TWO, parts: [header(THREE), chunk(THREE, 0), chunk(THREE, 2)] },
    { name: 'cut at a chunk border, size as it was', size: TWO, parts: [header(TWO), chunk(TWO, 0)] },
    { name: 'cut at a chunk border, size to match', size: ONE, parts: [header(TWO), chunk(TWO, 0)] },
    { name: 'cut in a chunk', size: ONE, parts: [slice(ONE, 0, 40_000)] },
    { name: 'cut in the header', size: 1, parts: [slice(1, 0, 31)] },
    { name: 'nothing at all', size: 0, parts: [] },
    { name: 'header alone', size: 0, parts: [header(0)] },
    { name: 'end mark on the first of two chunks', size: TWO, parts: [header(TWO), chunk(ONE, 0), chunk(TWO, 1)] },
    { name: 'no end mark on the last chunk', size: TWO, parts: [header(TWO), chunk(THREE, 0), chunk(THREE, 1)] },
    { name: 'an empty last chunk after full ones', size: ONE, parts: [header(ONE), chunk(ONE, 0), chunk(0, 0)] },
    { name: 'header of another evidence', size: 1, parts: [{ hex: headerOf(OTHER_ID).toString('hex') }, chunk(1, 0)] },
    { name: 'header of another version', size: 1, parts: [{ hex: magic2 }, chunk(1, 0)] },
    { name: 'bytes after the end', size: 1, parts: [header(1), chunk(1, 0), { hex: '00' }] },
    { name: 'a byte of text changed', size: 0, parts: [header(0), { hex: 'ff'.repeat(16) }] },
    { name: 'whole, but another size is stated', size: CHUNK - 1, parts: [header(ONE), chunk(ONE, 0)] },
  ],
});
