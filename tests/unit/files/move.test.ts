import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveWithoutOverwriting } from '../../../electron/vault/files/move.ts';
import { codeOf } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

test('a file gets another name and keeps its content', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'a'), 'mine');
  await moveWithoutOverwriting(join(folder, 'a'), join(folder, 'b'));
  expect(existsSync(join(folder, 'a'))).toBe(false);
  expect(readFileSync(join(folder, 'b'), 'utf8')).toBe('mine');
});

test('what cannot have a second name, as a folder or a file on FAT32, is moved too, and overwrites nothing either', async () => {
  const folder = freshFolder();
  mkdirSync(join(folder, 'a'));
  await moveWithoutOverwriting(join(folder, 'a'), join(folder, 'b'));
  expect([existsSync(join(folder, 'a')), existsSync(join(folder, 'b'))]).toEqual([false, true]);
  mkdirSync(join(folder, 'c'));
  expect(await codeOf(moveWithoutOverwriting(join(folder, 'c'), join(folder, 'b')))).toBe('FILE_EXISTS');
  expect(existsSync(join(folder, 'c'))).toBe(true);
});

test('another file under the new name stays as it is', async () => {
  const folder = freshFolder();
  for (const name of ['a', 'b']) writeFileSync(join(folder, name), name);
  expect(await codeOf(moveWithoutOverwriting(join(folder, 'a'), join(folder, 'b')))).toBe('FILE_EXISTS');
  expect([readFileSync(join(folder, 'a'), 'utf8'), readFileSync(join(folder, 'b'), 'utf8')]).toEqual(['a', 'b']);
});

test('what has gone cannot be moved', async () => {
  const folder = freshFolder();
  expect(await codeOf(moveWithoutOverwriting(join(folder, 'a'), join(folder, 'b')))).toBe('WRITE_INTERRUPTED');
});
