import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Outside from '@signalapp/sqlcipher';
import { expect, test } from 'vitest';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { reauthenticate } from '../../electron/vault/keys/session.ts';
import { checkPages } from '../../electron/vault/store/page-check.ts';
import { cheapEnvironment, createTestVault, inTempFolder, openTestVault, PASSPHRASE } from '../fixtures/test-vault.ts';

async function vaultKeyOf(folder: string): Promise<Uint8Array> {
  return (await reauthenticate(folder, { passphrase: PASSPHRASE }, cheapEnvironment())).vaultKey;
}

function openOutside(path: string, key: Uint8Array) {
  const db = new Outside(path);
  db.pragma(`key = "x'${toHex(key)}'"`);
  return db;
}

test('another SQLCipher implementation opens the database of a vault with its raw key', () =>
  inTempFolder(async (folder) => {
    const { vaultId } = await createTestVault(folder, 40);
    const key = await vaultKeyOf(folder);
    const db = openOutside(join(folder, 'vault-1.db'), key);
    expect(db.prepare('SELECT value FROM meta WHERE key = ?').get(['vaultId'])).toEqual({ value: vaultId });
    expect(db.prepare('SELECT count(*) AS n, max(seq) AS seq FROM log').get()).toEqual({ n: 40, seq: 40 });
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    db.close();
  }));

test('it writes what we read, and does not open the file with another key', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const path = join(folder, 'vault-1.db');
    const key = await vaultKeyOf(folder);
    const db = openOutside(path, key);
    db.prepare('CREATE TABLE theirs (a)').run();
    db.prepare('INSERT INTO theirs VALUES (?)').run(['来自他方']);
    db.close();
    const session = await openTestVault(folder);
    expect(session.db.prepare('SELECT a FROM theirs').all()).toEqual([{ a: '来自他方' }]);
    session.close();
    const wrong = openOutside(
      path,
      Uint8Array.from(key, (byte) => byte ^ 1),
    );
    expect(() => wrong.prepare('SELECT * FROM meta').all()).toThrow();
    wrong.close();
  }));

test('our page check finds the pages that its own integrity check finds', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder, 500);
    const path = join(folder, 'vault-1.db');
    const key = await vaultKeyOf(folder);
    const good = readFileSync(path);
    const outside = (): number[] => {
      const db = openOutside(path, key);
      const rows = db.prepare('PRAGMA cipher_integrity_check').all<{ cipher_integrity_check: string }>();
      db.close();
      return rows.map((row) => Number(/page (\d+)/u.exec(row.cipher_integrity_check)?.[1]));
    };
    expect(outside()).toEqual([]);
    const bad = Uint8Array.from(good);
    for (const at of [3 * 4096 + 17, 7 * 4096 + 4095, good.length - 100]) bad[at] = (bad[at] ?? 0) ^ 0x40;
    writeFileSync(path, bad);
    expect(outside()).toEqual(checkPages(path, key));
    expect(checkPages(path, key)).toEqual([4, 8, good.length / 4096]);
  }));
