import { expect, test } from 'vitest';
import { MEDIA_TYPE_BYTES, mediaTypeOf } from '../../../electron/vault/evidence/media-type.ts';
import { noise } from '../../support/bytes.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test('common kinds of evidence are known by their first bytes', () => {
  const kinds: readonly (readonly [string, string])[] = [
    ['%PDF-1.7\n', 'application/pdf'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'image/jpeg'],
    ['\x89PNG\r\n\x1a\n\0\0', 'image/png'],
    ['\0\0\0\x18ftypisom', 'video/mp4'],
    ['\0\0\0\x18ftypM4A ', 'audio/mp4'],
    ['RIFF\x10\0\0\0WAVEfmt ', 'audio/wav'],
    ['PK\x03\x04\x14\0\0\0OFD.xml', 'application/ofd'],
    [
      'PK\x03\x04\x14\0\0\0[Content_Types].xml…word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    ['PK\x03\x04\x14\0\0\0photo.jpg', 'application/zip'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-ole-storage'],
    ['#!AMR\n', 'audio/amr'],
  ];
  for (const [start, type] of kinds) expect([start, mediaTypeOf(latin1(start))]).toEqual([start, type]);
});

test('text is text in UTF-8 and in GB18030, also where the first bytes end inside a character', () => {
  expect(mediaTypeOf(Buffer.from('2026年3月5日\r\n收到来信。'))).toBe('text/plain');
  // 收到来信 in GB18030.
  expect(mediaTypeOf(Buffer.from('cad5b5bdc0b4d0c5', 'hex'))).toBe('text/plain');
  for (const shift of ['', 'a', 'ab']) {
    const long = Buffer.from(shift + '字'.repeat(3000)).subarray(0, MEDIA_TYPE_BYTES);
    expect(mediaTypeOf(long)).toBe('text/plain');
  }
});

test('nothing, control characters and noise are no kind that is known', () => {
  for (const bytes of [new Uint8Array(0), Buffer.from('abc\0def'), Buffer.from('\x1b[31m'), noise(5000)]) {
    expect(mediaTypeOf(bytes)).toBe('application/octet-stream');
  }
});
