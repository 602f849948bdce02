import { expect, test } from 'vitest';
import { assertBackupMac, backupJsonBytes, parseBackupJson } from '../../../electron/vault/backup/backup-json.ts';
import { utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { codeOf, noise } from '../../support/bytes.ts';

const digest = 'a'.repeat(64);
const vaultId = '0f9e8d7c-6b5a-4c3d-8e1f-0a1b2c3d4e5f';
const body = {
  vaultId,
  createdAt: '2026-03-05T04:00:00.000Z',
  logs: [{ device: vaultId, size: 3, root: digest }],
  entries: [
    { path: 'vault.json' as const, size: 10, sha256: digest },
    { path: 'vault.db' as const, size: 4096, sha256: digest },
    { path: 'evidence/0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071', size: 48 },
  ] as const,
};
const checkKey = noise(32);
const code = (text: string) => codeOf(Promise.resolve().then(() => parseBackupJson(utf8(text))));
const text = new TextDecoder().decode(backupJsonBytes({ ...body, entries: [...body.entries] }, checkKey));

test('what was written is read again, and its MAC holds under the vault’s check key alone', async () => {
  const file = parseBackupJson(utf8(text));
  expect(file.body).toEqual({ format: 'mixia-backup', version: 1, ...body });
  const mac = (key: Uint8Array) => codeOf(Promise.resolve().then(() => assertBackupMac(file, key)));
  expect(await mac(checkKey)).toBe('nothing');
  expect(await mac(noise(32, 2))).toBe('BACKUP_DAMAGED');
  const changed = { ...file, body: { ...file.body, createdAt: '2026-03-05T04:00:00.001Z' } };
  expect(await codeOf(Promise.resolve().then(() => assertBackupMac(changed, checkKey)))).toBe('BACKUP_DAMAGED');
});

test('another spelling, another field, another path or order is refused; a newer version is said to be one', async () => {
  expect(await code(text)).toBe('nothing');
  expect(await code(` ${text}`)).toBe('BACKUP_DAMAGED');
  expect(await code(text.replace('"size":3', '"size":3.0'))).toBe('BACKUP_DAMAGED');
  expect(await code(text.replace('"size":48', '"size":-1'))).toBe('BACKUP_DAMAGED');
  expect(await code(text.replace('evidence/0190', '../evil/0190'))).toBe('BACKUP_DAMAGED');
  expect(await code(text.replace('"vault.db"', '"vault.dx"'))).toBe('BACKUP_DAMAGED');
  expect(await code(text.replace('"version":1', '"version":2'))).toBe('BACKUP_NEWER');
  expect(await code(text.replace('mixia-backup', 'mixia-vaults').replace('"version":1', '"version":2'))).toBe(
    'BACKUP_DAMAGED',
  );
  expect(await code('{}')).toBe('BACKUP_DAMAGED');
});
