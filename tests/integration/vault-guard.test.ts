import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { vaultStatus } from '../../electron/vault/keys/status.ts';
import { startChild } from '../fixtures/child-process.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { createTestVault, inTempFolder, openAndClose, openTestVault } from '../fixtures/test-vault.ts';

test('a vault that another process holds is in use, until that process dies, however it dies', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const child = startChild('vault-child.ts', ['hold', folder]);
    expect(await child.nextLine()).toBe('entries 23');
    expect(vaultStatus(folder).locked).toBe(true);
    expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_IN_USE');
    expect(vaultStatus(folder).locked).toBe(true);
    await child.kill();
    expect(vaultStatus(folder).locked).toBe(false);
    const session = await openTestVault(folder);
    expect(session.db.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 23 });
    session.close();
    expect(readdirSync(folder).toSorted()).toEqual(['attempts.json', 'head', 'vault-1.db', 'vault.json', 'vault.lock']);
  }));

test('commits that a damaged write-ahead log silently loses are told from head', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const child = startChild('vault-child.ts', ['hold', folder]);
    await child.nextLine();
    await child.kill();
    const path = join(folder, 'vault-1.db-wal');
    const log = readFileSync(path);
    expect(log.length).toBeGreaterThan(4096);
    for (let at = 40; at < log.length; at += 997) {
      const bad = Uint8Array.from(log);
      bad[at] = (bad[at] ?? 0) ^ 1;
      writeFileSync(path, bad);
      expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_ROLLED_BACK');
    }
    writeFileSync(path, log);
    await openAndClose(folder);
  }));
