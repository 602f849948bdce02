import { fromUtf8 } from '../crypto/bytes.ts';

/** What a file's first bytes must be, from byte `at`. `inside` is text that must stand in the first bytes as well. */
type Magic = { readonly type: string; readonly at: number; readonly bytes: string; readonly inside?: string };

/** How much of a file is looked at, in bytes. */
export const MEDIA_TYPE_BYTES = 4096;

/** What is given for everything that is not recognised: opened by nobody without being asked. */
const UNKNOWN = 'application/octet-stream';

/** Bytes are written as Latin-1. The first line that fits decides, so the closer description stands before the wider. */
const TABLE: readonly Magic[] = [
  { type: 'application/pdf', at: 0, bytes: '%PDF-' },
  { type: 'image/jpeg', at: 0, bytes: '\xff\xd8\xff' },
  { type: 'image/png', at: 0, bytes: '\x89PNG\r\n\x1a\n' },
  { type: 'image/gif', at: 0, bytes: 'GIF8' },
  { type: 'image/tiff', at: 0, bytes: 'II*\0' },
  { type: 'image/tiff', at: 0, bytes: 'MM\0*' },
  { type: 'image/bmp', at: 0, bytes: 'BM', inside: '\0\0\0\0' },
  { type: 'image/webp', at: 0, bytes: 'RIFF', inside: 'WEBP' },
  { type: 'image/heic', at: 4, bytes: 'ftypheic' },
  { type: 'audio/wav', at: 0, bytes: 'RIFF', inside: 'WAVE' },
  { type: 'video/x-msvideo', at: 0, bytes: 'RIFF', inside: 'AVI ' },
  { type: 'audio/mp4', at: 4, bytes: 'ftypM4A' },
  { type: 'audio/3gpp', at: 4, bytes: 'ftyp3gp' },
  { type: 'video/quicktime', at: 4, bytes: 'ftypqt' },
  { type: 'video/mp4', at: 4, bytes: 'ftyp' },
  { type: 'audio/mpeg', at: 0, bytes: 'ID3' },
  { type: 'audio/mpeg', at: 0, bytes: '\xff\xfb' },
  { type: 'audio/amr', at: 0, bytes: '#!AMR' },
  { type: 'audio/ogg', at: 0, bytes: 'OggS' },
  { type: 'video/x-matroska', at: 0, bytes: '\x1a\x45\xdf\xa3' },
  { type: 'video/mpeg', at: 0, bytes: '\0\0\x01\xba' },
  { type: 'application/ofd', at: 0, bytes: 'PK\x03\x04', inside: 'OFD.xml' },
  {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    at: 0,
    bytes: 'PK\x03\x04',
    inside: 'word/',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    at: 0,
    bytes: 'PK\x03\x04',
    inside: 'xl/',
  },
  {
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    at: 0,
    bytes: 'PK\x03\x04',
    inside: 'ppt/',
  },
  { type: 'application/zip', at: 0, bytes: 'PK\x03\x04' },
  { type: 'application/zip', at: 0, bytes: 'PK\x05\x06' },
  { type: 'application/vnd.rar', at: 0, bytes: 'Rar!\x1a\x07' },
  { type: 'application/x-7z-compressed', at: 0, bytes: '7z\xbc\xaf\x27\x1c' },
  { type: 'application/gzip', at: 0, bytes: '\x1f\x8b' },
  { type: 'application/x-ole-storage', at: 0, bytes: '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' },
  { type: 'application/rtf', at: 0, bytes: '{\\rtf' },
  { type: 'application/vnd.sqlite3', at: 0, bytes: 'SQLite format 3\0' },
];

/**
 * The media type (RFC 6838) of a file by its first bytes, at most {@link MEDIA_TYPE_BYTES} of them. Its name is not
 * asked: names come from outside. Text is what has no control characters and is UTF-8 or GB18030.
 */
export function mediaTypeOf(start: Uint8Array): string {
  if (start.length === 0) return UNKNOWN;
  const head = start.subarray(0, MEDIA_TYPE_BYTES);
  const text = latin1(head);
  const found = TABLE.find(
    ({ at, bytes, inside }) => text.startsWith(bytes, at) && (inside === undefined || text.includes(inside)),
  );
  return found?.type ?? (isText(head) ? 'text/plain' : UNKNOWN);
}

function latin1(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function isText(bytes: Uint8Array): boolean {
  if (bytes.some((byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0c, 0x0d].includes(byte)) || byte === 0x7f)) return false;
  // The last character may be cut: UTF-8 and GB18030 have at most four bytes for one.
  const ends = bytes.length < MEDIA_TYPE_BYTES ? [0] : [0, 1, 2, 3];
  return ends.some((cut) => decodes(bytes.subarray(0, bytes.length - cut)));
}

function decodes(bytes: Uint8Array): boolean {
  return [fromUtf8, fromGb18030].some((decode) => {
    try {
      return !/[\u0080-\u009f\ue000-\uf8ff]/u.test(decode(bytes));
    } catch {
      return false;
    }
  });
}

function fromGb18030(bytes: Uint8Array): string {
  return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
}
