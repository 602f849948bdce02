import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reauthenticate } from '../../electron/vault/keys/session.ts';
import { checkPages } from '../../electron/vault/store/page-check.ts';
import { pause, startChild } from '../fixtures/child-process.ts';
import { errorCode } from '../fixtures/error-code.ts';
import {
  cheapEnvironment,
  createTestVault,
  inTempFolder,
  openAndClose,
  openTestVault,
  PASSPHRASE,
} from '../fixtures/test-vault.ts';

const KILLS = 24;
/** Where chance met nothing half done in that many, it is asked again, so often at most. */
const MOST_KILLS = 96;

/** How many entries the last line of a child acknowledged. */
const acknowledged = (lines: readonly string[]): number => Number(/\d+$/u.exec(lines.at(-1) ?? '')?.[0] ?? 0);

/** Milliseconds that one change of the vault key takes on this machine, as busy as it is now. */
async function timeOfOne(folder: string): Promise<number> {
  const child = startChild('vault-child.ts', ['rotate', folder]);
  await child.nextLine();
  const start = performance.now();
  await child.nextLine();
  const took = performance.now() - start;
  expect((await child.kill()).stderr).toBe('');
  return took;
}

test('a process killed at any moment of a change of the vault key leaves the old or the new vault, whole', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder, 3000);
    const epochs: number[] = [];
    let midway = 0;
    const one = await timeOfOne(folder);
    for (let n = 0; n < KILLS || (n < MOST_KILLS && midway === 0); n++) {
      const child = startChild('vault-child.ts', ['rotate', folder]);
      await child.nextLine();
      // Spread over two rotations and more, so that every part of one is met.
      await pause((one * 2.5 * (n % KILLS)) / KILLS + (n % 5));
      const { lines, stderr } = await child.kill();
      expect(stderr).toBe('');
      if (readdirSync(folder).filter((name) => /^vault-\d+\.db$/u.test(name)).length > 1) midway += 1;

      const session = await openTestVault(folder);
      const rows = session.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM log').get()?.n ?? 0;
      expect(rows).toBeGreaterThanOrEqual(acknowledged(lines));
      expect(rows).toBeLessThanOrEqual(acknowledged(lines) + 2);
      session.db.pragma('wal_checkpoint(TRUNCATE)');
      session.close();
      epochs.push(session.epoch);
      const name = `vault-${String(session.epoch)}.db`;
      const { vaultKey } = await reauthenticate(folder, { passphrase: PASSPHRASE }, cheapEnvironment());
      expect(checkPages(join(folder, name), vaultKey)).toEqual([]);
      expect(readdirSync(folder).toSorted()).toEqual(['attempts.json', 'head', name, 'vault.json', 'vault.lock']);
    }
    expect(epochs).toEqual(epochs.toSorted((a, b) => a - b));
    // How many fit between two kills is the machine's matter; some must have been whole, and some cut.
    expect(epochs.at(-1)).toBeGreaterThan(1);
    expect(midway).toBeGreaterThan(0);
  }));

test('a process killed at any moment of creating a vault leaves a vault or a folder that can be used again', () =>
  inTempFolder(async (folder) => {
    for (let n = 0; n < KILLS; n++) {
      const place = join(folder, String(n));
      const child = startChild('vault-child.ts', ['create', place]);
      await child.nextLine();
      await pause(5 * n);
      const { lines, stderr } = await child.kill();
      expect(stderr).toBe('');
      const made = lines.length - 1;
      for (let i = 0; i < made; i++) await openAndClose(join(place, String(i)));
      const last = join(place, String(made));
      if (existsSync(join(last, 'vault.json'))) await openAndClose(last);
      else expect(await errorCode(() => createTestVault(last))).toBe('no error');
    }
  }));
