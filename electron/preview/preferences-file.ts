import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Preferences } from '../../shared/contract/shell.ts';
import { toHex } from '../vault/crypto/bytes.ts';
import type { RandomSource } from '../vault/crypto/random.ts';
import { quietly, writing } from '../vault/files/failures.ts';
import { knownPreferences } from '../web/known-preferences.ts';

const NAME = 'preferences.json';
/** No file that this program wrote is nearly as long. */
const MOST_CHARACTERS = 65_536;

/** What is to be changed; a field that is not named, or has no value, stays. */
type Changes = { readonly [Name in keyof Preferences]?: Preferences[Name] | undefined };

/** What the preview host remembers between two starts. */
export type PreferencesFile = {
  readonly now: () => Preferences;
  /**
   * Changes some of it, on the disk first.
   * @throws AppError DISK_FULL, TARGET_READ_ONLY, WRITE_INTERRUPTED
   */
  readonly change: (changes: Changes) => Promise<Preferences>;
};

/** Reads `preferences.json` of a profile folder. Nothing of it is worth a refusal. */
export async function openPreferences(profile: string, random: RandomSource): Promise<PreferencesFile> {
  let current = await read(join(profile, NAME));
  let before: Promise<unknown> = Promise.resolve();
  return {
    now: () => current,
    change: (changes) => {
      const changed = before.then(async () => {
        const named = Object.entries(changes).filter(([, value]) => value !== undefined);
        const next = knownPreferences({ ...current, ...Object.fromEntries(named) });
        await writing(write(profile, next, random));
        current = next;
        return next;
      });
      before = quietly(changed);
      return changed;
    },
  };
}

async function read(path: string): Promise<Preferences> {
  try {
    const text = await readFile(path, 'utf8');
    return knownPreferences(text.length > MOST_CHARACTERS ? {} : JSON.parse(text));
  } catch {
    return knownPreferences({});
  }
}

/** The old file stays until the new one is whole. */
async function write(profile: string, preferences: Preferences, random: RandomSource): Promise<void> {
  await mkdir(profile, { recursive: true, mode: 0o700 });
  const part = join(profile, `.${toHex(random(6))}.part`);
  try {
    const handle = await open(part, 'wx', 0o600);
    try {
      await handle.writeFile(`${JSON.stringify(preferences, null, 2)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, join(profile, NAME));
  } catch (error) {
    await quietly(rm(part, { force: true }));
    throw error;
  }
}
