import { readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addMember } from '../../electron/vault/keys/add-member.ts';
import { changePassphrase } from '../../electron/vault/keys/change-passphrase.ts';
import { rotateVault } from '../../electron/vault/keys/rotate.ts';
import { vaultStatus } from '../../electron/vault/keys/status.ts';
import { withSqliteErrors } from '../../electron/vault/store/sqlite-errors.ts';
import { errorCode } from '../fixtures/error-code.ts';
import {
  appendEntries,
  cheapEnvironment,
  containsPlace,
  createTestVault,
  openAndClose,
  openTestVault,
  OTHER_PASSPHRASE,
  PASSPHRASE,
} from '../fixtures/test-vault.ts';
import { smallDisk } from '../support/small-disk.ts';

const KIB = 1024;
const env = cheapEnvironment();

/** Takes all free blocks of a disk but `leave` bytes; the returned function gives them back. */
function fillUp(folder: string, leave = 0): () => void {
  const path = join(folder, 'filler');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, new Uint8Array(bavail * bsize - leave));
  expect(statfsSync(folder).bavail * bsize).toBeLessThan(leave + bsize);
  return () => {
    rmSync(path);
  };
}

test('a vault that does not fit is not made, and nothing of it is left', async () => {
  for (const size of [8, 64, 200, 400]) {
    const { folder } = smallDisk(size * KIB);
    expect(await errorCode(() => createTestVault(join(folder, 'a', 'v')))).toBe('DISK_FULL');
    expect(readdirSync(folder)).toEqual([]);
    expect(await errorCode(() => createTestVault(folder))).toBe('DISK_FULL');
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('on a disk without a free block a vault still opens, and each change of keys is refused and undone', async () => {
  const disk = smallDisk(2048 * KIB);
  const folder = join(disk.folder, 'v');
  const { deviceId } = await createTestVault(folder);
  const giveBack = fillUp(disk.folder);
  const before = readFileSync(join(folder, 'vault.json'));
  const session = await openTestVault(folder);
  const record = () => {
    throw new RangeError('never reached');
  };
  const acts = [
    () => changePassphrase(session, { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE }, env),
    () => addMember(session, { passphrase: PASSPHRASE, login: '李明', newPassphrase: OTHER_PASSPHRASE, env, record }),
    () => rotateVault(session, { passphrase: PASSPHRASE, env, containsPlace }),
    () => withSqliteErrors(() => appendEntries(session.db, deviceId, 2000)),
  ];
  for (const act of acts) expect(await errorCode(act)).toBe('DISK_FULL');
  expect(await errorCode(() => openAndClose(folder, { passphrase: OTHER_PASSPHRASE }))).toBe('VAULT_IN_USE');
  session.close();
  expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(['attempts.json', 'head', 'vault-1.db', 'vault.json', 'vault.lock']);
  await openAndClose(folder);
  giveBack();
  const after = await openTestVault(folder);
  expect(after.db.prepare('SELECT count(*) AS n FROM log').get()).toEqual({ n: 3 });
  (await rotateVault(after, { passphrase: PASSPHRASE, env, containsPlace })).close();
  await openAndClose(folder);
});

test('a rotation that runs out of space halfway leaves the old vault, whole', async () => {
  const disk = smallDisk(16 * 1024 * KIB);
  const folder = join(disk.folder, 'v');
  await createTestVault(folder, 3000);
  const options = { passphrase: PASSPHRASE, env, containsPlace };
  // Once with room enough, so that the file is as compact as its copies will be.
  (await rotateVault(await openTestVault(folder), options)).close();
  const { size } = statSync(join(folder, 'vault-2.db'));
  // The copy takes as much again, and its rekeying the same once more.
  for (const part of [0.1, 0.9, 1.1, 1.5, 1.9]) {
    const giveBack = fillUp(disk.folder, Math.floor((size * part) / 4096) * 4096);
    const session = await openTestVault(folder);
    expect(await errorCode(() => rotateVault(session, options))).toBe('DISK_FULL');
    session.close();
    expect(readdirSync(folder).toSorted()).toEqual(['attempts.json', 'head', 'vault-2.db', 'vault.json', 'vault.lock']);
    await openAndClose(folder);
    giveBack();
  }
});

test('a write-protected vault tells its status and is otherwise refused in words', async () => {
  const disk = smallDisk(2048 * KIB);
  const folder = join(disk.folder, 'v');
  await createTestVault(folder);
  disk.writeProtect();
  expect(vaultStatus(folder)).toEqual({ kind: 'team', version: 1, locked: false });
  expect(await errorCode(() => openAndClose(folder))).toBe('TARGET_READ_ONLY');
  expect(await errorCode(() => createTestVault(join(disk.folder, 'w')))).toBe('TARGET_READ_ONLY');
  expect(await errorCode(() => createTestVault(folder))).toBe('VAULT_EXISTS');
});
