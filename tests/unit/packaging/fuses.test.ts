import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkFuses, setFuses } from '../../../build/app/fuses.ts';
import { freshFolder } from '../../support/folder.ts';
import { executableWith, FRESH_FUSES } from '../../support/packaging/runtime.ts';

/** All nine in their order: off, on, off, off, on, on, off, off, on. */
const SET = [0, 1, 0, 0, 1, 1, 0, 0, 1].join('');

function executable(fuses: string): string {
  const path = join(freshFolder(), 'electron');
  writeFileSync(path, executableWith(fuses));
  return path;
}

test('all nine are set, and nothing else of the executable is changed', async () => {
  const path = executable(FRESH_FUSES);
  await setFuses(path);
  expect(readFileSync(path).equals(executableWith(SET))).toBe(true);
  await checkFuses(path);
});

test.each([...SET].map((_, place) => place))(
  'one that stands otherwise is found when they are read: %i',
  async (place) => {
    const turned = [...SET].map((state, index) => (index === place ? String(1 - Number(state)) : state)).join('');
    await expect(checkFuses(executable(turned))).rejects.toThrow(/do not stand as they should: [A-Z]\w+$/u);
  },
);

test('a runtime with a fuse that nobody has thought about is not packed', async () => {
  await expect(setFuses(executable(`${FRESH_FUSES}1`))).rejects.toThrow(/fuses/u);
  await expect(checkFuses(executable(`${SET}1`))).rejects.toThrow('unknown fuse 9');
});

test('a runtime that lacks one, or has one taken out, is not packed', async () => {
  await expect(setFuses(executable(FRESH_FUSES.slice(0, 8)))).rejects.toThrow(/WasmTrapHandlers/u);
  await expect(checkFuses(executable(SET.slice(0, 8)))).rejects.toThrow(/WasmTrapHandlers/u);
  await expect(checkFuses(executable(`r${SET.slice(1)}`))).rejects.toThrow(/RunAsNode/u);
});

test('what is no runtime is not packed', async () => {
  const path = join(freshFolder(), 'electron');
  writeFileSync(path, Buffer.alloc(10_000));
  await expect(setFuses(path)).rejects.toThrow(/sentinel/u);
});
