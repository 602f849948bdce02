import { mkdirSync, mkdtempSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { listFolder, makeFolder } from '../../../electron/preview/folder-listing.ts';
import type { ChoicePurpose } from '../../../shared/contract/shell.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { freshFolder } from '../../support/folder.ts';

const FILES = [
  '台账2.xlsx',
  '台账10.XLSX',
  'old.xls',
  'a.csv',
  '照片.png',
  'MX-1.mxp',
  'MX-2.mxp.001',
  'MX-2.mxp.002',
  'MX-3.mxp.part',
  'b.mxb.001',
  'b.mxb.002',
  'card.json',
];

function filled(): string {
  const folder = freshFolder();
  for (const name of [...FILES, '.hidden']) writeFileSync(join(folder, name), 'content');
  for (const name of ['b组', 'a组', '.config']) mkdirSync(join(folder, name));
  return folder;
}

const shown = async (folder: string, purpose: ChoicePurpose) =>
  (await listFolder(folder, purpose)).entries.map(({ name }) => name);

test('folders stand first, then the files that the purpose asks for, both in order; hidden ones are left out', async () => {
  const folder = filled();
  expect(await listFolder(folder, 'ledger')).toEqual({
    folder,
    parent: dirname(folder),
    entries: [
      { name: 'a组', kind: 'folder', size: 0 },
      { name: 'b组', kind: 'folder', size: 0 },
      { name: '台账2.xlsx', kind: 'file', size: 7 },
      { name: '台账10.XLSX', kind: 'file', size: 7 },
      { name: 'a.csv', kind: 'file', size: 7 },
    ],
  });
});

test.each([
  ['package', ['MX-1.mxp', 'MX-2.mxp.001']],
  ['backup', ['b.mxb.001']],
  ['card', ['card.json']],
  ['vault', []],
  ['new-vault', []],
  ['stick', []],
] as const)('for %s it shows what belongs there', async (purpose, files) => {
  expect(await shown(filled(), purpose)).toEqual(['a组', 'b组', ...files]);
});

test.each(['evidence', 'export'] as const)('for %s it shows every file', async (purpose) => {
  expect(await shown(filled(), purpose)).toHaveLength(FILES.length + 2);
});

test('a link is shown as what it leads to, and one that leads nowhere is not', async () => {
  const folder = freshFolder();
  const elsewhere = filled();
  symlinkSync(elsewhere, join(folder, 'to-folder'));
  symlinkSync(join(elsewhere, 'a.csv'), join(folder, 'to-file.csv'));
  symlinkSync(join(elsewhere, 'nothing'), join(folder, 'to-nothing.csv'));
  symlinkSync(folder, join(folder, 'to-itself'));
  expect(await shown(folder, 'ledger')).toEqual(['to-folder', 'to-itself', 'to-file.csv']);
});

test('a long folder is cut after 2000 lines', async () => {
  const folder = freshFolder();
  for (let at = 0; at < 2010; at++) writeFileSync(join(folder, `${String(at)}.csv`), '');
  mkdirSync(join(folder, 'z'));
  const names = await shown(folder, 'ledger');
  expect(names).toHaveLength(2000);
  expect(names.slice(0, 3)).toEqual(['z', '0.csv', '1.csv']);
});

test('the root has no parent', async () => {
  expect((await listFolder('/', 'vault')).parent).toBeNull();
});

test('what cannot be listed or made is refused by a code', async () => {
  const folder = filled();
  expect(await errorCode(() => listFolder(join(folder, 'nothing'), 'vault'))).toBe('FILE_NOT_FOUND');
  expect(await errorCode(() => listFolder(join(folder, 'a.csv'), 'vault'))).toBe('FILE_NOT_FOUND');
  expect(await errorCode(() => listFolder('relative', 'vault'))).toBe('INPUT_INVALID');
  expect(await errorCode(() => listFolder(`${folder}\0`, 'vault'))).toBe('INPUT_INVALID');
  expect(await errorCode(() => listFolder('/proc/1/task/1/mem', 'vault'))).toBe('FILE_NOT_FOUND');
  expect(await errorCode(() => listFolder(join(folder, 'n'.repeat(300)), 'vault'))).toBe('FILE_UNREADABLE');
  expect(await errorCode(() => makeFolder(join(folder, 'a组')))).toBe('FILE_EXISTS');
  expect(await errorCode(() => makeFolder(join(folder, 'nothing', 'new')))).toBe('FILE_NOT_FOUND');
  expect(await errorCode(() => makeFolder(join(folder, 'a.csv', 'new')))).toBe('FILE_NOT_FOUND');
  expect(await errorCode(() => makeFolder('relative'))).toBe('INPUT_INVALID');
  expect(await errorCode(() => makeFolder('/proc/new'))).toMatch(/^(FILE_NOT_FOUND|TARGET_READ_ONLY)$/u);
});

test('a new folder is for its owner alone', async () => {
  const folder = join(mkdtempSync(join(freshFolder(), 'in-')), '新库');
  await makeFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(readdirSync(folder)).toEqual([]);
});
