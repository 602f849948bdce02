import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openPreferences } from '../../../electron/preview/preferences-file.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { preferencesSchema } from '../../../shared/contract/shell.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import { freshFolder } from '../../support/folder.ts';

const USUAL = preferencesSchema.parse({});
const NAME = 'preferences.json';

/** A profile whose file holds this. */
function profileWith(text: string): string {
  const profile = join(freshFolder(), 'profile');
  mkdirSync(profile);
  writeFileSync(join(profile, NAME), text);
  return profile;
}

test.each([
  ['nothing', ''],
  ['half a document', '{"theme":"high-con'],
  ['another kind of document', '[1,2]'],
  ['null', 'null'],
  ['bytes', '\u0000\ufffd'],
  ['a prototype', '{"__proto__":{"theme":"high-contrast"},"constructor":1}'],
  ['far too much', `{"theme":"high-contrast","x":"${'a'.repeat(100_000)}"}`],
])('a file that holds %s means the usual values', async (_, text) => {
  expect((await openPreferences(profileWith(text), systemRandom)).now()).toEqual(USUAL);
});

test('no file, or a folder in its place, means the usual values', async () => {
  expect((await openPreferences(join(freshFolder(), 'none'), systemRandom)).now()).toEqual(USUAL);
  const profile = join(freshFolder(), 'profile');
  mkdirSync(join(profile, NAME), { recursive: true });
  expect((await openPreferences(profile, systemRandom)).now()).toEqual(USUAL);
});

test('a field that is not what it should be has its usual value, and takes no other with it', async () => {
  const text = JSON.stringify({ theme: 'high-contrast', textSize: 999, idleMinutes: 'soon', reporter: '张三' });
  const preferences = await openPreferences(profileWith(text), systemRandom);
  expect(preferences.now()).toEqual({ ...USUAL, theme: 'high-contrast' });
});

test('what is changed lies on the disk, whole, for its owner alone, without what nobody knows', async () => {
  const profile = profileWith(JSON.stringify({ theme: 'high-contrast', reporter: '张三' }));
  chmodSync(join(profile, NAME), 0o644);
  const preferences = await openPreferences(profile, systemRandom);
  const changed = await preferences.change({ textSize: 150, theme: undefined });
  expect(changed).toEqual({ ...USUAL, theme: 'high-contrast', textSize: 150 });
  expect(preferences.now()).toEqual(changed);
  expect(JSON.parse(readFileSync(join(profile, NAME), 'utf8'))).toEqual(changed);
  expect(statSync(join(profile, NAME)).mode & 0o777).toBe(0o600);
  expect(readdirSync(profile)).toEqual([NAME]);
  expect((await openPreferences(profile, systemRandom)).now()).toEqual(changed);
});

test('changes at the same time all hold', async () => {
  const profile = join(freshFolder(), 'new', 'profile');
  const preferences = await openPreferences(profile, systemRandom);
  await Promise.all([
    preferences.change({ textSize: 120 }),
    preferences.change({ idleMinutes: 9 }),
    preferences.change({ lastVault: '/a' }),
  ]);
  expect((await openPreferences(profile, systemRandom)).now()).toMatchObject({
    textSize: 120,
    idleMinutes: 9,
    lastVault: '/a',
  });
  expect(statSync(profile).mode & 0o777).toBe(0o700);
});

test('what cannot be written is refused, and what was there stays', async () => {
  const profile = profileWith(JSON.stringify({ textSize: 130 }));
  const preferences = await openPreferences(profile, systemRandom);
  // A folder stands where the file is to come: nobody, not even root, renames a file over it.
  const elsewhere = join(freshFolder(), 'profile');
  mkdirSync(join(elsewhere, NAME, 'inside'), { recursive: true });
  const hindered = await openPreferences(elsewhere, systemRandom);
  expect(await errorCode(() => hindered.change({ textSize: 140 }))).toBe('WRITE_INTERRUPTED');
  expect(hindered.now().textSize).toBe(100);
  expect(readdirSync(elsewhere)).toEqual([NAME]);
  expect(preferences.now().textSize).toBe(130);
});
