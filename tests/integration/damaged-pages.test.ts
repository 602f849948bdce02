import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { reauthenticate } from '../../electron/vault/keys/session.ts';
import { checkPages } from '../../electron/vault/store/page-check.ts';
import { errorCode } from '../fixtures/error-code.ts';
import {
  appendEntries,
  cheapEnvironment,
  createTestVault,
  inTempFolder,
  openTestVault,
  PASSPHRASE,
} from '../fixtures/test-vault.ts';

/** Opens the vault, empties its log, and checks the pages, as a full check does it. */
async function openAndCheck(folder: string): Promise<string> {
  return errorCode(async () => {
    const session = await openTestVault(folder);
    try {
      session.db.pragma('wal_checkpoint(TRUNCATE)');
      const { vaultKey } = await reauthenticate(folder, { passphrase: PASSPHRASE }, cheapEnvironment());
      const bad = checkPages(join(folder, 'vault-1.db'), vaultKey);
      if (bad.length > 0) throw new RangeError(`pages ${bad.join()}`);
    } finally {
      session.close();
    }
  });
}

test('each of 500 single-byte changes of a database is found, by opening or by the page check', () =>
  inTempFolder(async (folder) => {
    const { deviceId } = await createTestVault(folder, 2000);
    const session = await openTestVault(folder);
    session.head.write(appendEntries(session.db, deviceId, 10));
    session.close();
    const path = join(folder, 'vault-1.db');
    const good = readFileSync(path);
    const seen = new Map<string, number>();
    for (let n = 0; n < 500; n++) {
      const at = Math.floor((good.length * (n + 0.37)) / 500);
      const bad = Uint8Array.from(good);
      bad[at] = (bad[at] ?? 0) ^ (1 + (n % 255));
      writeFileSync(path, bad);
      const found = (await openAndCheck(folder)).replace(/^RangeError: pages .*/u, 'page check');
      seen.set(found, (seen.get(found) ?? 0) + 1);
    }
    expect([...seen.keys()].filter((found) => found !== 'DATABASE_DAMAGED' && found !== 'page check')).toEqual([]);
    expect((seen.get('DATABASE_DAMAGED') ?? 0) + (seen.get('page check') ?? 0)).toBe(500);
    writeFileSync(path, good);
    expect(await openAndCheck(folder)).toBe('no error');
  }));
