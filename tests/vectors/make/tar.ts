import { createHash } from 'node:crypto';

import { writeVectors } from '../files.ts';

/*
 * Archives, put together once more straight from the text of the format, without the product's code, and archives that differ
 * from it in one thing each. In the file, `parts` are to be joined; `zeros` is so many zero bytes.
 */

const MTIME = 1_790_000_000;
const UUID = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';

type Fields = {
  name: string;
  mode?: string;
  uid?: string;
  size?: number | string;
  mtime?: number;
  type?: string;
  link?: string;
  magic?: string;
  uname?: string;
  device?: string;
  prefix?: string;
};

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;

function block(fields: Fields): Buffer {
  const bytes = Buffer.alloc(512);
  const { size = 0, mtime = MTIME } = fields;
  bytes.write(fields.name, 0, 'latin1');
  bytes.write(fields.mode ?? octal(0o644, 7), 100);
  bytes.write(fields.uid ?? octal(0, 7), 108);
  bytes.write(octal(0, 7), 116);
  bytes.write(typeof size === 'string' ? size : octal(size, 11), 124, 'latin1');
  bytes.write(octal(mtime, 11), 136);
  bytes.write(fields.type ?? '0', 156);
  bytes.write(fields.link ?? '', 157);
  bytes.write(fields.magic ?? 'ustar\x0000', 257);
  bytes.write(fields.uname ?? '', 265);
  bytes.write(fields.device ?? octal(0, 7), 329);
  bytes.write(octal(0, 7), 337);
  bytes.write(fields.prefix ?? '', 345);
  bytes.fill(' ', 148, 156);
  bytes.write(
    `${octal(
      bytes.reduce((sum, byte) => sum + byte, 0),
      6,
    )} `,
    148,
  );
  return bytes;
}

const padded = (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)]);
const pax = (records: string): Buffer => {
  const body = Buffer.from(records);
  return Buffer.concat([block({ name: 'PaxHeader', size: body.length, type: 'x' }), padded(body)]);
};
const record = (key: string, value: string): string => {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  const length = [1, 2, 3, 4].map((digits) => rest + digits).find((total) => String(total).length === total - rest);
  return `${String(length)} ${key}=${value}\n`;
};
const content = (size: number): Buffer =>
  Buffer.from(Array.from({ length: size }, (_, i) => (i * 31 + (i >> 8)) & 0xff));
const END = Buffer.alloc(1024);
const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function parts(bytes: Buffer): unknown[] {
  const found: unknown[] = [];
  const text = bytes.toString('hex');
  for (const [, zeros = '', other = ''] of text.matchAll(/((?:00){24,})|((?:(?!(?:00){24})..)+)/gu)) {
    found.push(zeros === '' ? { hex: other } : { zeros: zeros.length / 2 });
  }
  return found;
}

const LONG = `evidence/${UUID}/${'a'.repeat(60)}.pdf`;
const CHINESE = `evidence/${UUID}/情况说明（一）.docx`;
const CUT_AT_SLASH = `${'d'.repeat(99)}/${'e'.repeat(20)}`;
const GIB8 = 8 * 1024 ** 3;

const headers = [
  { path: 'manifest.json', size: 5, blocks: [block({ name: 'manifest.json', size: 5 })] },
  { path: 'f'.repeat(100), size: 0, blocks: [block({ name: 'f'.repeat(100) })] },
  { path: 'f'.repeat(101), size: 0, blocks: [pax(record('path', 'f'.repeat(101))), block({ name: 'f'.repeat(100) })] },
  { path: LONG, size: 7, blocks: [pax(record('path', LONG)), block({ name: LONG.slice(0, 100), size: 7 })] },
  {
    path: CHINESE,
    size: GIB8 - 1,
    blocks: [pax(record('path', CHINESE)), block({ name: `evidence/${UUID}/_______.docx`, size: GIB8 - 1 })],
  },
  { path: '\u{20bb7}.bin', size: 1, blocks: [pax(record('path', '\u{20bb7}.bin')), block({ name: '_.bin', size: 1 })] },
  {
    path: CUT_AT_SLASH,
    size: 1,
    blocks: [pax(record('path', CUT_AT_SLASH)), block({ name: `${'d'.repeat(99)}_`, size: 1 })],
  },
  { path: 'large.bin', size: GIB8, blocks: [pax(record('size', String(GIB8))), block({ name: 'large.bin' })] },
  {
    path: '大.bin',
    size: 20_000_000_000_000,
    blocks: [pax(record('path', '大.bin') + record('size', '20000000000000')), block({ name: '_.bin' })],
  },
].map(({ path, size, blocks }) => ({ path, size, parts: parts(Buffer.concat(blocks)) }));

const archives = [
  { name: 'empty', files: [] },
  { name: 'one empty file', files: [{ path: 'a', size: 0 }] },
  { name: 'sizes around a block', files: [511, 512, 513].map((size) => ({ path: `log/${String(size)}.txt`, size })) },
  {
    name: 'as a package has it',
    files: ['manifest.json', 'manifest.json.minisig', CHINESE, LONG].map((path, i) => ({ path, size: 100 * i + 1 })),
  },
].map(({ name, files }) => {
  const whole = files.map(({ path, size }) => {
    const plain = /^[\x20-\x7e]{1,100}$/u.test(path);
    const shown = path.replace(/[^\x20-\x7e]/gu, '_').slice(0, 100);
    const before = plain ? [] : [pax(record('path', path))];
    return Buffer.concat([...before, block({ name: shown, size }), padded(content(size))]);
  });
  const bytes = Buffer.concat([...whole, END]);
  return { name, files, length: bytes.length, sha256: sha256(bytes) };
});

const good = block({ name: 'a' });
const twice = (one: string, two: string): Buffer => Buffer.concat([block({ name: one }), block({ name: two }), END]);
const alone = (fields: Partial<Fields>): Buffer => Buffer.concat([block({ name: 'a', ...fields }), END]);
const withPath = (path: string, shown: string): Buffer =>
  Buffer.concat([pax(record('path', path)), block({ name: shown }), END]);
const withRecords = (records: string): Buffer => Buffer.concat([pax(records), block({ name: '_' }), END]);

const refused: Record<string, Buffer> = {
  'nothing at all': Buffer.alloc(0),
  'no zero blocks': good,
  'one zero block': Buffer.concat([good, Buffer.alloc(512)]),
  'a third zero block': Buffer.concat([good, END, Buffer.alloc(512)]),
  'a byte after the end': Buffer.concat([good, END, Buffer.from('x')]),
  'another archive after the end': Buffer.concat([good, END, good, END]),
  'something between the zero blocks': Buffer.concat([good, Buffer.alloc(512), good, END]),
  'padding that is not zero': Buffer.concat([block({ name: 'a', size: 1 }), Buffer.alloc(512, 1), END]),
  'content cut': Buffer.concat([block({ name: 'a', size: 2000 }), Buffer.alloc(1024)]),
  'wrong checksum': Buffer.concat([Buffer.from(good).fill('1', 150, 151), END]),
  'absolute path': alone({ name: '/a' }),
  'path out of the folder': alone({ name: '../a' }),
  'path out of the folder, inside': alone({ name: 'a/../../b' }),
  'dot as a part': alone({ name: './a' }),
  'empty part': alone({ name: 'a//b' }),
  'slash at the end': alone({ name: 'a/' }),
  'drive letter': alone({ name: 'C:a' }),
  backslash: alone({ name: 'a\\b' }),
  'control character': alone({ name: 'a\x07' }),
  'Windows device': alone({ name: 'NUL.txt' }),
  'dot at the end': alone({ name: 'a.' }),
  'space in front': alone({ name: ' a' }),
  'no name': alone({ name: '' }),
  'prefix field used': alone({ prefix: 'dir' }),
  'text after the name': alone({ name: 'a\0b' }),
  'not ASCII without a pax header': alone({ name: '\xe4' }),
  'writing turned around': withPath('a\u202etxt.exe', 'a_txt.exe'),
  'not in NFC': withPath('e\u0301', 'e_'),
  'pax path that needs none': withPath('plain', 'plain'),
  'pax path with another name shown': withPath('名', 'x'),
  'name of 201 bytes': withPath('f'.repeat(201), 'f'.repeat(100)),
  'path given twice': twice('a', 'a'),
  'path given twice in other case': twice('a', 'A'),
  'a file where a folder is needed': twice('a', 'a/b'),
  'hard link': alone({ type: '1', link: 'b' }),
  'symbolic link': alone({ type: '2', link: '/etc/passwd' }),
  'character device': alone({ type: '3' }),
  'block device': alone({ type: '4' }),
  folder: alone({ type: '5' }),
  pipe: alone({ type: '6' }),
  'file in the old spelling': alone({ type: '\0' }),
  'global pax header': alone({ type: 'g' }),
  'long name as GNU has it': alone({ type: 'L' }),
  'magic of GNU': alone({ magic: 'ustar  \0' }),
  'no magic': alone({ magic: '\0\0\0\0\0\0\0\0' }),
  'mode 0755': alone({ mode: octal(0o755, 7) }),
  'an owner': alone({ uid: octal(1000, 7) }),
  'a name of the owner': alone({ uname: 'root' }),
  'device number': alone({ device: octal(1, 7) }),
  'size in binary': alone({ size: '\x80\0\0\0\0\0\0\0\0\0\0\0' }),
  'size with a space': alone({ size: '00000000000 ' }),
  'two times': Buffer.concat([good, block({ name: 'b', mtime: MTIME + 1 }), END]),
  'pax record of a time': withRecords(record('mtime', '1.5')),
  'pax records in another order': withRecords(record('size', String(GIB8)) + record('path', '名')),
  'pax path twice': withRecords(record('path', '名') + record('path', '名')),
  'pax size under 8 GiB': withRecords(record('path', '名') + record('size', '0')),
  'pax record miscounted': withRecords('13 path=名\n'),
  'pax header without records': Buffer.concat([block({ name: 'PaxHeader', type: 'x' }), block({ name: 'a' }), END]),
  'pax header twice': Buffer.concat([pax(record('path', '名')), pax(record('path', '名')), block({ name: '_' }), END]),
  'pax header and no entry': Buffer.concat([pax(record('path', '名')), END]),
  'pax header under another name': Buffer.concat([
    block({ name: 'PaxHeaders/x', size: 12, type: 'x' }),
    padded(Buffer.from(record('path', '名'))),
    block({ name: '_' }),
    END,
  ]),
};

writeVectors('tar', {
  mtime: MTIME,
  content: 'byte i of a file is (i * 31 + (i >> 8)) & 255',
  headers,
  archives,
  refused: Object.entries(refused).map(([name, bytes]) => ({ name, parts: parts(bytes) })),
  names: [
    ['报告.pdf', '报告.pdf'],
    ['e\u0301.txt', '\u00e9.txt'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['a\u202egpj.exe', 'a_gpj.exe'],
    ['a\nb\x00c\x7fd\u0085e', 'a_b_c_d_e'],
    ['\ufeffa\u200bb\u00adc\u2066', '_a_b_c_'],
    ['a\ud800b\udc00', 'a_b_'],
    ['\ue000\u{10fffd}\u0378\uffff', '____'],
    [' a ', '_a_'],
    ['.gitignore', '_gitignore'],
    ['a. .', 'a___'],
    ['', '_'],
    ['..', '__'],
    ['CON', '_CON'],
    ['com1.tar.gz', '_com1.tar.gz'],
    ['LPT\u00b9.txt', '_LPT\u00b9.txt'],
    ['console', 'console'],
    [`${'长'.repeat(100)}.docx`, `${'长'.repeat(65)}.docx`],
    ['\u{20bb7}'.repeat(60), '\u{20bb7}'.repeat(50)],
  ].map(([name, safe]) => ({ name, safe })),
});
