import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fromUtf8, toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { canonicalText, type Json } from '../../../electron/vault/crypto/canonical.ts';
import { changePassphrase } from '../../../electron/vault/keys/change-passphrase.ts';
import { vaultStatus } from '../../../electron/vault/keys/status.ts';
import { parseVaultFile, readVaultFile, vaultMac } from '../../../electron/vault/keys/vault-json.ts';
import { errorCode } from '../../fixtures/error-code.ts';
import {
  cheapEnvironment,
  createTestVault,
  inTempFolder,
  openAndClose,
  openTestVault,
  OTHER_PASSPHRASE,
  PASSPHRASE,
} from '../../fixtures/test-vault.ts';

type Tree = { [name: string]: Tree | Json };

/** Changes one thing in the `vault.json` of a folder, which stays in canonical form. */
function change(folder: string, edit: (body: Tree, file: Tree) => void): void {
  const path = join(folder, 'vault.json');
  const file = JSON.parse(readFileSync(path, 'utf8')) as Tree;
  edit(file['body'] as Tree, file);
  writeFileSync(path, canonicalText(file));
}

const slotOf = (body: Tree): Tree => (body['slots'] as unknown as Tree[])[0] ?? {};

const CHANGES: readonly (readonly [what: string, edit: (body: Tree, file: Tree) => void, code: string])[] = [
  ['the login', (body) => (slotOf(body)['login'] = '王方'), 'WRONG_PASSPHRASE'],
  ['the number of passes', (body) => ((slotOf(body)['kdf'] as Tree)['passes'] = 2), 'WRONG_PASSPHRASE'],
  ['the memory, below what protects', (body) => ((slotOf(body)['kdf'] as Tree)['memoryKiB'] = 4), 'VAULT_FILE_DAMAGED'],
  [
    'the memory, beyond what any machine has',
    (body) => ((slotOf(body)['kdf'] as Tree)['memoryKiB'] = 2 ** 40),
    'VAULT_FILE_DAMAGED',
  ],
  ['the salt', (body) => ((slotOf(body)['kdf'] as Tree)['salt'] = 'AAAAAAAAAAAAAAAAAAAAAA=='), 'WRONG_PASSPHRASE'],
  ['the recipient', (body) => (slotOf(body)['recipient'] = `age1${'q'.repeat(58)}`), 'WRONG_PASSPHRASE'],
  ['the slot id', (body) => (slotOf(body)['id'] = '019cbc05-0000-7000-8000-000000000000'), 'WRONG_PASSPHRASE'],
  ['the vault id', (body) => (body['vaultId'] = '3b241101-e2bb-4255-8caf-4136c566a962'), 'WRONG_PASSPHRASE'],
  ['the kind', (body) => (body['kind'] = 'commission'), 'VAULT_FILE_DAMAGED'],
  ['the revision', (body) => (body['revision'] = 7), 'VAULT_FILE_DAMAGED'],
  ['the day of creation', (body) => (body['createdAt'] = '2020-01-01T00:00:00.000Z'), 'VAULT_FILE_DAMAGED'],
  ['the wrapped vault key', (body) => (body['vaultKey'] = 'AAAA'), 'VAULT_FILE_DAMAGED'],
  ['the name of the database', (body) => (body['database'] = '../other/vault-1.db'), 'VAULT_FILE_DAMAGED'],
  ['the epoch alone', (body) => (body['epoch'] = 2), 'VAULT_FILE_DAMAGED'],
  [
    'epoch and database',
    (body) => void Object.assign(body, { epoch: 2, database: 'vault-2.db' }),
    'VAULT_FILE_DAMAGED',
  ],
  ['the list of slots, one twice', (body) => void (body['slots'] as Json[]).push(slotOf(body)), 'VAULT_FILE_DAMAGED'],
  ['the list of slots, none left', (body) => (body['slots'] = []), 'VAULT_FILE_DAMAGED'],
  ['a field nobody knows', (body) => (body['hint'] = 'x'), 'VAULT_FILE_DAMAGED'],
  ['the MAC', (_, file) => (file['mac'] = '0'.repeat(64)), 'VAULT_FILE_DAMAGED'],
  ['the version', (body) => (body['version'] = 2), 'VAULT_NEWER'],
  ['the format', (body) => (body['format'] = 'other'), 'VAULT_FILE_DAMAGED'],
];

test.each(CHANGES)('a vault whose vault.json was changed in %s does not open', (_, edit, code) =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    change(folder, edit);
    expect(await errorCode(() => openAndClose(folder))).toBe(code);
  }),
);

test('a planted second slot is refused, though its own passphrase opens it', () =>
  inTempFolder(async (folder) => {
    await createTestVault(join(folder, 'a'));
    await createTestVault(join(folder, 'b'), 3, '李明');
    const foreign = readVaultFile(join(folder, 'b')).body;
    change(join(folder, 'a'), (body) => {
      body['slots'] = [...(body['slots'] as Json[]), ...foreign.slots] as Json;
      body['vaultId'] = foreign.vaultId;
    });
    const credentials = { login: '李明', passphrase: PASSPHRASE };
    expect(await errorCode(() => openAndClose(join(folder, 'a'), credentials))).toBe('VAULT_FILE_DAMAGED');
  }));

test('vault.json is refused in any spelling but the canonical one', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const text = readFileSync(join(folder, 'vault.json'), 'utf8');
    const doubled = text.replace('{"body":{', '{"body":{"createdAt":"2026-03-05T04:00:00.000Z",');
    for (const other of [
      `${text}\n`,
      ` ${text}`,
      doubled,
      JSON.stringify(JSON.parse(text), null, 1),
      '',
      '{}',
      'null',
    ]) {
      expect(await errorCode(() => parseVaultFile(utf8(other)))).toBe('VAULT_FILE_DAMAGED');
    }
    expect(parseVaultFile(utf8(text)).body.slots).toHaveLength(1);
  }));

test('a newer format is named as such, whatever else is in it', () =>
  inTempFolder((folder) => {
    writeFileSync(join(folder, 'vault.json'), '{ "body": { "version": 9, "format": "mixia-vault", "new": 1.5 } }\n');
    return expect(errorCode(() => vaultStatus(folder))).resolves.toBe('VAULT_NEWER');
  }));

test('every single flipped byte in vault.json keeps the vault shut', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const path = join(folder, 'vault.json');
    const good = readFileSync(path);
    for (let at = 0; at < good.length; at++) {
      const bad = Uint8Array.from(good);
      bad[at] = (bad[at] ?? 0) ^ (1 + (at % 255));
      writeFileSync(path, bad);
      expect(await errorCode(() => openAndClose(folder))).toMatch(/^(?:VAULT_|WRONG_PASSPHRASE)/u);
    }
    writeFileSync(path, good);
    await openAndClose(folder);
  }));

test('changing the passphrase is a new slot alone: the keys stay, the old passphrase ends', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const before = readVaultFile(folder).body;
    const session = await openTestVault(folder);
    const env = cheapEnvironment();
    const wrong = { passphrase: OTHER_PASSPHRASE, newPassphrase: 'never mind these' };
    expect(await errorCode(() => changePassphrase(session, wrong, env))).toBe('WRONG_PASSPHRASE');
    const tooShort = { passphrase: PASSPHRASE, newPassphrase: 'short' };
    expect(await errorCode(() => changePassphrase(session, tooShort, env))).toBe('PASSPHRASE_TOO_SHORT');
    await changePassphrase(session, { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE }, env);
    session.close();
    expect(await errorCode(() => openAndClose(folder))).toBe('WRONG_PASSPHRASE');
    const after = await openTestVault(folder, { passphrase: OTHER_PASSPHRASE });
    after.close();
    expect(toHex(after.signingKey.publicKey)).toBe(toHex(session.signingKey.publicKey));
    const { revision, vaultKey, slots } = readVaultFile(folder).body;
    expect({ revision, vaultKey }).toEqual({ revision: 2, vaultKey: before.vaultKey });
    expect(slots[0]?.kdf.salt).not.toBe(before.slots[0]?.kdf.salt);
    expect(slots[0]?.nonce).not.toBe(before.slots[0]?.nonce);
  }));

test('an older vault.json than the database knows is refused, a newer one is caught up with', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const path = join(folder, 'vault.json');
    const older = readFileSync(path);
    const session = await openTestVault(folder);
    const { checkKey } = session;
    await changePassphrase(session, { passphrase: PASSPHRASE, newPassphrase: OTHER_PASSPHRASE }, cheapEnvironment());
    session.close();
    const newer = readFileSync(path);
    writeFileSync(path, older);
    expect(await errorCode(() => openAndClose(folder))).toBe('VAULT_FILE_OLD');

    const ahead = { ...parseVaultFile(newer).body, revision: 5 };
    writeFileSync(path, canonicalText({ body: ahead, mac: toHex(vaultMac(ahead, checkKey)) }));
    await openAndClose(folder, { passphrase: OTHER_PASSPHRASE });
    writeFileSync(path, newer);
    expect(await errorCode(() => openAndClose(folder, { passphrase: OTHER_PASSPHRASE }))).toBe('VAULT_FILE_OLD');
  }));

test('vault.json holds nothing but what it must', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const text = fromUtf8(readFileSync(join(folder, 'vault.json')));
    const { body } = JSON.parse(text) as { body: object };
    expect(Object.keys(body)).toEqual([
      'createdAt',
      'database',
      'epoch',
      'format',
      'kind',
      'revision',
      'slots',
      'vaultId',
      'vaultKey',
      'version',
    ]);
  }));
