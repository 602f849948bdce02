import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { countedAttempt, waitBeforeAttempt } from '../../../electron/vault/keys/attempts.ts';
import { vaultStatus } from '../../../electron/vault/keys/status.ts';
import { unlock } from '../../../electron/vault/keys/unlock.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import {
  cheapEnvironment,
  createTestVault,
  inTempFolder,
  OTHER_PASSPHRASE,
  PASSPHRASE,
} from '../../fixtures/test-vault.ts';

const failures = (folder: string): unknown => JSON.parse(readFileSync(join(folder, 'attempts.json'), 'utf8'));

test('four failures are free, then each attempt waits twice as long, up to a minute', () => {
  const waits = Array.from({ length: 13 }, (_, n) => waitBeforeAttempt(n) / 1000);
  expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60]);
  expect(waitBeforeAttempt(1_000_000)).toBe(60_000);
});

test('wrong passphrases are counted until one is right', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const slept: number[] = [];
    const env = cheapEnvironment(slept);
    for (let n = 1; n <= 6; n++) {
      expect(await errorCode(() => unlock(folder, { passphrase: OTHER_PASSPHRASE }, env))).toBe('WRONG_PASSPHRASE');
      expect(failures(folder)).toEqual({ failures: n });
      expect(vaultStatus(folder).waitSeconds).toBe(waitBeforeAttempt(n) / 1000);
    }
    expect(slept).toEqual([1000, 2000]);
    (await unlock(folder, { passphrase: PASSPHRASE }, env)).forget();
    expect(slept).toEqual([1000, 2000, 4000]);
    expect(failures(folder)).toEqual({ failures: 0 });
  }));

test('an attempt counts before it is made, and before its wait', () =>
  inTempFolder(async (folder) => {
    writeFileSync(join(folder, 'attempts.json'), '{"failures":4}');
    const seen: unknown[] = [];
    const sleep = () => {
      seen.push(failures(folder));
      return Promise.resolve();
    };
    const attempt = () => {
      seen.push(failures(folder));
      throw new RangeError('the process ends here');
    };
    await errorCode(() => countedAttempt(folder, sleep, attempt));
    expect(seen).toEqual([{ failures: 5 }, { failures: 5 }]);
    expect(failures(folder)).toEqual({ failures: 5 });
  }));

test('a count that was meddled with waits; a missing one does not', () =>
  inTempFolder(async (folder) => {
    for (const text of ['', '{"failures":-9}', '{"failures":0} ', 'x'.repeat(5000)]) {
      writeFileSync(join(folder, 'attempts.json'), text);
      const slept: number[] = [];
      expect(await countedAttempt(folder, cheapEnvironment(slept).sleep, () => 'in')).toBe('in');
      expect(slept).toEqual([1000]);
    }
    rmSync(join(folder, 'attempts.json'));
    const slept: number[] = [];
    await countedAttempt(folder, cheapEnvironment(slept).sleep, () => 'in');
    expect(slept).toEqual([]);
  }));

test('a cost that is not allowed is refused before anything is counted', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const strict = {
      ...cheapEnvironment(),
      policy: { ...cheapEnvironment().policy, floor: [{ passes: 1, memoryKiB: 47_104 }] },
    };
    expect(await errorCode(() => unlock(folder, { passphrase: PASSPHRASE }, strict))).toBe('VAULT_FILE_DAMAGED');
    expect(failures(folder)).toEqual({ failures: 0 });
  }));
