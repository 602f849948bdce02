import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { toHex } from '../../../electron/vault/crypto/bytes.ts';
import { addMember, type AddMemberOptions, type NewMember } from '../../../electron/vault/keys/add-member.ts';
import { rotateVault, type Rotation } from '../../../electron/vault/keys/rotate.ts';
import { reauthenticate, type Session } from '../../../electron/vault/keys/session.ts';
import { readVaultFile } from '../../../electron/vault/keys/vault-json.ts';
import { checkPages } from '../../../electron/vault/store/page-check.ts';
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

const env = cheapEnvironment();
const LI = { login: '李明', passphrase: OTHER_PASSPHRASE };
const WANG = { login: '王芳', passphrase: PASSPHRASE };
const addLi = { login: '李明', newPassphrase: OTHER_PASSPHRASE, env };

/** As a handler does: the passphrase is entered again, then the member is added. */
async function added(session: Session, options: AddMemberOptions): Promise<NewMember> {
  const unlocked = await reauthenticate(session.folder, { login: session.login, passphrase: PASSPHRASE }, env);
  try {
    return await addMember(session, unlocked, options);
  } finally {
    unlocked.forget();
  }
}

test('a member who is added opens the vault with a slot and keys of his own', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const session = await openTestVault(folder);
    const recorded: string[] = [];
    const member = await added(session, { ...addLi, record: ({ login }) => recorded.push(login) });
    session.close();
    expect(recorded).toEqual(['李明']);
    expect(await errorCode(() => openAndClose(folder, { passphrase: PASSPHRASE }))).toBe('MEMBER_UNKNOWN');
    const his = await openTestVault(folder, LI);
    his.close();
    expect(toHex(his.signingKey.publicKey)).toBe(toHex(member.publicKey));
    expect(his).toMatchObject({ slotId: member.slotId, memberRecipient: member.recipient });
    expect(toHex(his.signingKey.publicKey)).not.toBe(toHex(session.signingKey.publicKey));
    expect(toHex(his.checkKey)).toBe(toHex(session.checkKey));
    await openAndClose(folder, WANG);
  }));

test('adding a member needs a free name, a good passphrase, and its event', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const session = await openTestVault(folder);
    const before = readFileSync(join(folder, 'vault.json'));
    const record = () => undefined;
    const stop = () => {
      throw new RangeError('stop');
    };
    expect(await errorCode(() => added(session, { ...addLi, login: '王芳 ', record }))).toBe('MEMBER_NAME_TAKEN');
    expect(await errorCode(() => added(session, { ...addLi, login: '王\u200b芳', record }))).toBe('INPUT_INVALID');
    expect(await errorCode(() => added(session, { ...addLi, newPassphrase: 'password123', record }))).toBe(
      'PASSPHRASE_TOO_COMMON',
    );
    expect(await errorCode(() => added(session, { ...addLi, record: stop }))).toContain('stop');
    session.close();
    expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  }));

test('another member is authenticated on an open session, and forgotten after it', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const session = await openTestVault(folder);
    const { publicKey } = await added(session, { ...addLi, record: () => undefined });
    const li = await reauthenticate(folder, LI, env);
    expect(toHex(li.member.signingKey.publicKey)).toBe(toHex(publicKey));
    expect(await errorCode(() => reauthenticate(folder, { ...LI, passphrase: PASSPHRASE }, env))).toBe(
      'WRONG_PASSPHRASE',
    );
    li.forget();
    session.close();
  }));

test('after a rotation the vault has another key, and who was removed is out, also with an old vault.json', () =>
  inTempFolder(async (folder) => {
    const { deviceId } = await createTestVault(folder);
    const first = await openTestVault(folder);
    const { slotId, recipient } = await added(first, { ...addLi, record: () => undefined });
    const before = await reauthenticate(folder, WANG, env);
    const oldFile = readFileSync(join(folder, 'vault.json'));
    const rotations: Rotation[] = [];
    const second = await rotateVault(first, {
      passphrase: PASSPHRASE,
      env,
      containsPlace,
      removeRecipients: [recipient],
      record: (db, rotation) => {
        rotations.push(rotation);
        return appendEntries(db, deviceId, 1);
      },
    });
    expect(rotations).toEqual([{ epoch: 2, removedSlots: [slotId], renewed: undefined }]);
    expect(second.epoch).toBe(2);
    expect(second.db.prepare<[], { n: number }>('SELECT count(*) AS n FROM log').get()).toEqual({ n: 4 });
    expect(await errorCode(() => openAndClose(folder, WANG))).toBe('VAULT_IN_USE');
    second.head.write(appendEntries(second.db, deviceId, 1));
    second.close();

    expect(readdirSync(folder).filter((name) => name.startsWith('vault-'))).toEqual(['vault-2.db']);
    const after = await reauthenticate(folder, WANG, env);
    expect(toHex(after.vaultKey)).not.toBe(toHex(before.vaultKey));
    expect(checkPages(join(folder, 'vault-2.db'), after.vaultKey)).toEqual([]);
    expect(checkPages(join(folder, 'vault-2.db'), before.vaultKey)).not.toEqual([]);
    expect(await errorCode(() => openAndClose(folder, LI))).toBe('MEMBER_UNKNOWN');
    await openAndClose(folder, WANG);
    writeFileSync(join(folder, 'vault.json'), oldFile);
    expect(await errorCode(() => openAndClose(folder, LI))).toBe('VAULT_FILE_OLD');
  }));

test('a member whose secret is renewed has new keys, and the others keep theirs', () =>
  inTempFolder(async (folder) => {
    await createTestVault(folder);
    const first = await openTestVault(folder);
    const li = await added(first, { ...addLi, record: () => undefined });
    const newPassphrase = '黄河远上白云间';
    const renewMember = { newPassphrase: `${newPassphrase}！` };
    let renewed: Rotation['renewed'];
    const second = await rotateVault(first, {
      ...{ passphrase: PASSPHRASE, env, containsPlace, renewMember },
      record: (db, rotation) => {
        renewed = rotation.renewed;
        return appendEntries(db, first.deviceId, 1);
      },
    });
    second.close();
    expect(toHex(second.signingKey.publicKey)).toBe(toHex(renewed?.publicKey ?? new Uint8Array()));
    expect(toHex(second.signingKey.publicKey)).not.toBe(toHex(first.signingKey.publicKey));
    expect(second.memberRecipient).toBe(renewed?.recipient);
    expect(second.slotId).toBe(first.slotId);
    expect(await errorCode(() => openAndClose(folder, WANG))).toBe('WRONG_PASSPHRASE');
    await openAndClose(folder, { ...WANG, passphrase: renewMember.newPassphrase });
    const his = await openTestVault(folder, LI);
    his.close();
    expect(toHex(his.signingKey.publicKey)).toBe(toHex(li.publicKey));
  }));

test('a rotation that fails leaves the vault and its session as they were', () =>
  inTempFolder(async (folder) => {
    const { deviceId } = await createTestVault(folder);
    const session = await openTestVault(folder);
    const before = readFileSync(join(folder, 'vault.json'));
    const options = { passphrase: PASSPHRASE, env, containsPlace };
    const record = () => {
      throw new RangeError('stop');
    };
    expect(await errorCode(() => rotateVault(session, { ...options, record }))).toContain('stop');
    expect(await errorCode(() => rotateVault(session, { ...options, passphrase: OTHER_PASSPHRASE }))).toBe(
      'WRONG_PASSPHRASE',
    );
    await expect(rotateVault(session, { ...options, removeRecipients: [session.memberRecipient] })).rejects.toThrow(
      RangeError,
    );
    expect(existsSync(join(folder, 'vault-2.db'))).toBe(false);
    expect(readFileSync(join(folder, 'vault.json')).equals(before)).toBe(true);
    session.head.write(appendEntries(session.db, deviceId, 1));
    session.close();
    await openAndClose(folder);
    expect(readVaultFile(folder).body.epoch).toBe(1);
  }));
