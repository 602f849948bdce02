import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { concat, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { paddingLength, tarHeader } from '../../../electron/vault/handoff/tar/header.ts';
import { readTar } from '../../../electron/vault/handoff/tar/read.ts';
import { codeOf, collect, flipped, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';
import { archiveOf, filesOf, headersOf } from '../../support/tar.ts';

const TIME = 1_790_000_000;
const END = new Uint8Array(1024);
const files = [
  { path: 'manifest.json', bytes: noise(40) },
  { path: `evidence/x/${'名'.repeat(40)}.pdf`, bytes: noise(600, 2) },
  { path: 'empty', bytes: noise(0) },
];

const refusal = (archive: Uint8Array): Promise<unknown> => codeOf(filesOf(inPieces(archive)));

/** A header with some bytes put over it and its checksum made right again. */
function forged(header: Uint8Array, at: number, text: string): Uint8Array {
  const block = Uint8Array.from(header);
  block.set(Buffer.from(text, 'latin1'), at);
  block.set(utf8('        '), 148);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.set(utf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
  return block;
}

const named = (name: string): Uint8Array => forged(tarHeader('x'.repeat(name.length), 0, TIME), 0, name);

/** A pax header with these records before a plain entry `a` of the given size. */
function withPax(records: string, size = 0): Uint8Array {
  const body = Buffer.from(records);
  const header = forged(tarHeader('PaxHeader', body.length, TIME), 156, 'x');
  return concat(header, body, new Uint8Array(paddingLength(body.length)), tarHeader('a', size, TIME), END);
}

test('an archive is read as it was written, in whatever pieces it comes', async () => {
  const archive = await archiveOf(files, TIME);
  for (const lengths of [[], [1], [511, 2], [512], [3000]])
    expect(await filesOf(inPieces(archive, lengths))).toEqual(files);
  expect(await headersOf(inPieces(archive))).toEqual(
    files.map(({ path, bytes }) => ({ path, size: bytes.length, mtimeSeconds: TIME })),
  );
});

test('content that is left unread, or read in part, is passed over', async () => {
  const archive = await archiveOf(files, TIME);
  const parts: number[] = [];
  for await (const { content } of readTar(inPieces(archive, [100]))) {
    for await (const piece of content) {
      parts.push(piece.length);
      break;
    }
  }
  expect(parts).toEqual([40, 40]);
});

test('every truncation is refused, and so is whatever follows the end', async () => {
  const archive = await archiveOf(files, TIME);
  for (let length = 0; length < archive.length; length += 1) {
    expect(await refusal(archive.subarray(0, length)), `cut to ${length}`).toBe('PACKAGE_MALFORMED');
  }
  for (const more of [new Uint8Array(1), new Uint8Array(512), noise(1), archive]) {
    expect(await refusal(concat(archive, more))).toBe('PACKAGE_MALFORMED');
  }
});

test('a changed byte is refused, but for the bytes of contents and of pax paths, where the archive is then exactly what the writer makes of what was read', async () => {
  const archive = await archiveOf(files, TIME);
  const within = (bytes: Uint8Array): readonly [number, number] => {
    const start = Buffer.from(archive).indexOf(bytes);
    return [start, start + bytes.length];
  };
  const free = [...files.slice(0, 2).map(({ bytes }) => within(bytes)), within(utf8(files[1]?.path ?? ''))];
  const contents = free.slice(0, 2);
  const lies = (at: number, ranges: typeof free): boolean => ranges.some(([start, end]) => at >= start && at < end);
  for (let at = 0; at < archive.length; at += 1) {
    const changed = flipped(archive, at, 1 << (at % 8));
    const code = await refusal(changed);
    if (lies(at, contents)) expect(code, `content byte ${at}`).toBe('nothing');
    if (!lies(at, free)) expect(code, `byte ${at}`).toBe('PACKAGE_MALFORMED');
    if (code === 'nothing') expect(await archiveOf(await filesOf(inPieces(changed)), TIME)).toEqual(changed);
  }
});

test('paths that lead out, name a drive or a device, or cannot stand everywhere are refused', async () => {
  const bad = [
    '/etc/passwd',
    '../up',
    'a/../../up',
    './a',
    'a/',
    'a//b',
    'C:x',
    'C:/x',
    'a\\b',
    'nul',
    'a/aux.txt',
    'a.',
  ];
  for (const name of [...bad, ' a', 'a ', 'a\nb', 'a\x01', 'a*', 'a?', '"', '<', '|', 'a/b/c/d']) {
    expect(await refusal(concat(named(name), END)), JSON.stringify(name)).toBe('PACKAGE_MALFORMED');
  }
  expect(await refusal(concat(named('good'), END))).toBe('nothing');
});

test('bad paths are refused in a pax header too: direction marks, NFD, not UTF-8, or none needed', async () => {
  const record = (path: string): string => {
    const length = Buffer.byteLength(path) + 9;
    return `${length >= 100 ? length : length - 1} path=${path}\n`;
  };
  expect(record('名名名')).toBe('17 path=名名名\n');
  for (const path of ['../名', '/名', 'a\u202etxt.名', '\u200b名', 'e\u0301', '名\0', '\ue000', '名/', 'plain']) {
    expect(await refusal(withPax(record(path))), JSON.stringify(path)).toBe('PACKAGE_MALFORMED');
  }
  const archive = await archiveOf([{ path: '名', bytes: noise(0) }], TIME);
  const notText = flipped(archive, Buffer.from(archive).indexOf('path=') + 5, 0x60);
  expect(await refusal(notText)).toBe('PACKAGE_MALFORMED');
});

test('a path given twice is refused, in other case too, and so is a file where a folder is needed', async () => {
  for (const [one, two] of [
    ['a', 'a'],
    ['a', 'A'],
    ['x/y', 'X'],
    ['x', 'x/y'],
    ['x', 'X/y'],
  ] as const) {
    const archive = concat(tarHeader(one, 0, TIME), tarHeader(two, 0, TIME), END);
    expect(await refusal(archive), `${one} ${two}`).toBe('PACKAGE_MALFORMED');
  }
});

test('links, devices, folders, pipes and every other kind of entry are refused', async () => {
  for (const kind of ['\0', '1', '2', '3', '4', '5', '6', '7', 'g', 'L', 'K', 'S', 'V', 'X', 'A']) {
    expect(await refusal(concat(forged(tarHeader('a', 0, TIME), 156, kind), END)), kind).toBe('PACKAGE_MALFORMED');
  }
});

test('another mode, owner, time, link name, magic, device number or prefix is refused', async () => {
  const header = tarHeader('a', 0, TIME);
  const changes = [
    [100, '0000755\0'],
    [108, '0000001\0'],
    [116, '0000001\0'],
    [124, '00000000000 '],
    [124, '0000000000\0\0'],
    [124, '\x80\0\0\0\0\0\0\0\0\0\0\0'],
    [124, '-0000000001\0'],
    [157, 'b'],
    [257, 'ustar  \0'],
    [257, '\0\0\0\0\0\0\0\0'],
    [265, 'root'],
    [297, 'root'],
    [329, '0000001\0'],
    [329, '\0\0\0\0\0\0\0\0'],
    [345, 'pre'],
    [500, 'x'],
  ] as const;
  for (const [at, text] of changes) {
    expect(await refusal(concat(forged(header, at, text), END)), `${at}`).toBe('PACKAGE_MALFORMED');
  }
  const later = concat(header, tarHeader('b', 0, TIME + 1), END);
  expect(await refusal(later)).toBe('PACKAGE_MALFORMED');
});

test('a pax header with other, doubled, misordered, miscounted or needless records, or without an entry, is refused', async () => {
  const bad = ['', '12 mtime=1.5\n', '11 path=名\n', '13 path=名\n', '012 path=名\n', '12 path=名\n12 path=名\n'];
  const more = ['19 size=8589934592\n12 path=名\n', '8 size=5\n', '19 size=8589934591\n', '20 size=08589934592\n'];
  for (const records of [...bad, ...more, '26 size=99999999999999999\n', '20 GNU.sparse.major=1\n', '12 path=名']) {
    expect(await refusal(withPax(records)), JSON.stringify(records)).toBe('PACKAGE_MALFORMED');
  }
  const named = await archiveOf([{ path: '名', bytes: noise(0) }], TIME);
  expect(await refusal(named)).toBe('nothing');
  expect(await refusal(concat(named.subarray(0, 1024), named))).toBe('PACKAGE_MALFORMED');
  expect(await refusal(concat(named.subarray(0, 1024), END))).toBe('PACKAGE_MALFORMED');
  const endless = forged(tarHeader('PaxHeader', 1_000_000, TIME), 156, 'x');
  expect(await refusal(concat(endless, new Uint8Array(2_000_000)))).toBe('PACKAGE_MALFORMED');
});

test('sizes of 8 GiB and more are understood from the header alone', async () => {
  for (const size of [8 * 1024 ** 3 - 1, 8 * 1024 ** 3, Number.MAX_SAFE_INTEGER]) {
    for await (const entry of readTar(inPieces(concat(tarHeader('大.bin', size, TIME), noise(10))))) {
      expect(entry.size).toBe(size);
      break;
    }
  }
});

test("what the system's tar writes of a folder, a link or in its own format is refused", async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'd'));
  writeFileSync(join(folder, 'f'), 'x');
  symlinkSync('/etc/passwd', join(folder, 'l'));
  const make = (...args: string[]): Uint8Array => execFileSync('tar', ['cf', '-', ...args], { cwd: folder });
  for (const archive of [make('d'), make('l'), make('f'), make('--format=ustar', 'f'), make('--format=pax', 'f')]) {
    expect(await refusal(archive)).toBe('PACKAGE_MALFORMED');
  }
});

test('the caller names the code, and failures of the source pass through as they are', async () => {
  const broken = readTar(inPieces(noise(2000)), { malformed: 'BACKUP_DAMAGED' });
  expect(await codeOf(broken.next())).toBe('BACKUP_DAMAGED');
  for (const failure of [new RangeError('of the source'), new TypeError('of the source'), new Error('of the source')]) {
    const archive = await archiveOf(files, TIME);
    for (const length of [0, 100, 700, 1200]) {
      async function* failing(): AsyncGenerator<Uint8Array> {
        yield* inPieces(archive.subarray(0, length));
        throw failure;
      }
      expect(await codeOf(filesOf(failing()))).toBe(failure);
    }
  }
});

test('who stops early closes the source', async () => {
  let closed = false;
  async function* source(): AsyncGenerator<Uint8Array> {
    try {
      yield* inPieces(await archiveOf(files, TIME), [100]);
    } finally {
      closed = true;
    }
  }
  for await (const { content } of readTar(source())) {
    await collect(content);
    break;
  }
  expect(closed).toBe(true);
});
