import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assertSupported, installedElectron, supportEnds } from '../../../build/app/electron-support.ts';
import { pack } from '../../../build/app/pack.ts';
import { freshFolder } from '../../support/folder.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('a major is supported until the third one after it is there, which is expected eight weeks after the last', () => {
  expect(supportEnds(43)).toBe('2026-12-16');
  expect(supportEnds(44)).toBe('2027-02-10');
  expect(supportEnds(45)).toBe('2027-04-07');
});

test('nothing is released with a runtime from the day on which its support ends, and until then it is', () => {
  const released = (version: string, today: string) => () => assertSupported(version, today);
  expect(released('45.5.0', '2027-04-06')).not.toThrow();
  expect(released('45.5.0', '2027-04-07')).toThrow('Electron 45.5.0 is supported until 2027-04-07 only');
  expect(released('43.9.1', '2026-12-16')).toThrow('2026-12-16');
});

test('the packaging asks for the runtime that is installed, before it packs anything', async () => {
  const output = freshFolder();
  const target = { platform: 'linux', arch: 'x64' } as const;
  const packing = { root: ROOT, target, built: join(output, 'built'), output, runtime: undefined };
  const day = supportEnds(Number(installedElectron(ROOT).split('.')[0]));
  await expect(pack(packing, false, day)).rejects.toThrow(`is supported until ${day} only`);
  expect(readdirSync(output)).toEqual([]);
});

test('a major that the table does not have says so', () => {
  expect(() => assertSupported('42.0.0', '2026-11-26')).toThrow('Electron 42');
  expect(() => assertSupported('46.0.0', '2026-11-26')).toThrow('Electron 46');
});
