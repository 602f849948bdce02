import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { preferencesSchema } from '../../../shared/contract/shell.ts';
import { createElectron } from '../../support/electron/module.ts';
import { Runtime } from '../../support/electron/runtime.ts';
import { freshFolder } from '../../support/folder.ts';

const USUAL = preferencesSchema.parse({});

/** Opens the preferences of a folder, with the library that keeps them in the product. */
async function open(folder: string) {
  const runtime = new Runtime();
  runtime.userData = folder;
  vi.resetModules();
  vi.doMock('electron', () => createElectron(runtime));
  const { openPreferences } = await import('../../../electron/shell/preferences.ts');
  return openPreferences();
}

const fileOf = (folder: string): string => join(folder, 'preferences.json');

test('what is changed is there at the next start, for its owner alone', async () => {
  const folder = freshFolder();
  const first = await open(folder);
  expect(first.now()).toEqual(USUAL);
  const bounds = { x: 1, y: 2, width: 900, height: 700 };
  expect(first.change({ theme: 'high-contrast', bounds, lastVault: undefined })).toMatchObject({ lastVault: '' });
  expect((await open(folder)).now()).toEqual({ ...USUAL, theme: 'high-contrast', bounds });
  expect(statSync(fileOf(folder)).mode & 0o777).toBe(0o600);
});

test('a field that is not what it should be has its usual value, and the others stay', async () => {
  const folder = freshFolder();
  const bad = { theme: 'pink', idleMinutes: 0, textSize: 150, lastVault: 7, bounds: { x: 1 } };
  writeFileSync(fileOf(folder), JSON.stringify(bad));
  expect((await open(folder)).now()).toEqual({ ...USUAL, textSize: 150 });
});

test('unknown fields are dropped, and do not come back into the file', async () => {
  const folder = freshFolder();
  writeFileSync(fileOf(folder), '{"textSize":120,"token":"x","__proto__":{"idleMinutes":60}}');
  const preferences = await open(folder);
  expect(preferences.now()).toEqual({ ...USUAL, textSize: 120 });
  preferences.change({ idleMinutes: 10 });
  expect(JSON.parse(readFileSync(fileOf(folder), 'utf8'))).toEqual({ ...USUAL, textSize: 120, idleMinutes: 10 });
});

test.each([
  ['nothing', ''],
  ['no JSON', '{"theme":'],
  ['a list', '[1,2]'],
  ['a bare word', '"light"'],
  ['bytes', Buffer.from([0, 255, 254, 1])],
])('a file of %s means the usual values', async (_, content) => {
  const folder = freshFolder();
  writeFileSync(fileOf(folder), content);
  expect((await open(folder)).now()).toEqual(USUAL);
});

test('where nothing can be read or written, what is chosen holds until the end', async () => {
  const folder = freshFolder();
  mkdirSync(fileOf(folder));
  const preferences = await open(folder);
  expect(preferences.now()).toEqual(USUAL);
  expect(preferences.change({ textSize: 200 })).toEqual({ ...USUAL, textSize: 200 });
  expect(preferences.now().textSize).toBe(200);
});

test('a window that stood on a screen that is gone stands in its usual place', async () => {
  const runtime = new Runtime();
  vi.resetModules();
  vi.doMock('electron', () => createElectron(runtime));
  const { firstLook } = await import('../../../electron/shell/look.ts');
  const look = (x: number, y: number) => firstLook({ ...USUAL, bounds: { x, y, width: 900, height: 700 } }).bounds;
  expect(look(10, 10)).toEqual({ x: 10, y: 10, width: 900, height: 700 });
  expect(look(-500, 10)).not.toBeNull();
  expect([look(2000, 10), look(-900, 10), look(10, 5000), look(10, -300)]).toEqual([null, null, null, null]);
  expect(firstLook({ ...USUAL, bounds: null }).bounds).toBeNull();
});
