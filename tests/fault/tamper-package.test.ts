import { copyFileSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { utf8 } from '../../electron/vault/crypto/bytes.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { flipped, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { addFile, codesOf, open, pair, type Pair, seal } from '../fixtures/pair.ts';
import { contentOf, refusalsOf } from '../fixtures/snapshot.ts';
import { register, resultOf } from '../fixtures/vault.ts';

/** Numbers below `limit` that look random and are the same in every run. */
function places(count: number, limit: number, seed: number): readonly number[] {
  const bytes = noise(count * 6, seed);
  const view = new DataView(bytes.buffer);
  return Array.from({ length: count }, (_, i) => (view.getUint32(i * 6) * 65_536 + view.getUint16(i * 6 + 4)) % limit);
}

const REFUSED = new Set(['PACKAGE_DAMAGED', 'PACKAGE_NOT_FOR_US', 'PACKAGE_NOT_A_PACKAGE']);

/** Opens each of these; gives those that were not refused as a damaged file is, by what was done to them. */
async function notRefused(both: Pair, attempts: Iterable<readonly [string, () => string]>): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const [what, make] of attempts) {
    const code = await errorCode(() => resultOf(openPackage(both.commission, { file: make() })));
    if (!REFUSED.has(code)) wrong.push(`${what}: ${code}`);
  }
  return wrong;
}

async function small(): Promise<Pair & { readonly file: string; readonly bytes: Uint8Array }> {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, utf8('材料'.repeat(10_000)));
  const [file = ''] = (await seal(both)).files;
  return { ...both, file, bytes: readFileSync(file) };
}

test('one byte changed at any of 2 000 places of a package is refused, with nothing taken in', async () => {
  const both = await small();
  const before = contentOf(both.commission);
  const target = join(freshFolder(), 'changed.mxp');
  const at = places(2000, both.bytes.length, 11);
  const masks = noise(at.length, 12);
  const wrong = await notRefused(
    both,
    at.map((place, i) => [
      `byte ${String(place)}`,
      () => {
        writeFileSync(target, flipped(both.bytes, place, (masks[i] ?? 0) || 1));
        return target;
      },
    ]),
  );
  expect(wrong).toEqual([]);
  expect(contentOf(both.commission)).toEqual(before);
  expect(refusalsOf(both.commission).length).toBe(at.length);
  expect(codesOf((await open(both, both.file, false)).findings)).toEqual([]);
});

test('a package cut at any of 200 places is refused, with nothing taken in', async () => {
  const both = await small();
  const before = contentOf(both.commission);
  const target = join(freshFolder(), 'cut.mxp');
  const wrong = await notRefused(
    both,
    places(200, both.bytes.length, 13).map((place) => [
      `cut at ${String(place)}`,
      () => {
        writeFileSync(target, both.bytes.subarray(0, place));
        return target;
      },
    ]),
  );
  expect(wrong).toEqual([]);
  expect(contentOf(both.commission)).toEqual(before);
  expect(codesOf((await open(both, both.file, false)).findings)).toEqual([]);
});

test('one byte changed, or a cut, in any volume of a package is refused, with nothing taken in', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, noise(2_400_000));
  const { files } = await seal(both, { volumeSize: 1_048_576 });
  const before = contentOf(both.commission);
  const folder = freshFolder();
  mkdirSync(join(folder, 'set'));
  const targets = files.map((file) => join(folder, 'set', basename(file)));
  const restore = () => files.forEach((file, i) => copyFileSync(file, targets[i] ?? ''));
  const attempts = places(60, 1_000_000, 14).map((place, i) => {
    const target = targets[i % targets.length] ?? '';
    const make = () => {
      restore();
      const bytes = readFileSync(target);
      const reached = place % bytes.length;
      // Only the last may be shorter than the first without being missed at once.
      if (i % 4 === 0 && target === targets.at(-1)) truncateSync(target, Math.max(1, reached));
      else writeFileSync(target, flipped(bytes, reached));
      return targets[0] ?? '';
    };
    return [`volume ${basename(target)} at ${String(place)}`, make] as const;
  });
  expect(await notRefused(both, attempts)).toEqual([]);
  expect(contentOf(both.commission)).toEqual(before);
  expect(codesOf((await open(both, files[0], false)).findings)).toEqual([]);
});
