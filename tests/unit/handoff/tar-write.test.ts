import { execFileSync, spawnSync } from 'node:child_process';
import { ftruncateSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync, closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { paddingLength, tarHeader } from '../../../electron/vault/handoff/tar/header.ts';
import { tarSize, writeTar } from '../../../electron/vault/handoff/tar/write.ts';
import { collect, inPieces, noise } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';
import { archiveOf, entriesOf } from '../../support/tar.ts';

const TIME = 1_790_000_000;
const GIB = 1024 ** 3;
const UUID = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
const LONG = `evidence/${UUID}/${'a'.repeat(190)}.pdf`;
const CHINESE = `evidence/${UUID}/关于某某同志有关问题线索的初步核实报告（附件三）.docx`;

const files = [
  { path: 'manifest.json', bytes: noise(513) },
  { path: 'manifest.json.minisig', bytes: noise(0) },
  { path: `log/${UUID}.txt`, bytes: noise(512) },
  { path: LONG, bytes: noise(70_000) },
  { path: CHINESE, bytes: noise(1) },
  { path: `evidence/${UUID}x/${'长'.repeat(66)}.x`, bytes: noise(1023) },
  { path: 'b'.repeat(100), bytes: noise(2) },
  { path: 'c'.repeat(101), bytes: noise(3) },
];

function tar(args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync('tar', args, { cwd, encoding: 'utf8', env: { LC_ALL: 'C.UTF-8' } });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

test("the system's tar unpacks long, Chinese and empty files to exactly what went in", async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a.tar'), await archiveOf(files, TIME));
  tar(['xf', 'a.tar'], folder);
  for (const { path, bytes } of files) {
    expect(Buffer.compare(readFileSync(join(folder, path)), bytes), path).toBe(0);
  }
  const listing = tar(['tvf', 'a.tar', '--numeric-owner', '--utc', '--quoting-style=literal'], folder);
  const lines = listing.trimEnd().split('\n');
  expect(lines.map((line) => line.split(/\s+/u).slice(0, 2).join(' '))).toEqual(files.map(() => '-rw-r--r-- 0/0'));
  expect(lines.map((line) => line.split(/\s+/u)[5])).toEqual(files.map(({ path }) => path));
});

test("for plain names the archive is byte for byte what the system's tar writes in the ustar format", async () => {
  const folder = freshFolder();
  const plain = files.filter(({ path }) => /^[\x20-\x7e]{1,100}$/u.test(path));
  for (const { path, bytes } of plain) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const same = [
    '--format=ustar',
    '--numeric-owner',
    '--owner=0',
    '--group=0',
    '--mode=0644',
    `--mtime=@${TIME}`,
    '-b1',
  ];
  const theirs = execFileSync('tar', ['cf', '-', ...same, ...plain.map(({ path }) => path)], { cwd: folder });
  expect(Buffer.compare(await archiveOf(plain, TIME), theirs)).toBe(0);
});

test('a pax header stands only where the path is long or not ASCII, or the size is 8 GiB or more', () => {
  const blocks = (path: string, size: number): number => tarHeader(path, size, TIME).length / 512;
  expect(blocks('a'.repeat(100), 8 * GIB - 1)).toBe(1);
  expect(blocks('a'.repeat(101), 0)).toBe(3);
  expect(blocks('名', 0)).toBe(3);
  expect(blocks('a', 8 * GIB)).toBe(3);
  const header = Buffer.from(tarHeader('名', 8 * GIB, TIME));
  expect(header.toString('utf8', 512, 1024).replaceAll('\0', '')).toBe('12 path=名\n19 size=8589934592\n');
  expect(header.toString('utf8', 0, 9)).toBe('PaxHeader');
});

test('the length of a pax record counts its own digits, also where they grow by one', () => {
  for (let length = 101; length <= 200; length += 1) {
    const header = Buffer.from(tarHeader('d'.repeat(length), 0, TIME));
    const stated = Number.parseInt(header.subarray(512, 516).toString(), 10);
    expect(header.subarray(512).indexOf('\n') + 1).toBe(stated);
  }
});

test("the system's tar reads sizes under and over 8 GiB as we wrote them", () => {
  const folder = freshFolder();
  for (const size of [8 * GIB - 1, 8 * GIB, 20 * GIB + 7]) {
    const file = openSync(join(folder, 'big.tar'), 'w');
    const header = tarHeader('名/大.bin', size, TIME);
    writeSync(file, header);
    ftruncateSync(file, header.length + size + paddingLength(size) + 1024);
    closeSync(file);
    const listing = tar(['tvf', 'big.tar', '--quoting-style=literal'], folder);
    expect(listing).toContain(` ${size} `);
    expect(listing).toContain(' 名/大.bin');
    expect(listing.trim().split('\n').length).toBe(1);
  }
});

test('the same entries give the same archive, in whatever pieces they come, and its size is known beforehand', async () => {
  const whole = await archiveOf(files, TIME);
  expect(await collect(writeTar(entriesOf(files, [1, 7, 4000]), TIME))).toEqual(whole);
  expect(tarSize(entriesOf(files))).toBe(whole.length);
  expect(tarSize([])).toBe(1024);
});

test('paths, sizes, times and contents that may not be in an archive are never written', async () => {
  const unsafe = [
    '',
    '/a',
    'a/',
    'a//b',
    '../a',
    'a/../b',
    './a',
    'C:/a',
    'a\\b',
    'a\nb',
    'a/b/c/d',
    'nul',
    'a ',
    'A\u0301',
  ];
  for (const path of unsafe) expect(() => tarHeader(path, 0, TIME), path).toThrow(RangeError);
  for (const size of [-1, 0.5, 2 ** 53]) expect(() => tarHeader('a', size, TIME)).toThrow(RangeError);
  for (const time of [-1, 0.5, 8 ** 11]) expect(() => tarHeader('a', 0, time)).toThrow(RangeError);
  const write = (entries: Parameters<typeof writeTar>[0]): Promise<unknown> => collect(writeTar(entries, TIME));
  const entry = (path: string, size: number) => ({ path, size, content: inPieces(noise(5)) });
  await expect(write([entry('a', 4)])).rejects.toThrow(RangeError);
  await expect(write([entry('a', 6)])).rejects.toThrow(RangeError);
  for (const [one, two] of [
    ['a', 'a'],
    ['a', 'A'],
    ['a/b', 'A'],
    ['a', 'a/b'],
    ['文É', '文é'],
  ] as const) {
    await expect(write([entry(one, 5), entry(two, 5)]), `${one} ${two}`).rejects.toThrow(RangeError);
  }
});
