import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex } from '../../../electron/vault/crypto/bytes.ts';
import { deriveKey } from '../../../electron/vault/crypto/hkdf.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { createVaultFolder } from '../../../electron/vault/keys/create.ts';
import { openSession } from '../../../electron/vault/keys/session.ts';
import { vaultStatus } from '../../../electron/vault/keys/status.ts';
import { unlock } from '../../../electron/vault/keys/unlock.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import {
  appendEntries,
  cheapEnvironment,
  containsPlace,
  createTestVault,
  inTempFolder,
  openAndClose,
  openTestVault,
  OTHER_PASSPHRASE,
  PASSPHRASE,
} from '../../fixtures/test-vault.ts';

test('a new vault opens with its passphrase and has what was put in', () =>
  inTempFolder(async (folder) => {
    const made = await createTestVault(folder, 5);
    const session = await openTestVault(folder, { login: ' 王芳', passphrase: PASSPHRASE });
    expect(session).toMatchObject({ vaultId: made.vaultId, deviceId: made.deviceId, kind: 'team', login: '王芳' });
    expect(session.slotId).toBe(made.slotId);
    expect(toHex(session.signingKey.publicKey)).toBe(toHex(made.signingKey.publicKey));
    expect(session.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM log').get()).toEqual({ n: 5 });
    session.close();
    session.close();
    expect(readdirSync(folder).toSorted()).toEqual(['attempts.json', 'head', 'vault-1.db', 'vault.json', 'vault.lock']);
  }));

test('a wrong passphrase, an unknown member and a folder that is no vault are refused', () =>
  inTempFolder(async (folder) => {
    await createTestVault(join(folder, 'v'));
    expect(await errorCode(() => openAndClose(join(folder, 'v'), { passphrase: OTHER_PASSPHRASE }))).toBe(
      'WRONG_PASSPHRASE',
    );
    const unknown = { login: '李明', passphrase: PASSPHRASE };
    expect(await errorCode(() => openAndClose(join(folder, 'v'), unknown))).toBe('MEMBER_UNKNOWN');
    expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_NOT_FOUND');
    expect(await errorCode(() => openAndClose(join(folder, 'none')))).toBe('VAULT_NOT_FOUND');
    expect(readdirSync(folder)).toEqual(['v']);
    await openAndClose(join(folder, 'v'));
  }));

test('an open vault is in use for everybody else, in this process too, until it is closed', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    expect(vaultStatus(folder)).toEqual({ kind: 'team', version: 1, locked: false, logins: ['王芳'], waitSeconds: 0 });
    const session = await openTestVault(folder);
    expect(vaultStatus(folder).locked).toBe(true);
    expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_IN_USE');
    expect(vaultStatus(folder).locked).toBe(true);
    session.close();
    expect(vaultStatus(folder).locked).toBe(false);
    await openAndClose(folder);
  }));

test('failing to open leaves the vault free', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    await errorCode(() => openAndClose(folder, { passphrase: OTHER_PASSPHRASE }));
    expect(vaultStatus(folder).locked).toBe(false);
  }));

test('a vault is made only in a new or empty folder, and what is there stays', () =>
  inTempFolder(async (folder) => {
    writeFileSync(join(folder, 'letter.txt'), 'x');
    expect(await errorCode(() => createTestVault(folder))).toBe('VAULT_EXISTS');
    expect(readdirSync(folder)).toEqual(['letter.txt']);
    expect(await errorCode(() => createTestVault(join(folder, 'letter.txt')))).toBe('VAULT_EXISTS');
    await createTestVault(join(folder, 'v'));
    expect(await errorCode(() => createTestVault(join(folder, 'v')))).toBe('VAULT_EXISTS');
    await openAndClose(join(folder, 'v'));
  }));

test('a creation that fails leaves nothing, not even the folders made for it', () =>
  inTempFolder(async (folder) => {
    const options = {
      kind: 'team' as const,
      login: '王芳',
      passphrase: PASSPHRASE,
      env: cheapEnvironment(),
      fill: () => {
        throw new RangeError('stop');
      },
    };
    expect(await errorCode(() => createVaultFolder({ ...options, folder: join(folder, 'a', 'b') }))).toContain('stop');
    expect(readdirSync(folder)).toEqual([]);
    mkdirSync(join(folder, 'empty'));
    await errorCode(() => createVaultFolder({ ...options, folder: join(folder, 'empty') }));
    expect(readdirSync(join(folder, 'empty'))).toEqual([]);
    expect(await errorCode(() => createVaultFolder({ ...options, folder, passphrase: '1234567' }))).toBe(
      'PASSPHRASE_TOO_SHORT',
    );
    expect(await errorCode(() => createVaultFolder({ ...options, folder, login: '王\u202E芳' }))).toBe('INPUT_INVALID');
  }));

test('a folder in which a creation was broken off is used again', () =>
  inTempFolder(async (folder) => {
    for (const name of ['creating.part', 'vault-1.db', 'vault-1.db-wal', 'vault.lock', 'head', 'vault.json.part']) {
      writeFileSync(join(folder, name), name === 'vault.lock' ? '' : 'half');
    }
    await createTestVault(folder);
    await openAndClose(folder);
  }));

test('leftovers go when the vault opens, and only leftovers', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    mkdirSync(join(folder, 'evidence', 'a0'), { recursive: true });
    const gone = ['vault-2.db', 'vault-2.db-wal', 'vault-11.db', 'vault.json.part', 'evidence/a0/x.part'];
    const kept = ['vault-1.db', 'notes.txt', 'vault-02.db', 'evidence/a0/x'];
    for (const name of [...gone, ...kept.slice(1)]) writeFileSync(join(folder, name), '');
    await openAndClose(folder);
    expect(gone.filter((name) => existsSync(join(folder, name)))).toEqual([]);
    expect(kept.filter((name) => !existsSync(join(folder, name)))).toEqual([]);
  }));

test('a database put back to an earlier state is told from head', () =>
  inTempFolder(async (folder) => {
    const { deviceId } = await createTestVault(folder);
    cpSync(join(folder, 'vault-1.db'), join(folder, 'before'));
    const session = await openTestVault(folder);
    session.head.write(appendEntries(session.db, deviceId, 1));
    session.close();
    await openAndClose(folder);
    cpSync(join(folder, 'before'), join(folder, 'vault-1.db'));
    expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_ROLLED_BACK');
  }));

test('head torn, false, foreign or absent is a copy that must go on as a new device', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const path = join(folder, 'head');
    const good = readFileSync(path);
    expect(good.length).toBe(80);
    const flipped = Buffer.from(good);
    flipped[20] = (flipped[20] ?? 0) ^ 1;
    for (const bytes of [
      good.subarray(0, 40),
      Buffer.concat([good, good]),
      Buffer.alloc(80),
      flipped,
      Buffer.alloc(0),
    ]) {
      writeFileSync(path, bytes);
      expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_ROLLED_BACK');
    }
    rmSync(path);
    expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_ROLLED_BACK');
    writeFileSync(path, good);
    await openAndClose(folder);
  }));

test('a restored copy opens as the new device it becomes, without a head', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    rmSync(join(folder, 'head'));
    const deviceId = '3b241101-e2bb-4255-8caf-4136c566a962';
    const place = { seq: 0, chain: systemRandom(32) };
    const env = cheapEnvironment();
    const asNewDevice = { deviceId, place };
    const session = await openSession({
      folder,
      credentials: { passphrase: PASSPHRASE },
      env,
      containsPlace,
      asNewDevice,
    });
    expect(session.deviceId).toBe(deviceId);
    session.head.write(appendEntries(session.db, deviceId, 1));
    session.close();
    const again = await openTestVault(folder);
    expect(again.deviceId).toBe(deviceId);
    again.close();
  }));

test('a cut, foreign or missing database is damage, whatever else the folder says', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    await createTestVault(join(folder, 'other'));
    const path = join(folder, 'vault-1.db');
    const good = readFileSync(path);
    for (const bytes of [Buffer.alloc(0), good.subarray(0, 4096), readFileSync(join(folder, 'other', 'vault-1.db'))]) {
      writeFileSync(path, bytes);
      expect(await errorCode(() => openAndClose(folder))).toBe('DATABASE_DAMAGED');
    }
    rmSync(path);
    expect(await errorCode(() => openAndClose(folder))).toBe('DATABASE_DAMAGED');
    writeFileSync(path, good);
    await openAndClose(folder);
  }));

test('what a passphrase opened can be forgotten', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const unlocked = await unlock(folder, { passphrase: PASSPHRASE }, cheapEnvironment());
    expect(unlocked.vaultKey.some((byte) => byte !== 0)).toBe(true);
    unlocked.forget();
    const left = [...unlocked.vaultKey, ...unlocked.memberSecret, ...unlocked.member.draftsKey];
    expect(left.every((byte) => byte === 0)).toBe(true);
    expect(unlocked.checkKey.some((byte) => byte !== 0)).toBe(true);
  }));

/** Hex of every piece of bytes that can be reached from here. */
function bytesWithin(value: unknown, seen = new Set<unknown>()): readonly string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (value instanceof Uint8Array) return [toHex(value)];
  return Object.values(value).flatMap((inner) => bytesWithin(inner, seen));
}

test('opening shows the key of drafts once, and keeps nothing of it', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const credentials = { passphrase: PASSPHRASE };
    const unlocked = await unlock(folder, credentials, cheapEnvironment());
    const due = toHex(deriveKey(unlocked.memberSecret, 'drafts'));
    const shown: { readonly hex: string; readonly bytes: Uint8Array }[] = [];
    const showDraftsKey = (bytes: Uint8Array) => void shown.push({ hex: toHex(bytes), bytes });
    const session = await openSession({ folder, credentials, env: cheapEnvironment(), containsPlace, showDraftsKey });
    expect(shown.map(({ hex }) => hex)).toEqual([due]);
    expect(shown[0]?.bytes.every((byte) => byte === 0)).toBe(true);
    const kept = bytesWithin(session);
    expect(kept).toContain(toHex(session.checkKey));
    expect(kept.filter((hex) => hex.includes(due))).toEqual([]);
    session.close();
    const wrong = { passphrase: OTHER_PASSPHRASE };
    const failing = () =>
      openSession({ folder, credentials: wrong, env: cheapEnvironment(), containsPlace, showDraftsKey });
    expect(await errorCode(failing)).toBe('WRONG_PASSPHRASE');
    expect(shown).toHaveLength(1);
  }));
