import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertOutside } from '../../../electron/vault/files/outside-folder.ts';
import { codeOf } from '../../support/bytes.ts';
import { freshFolder } from '../../support/folder.ts';

test('a folder is inside the vault however it is written, and its neighbours are not', async () => {
  const root = freshFolder();
  const vault = join(root, 'vault');
  for (const name of ['vault/evidence/ab', 'vault-copies', 'other', '..vault']) {
    mkdirSync(join(root, name), { recursive: true });
  }
  mkdirSync(join(vault, '..inside'));
  symlinkSync(join(vault, 'evidence'), join(root, 'other', 'link'));
  const inside = [
    vault,
    `${vault}/`,
    join(vault, 'evidence', 'ab'),
    join(root, 'other', 'link'),
    join(vault, '..inside'),
  ];
  for (const path of inside) expect([path, await codeOf(assertOutside(vault, path))]).toEqual([path, 'INPUT_INVALID']);
  for (const path of [root, join(root, 'vault-copies'), join(root, 'other'), join(root, '..vault'), '/']) {
    expect([path, await codeOf(assertOutside(vault, path))]).toEqual([path, 'nothing']);
  }
  expect(await codeOf(assertOutside(vault, join(root, 'none')))).toBe('FILE_NOT_FOUND');
});
