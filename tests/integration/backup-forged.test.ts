import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { backupJsonBytes, backupTime, parseBackupJson } from '../../electron/vault/backup/backup-json.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { readTar } from '../../electron/vault/handoff/tar/read.ts';
import { writeTar } from '../../electron/vault/handoff/tar/write.ts';
import { codeOf, collect, flipped, inPieces, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { handClock, register, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';

type Parts = Map<string, Uint8Array>;

/** A backup taken apart, and what puts one together again and restores it. */
async function workshop() {
  const [stick, outside] = [freshFolder(), freshFolder()];
  const clock = handClock();
  const vault = await teamVault({ env: testEnvironment(clock) });
  const lead = await register(vault);
  for (const [index, name] of ['a', 'b'].entries()) writeFileSync(join(outside, name), noise(1000, index + 1));
  const files = ['a', 'b'].map((name) => join(outside, name));
  await resultOf(addEvidence(vault, { lead: lead.number, files }));

  const backUp = async (): Promise<Parts> => {
    clock.move(1000);
    const { file } = await resultOf(backupVault(vault, { to: stick }));
    const parts: Parts = new Map();
    for await (const { path, content } of readTar(inPieces(readFileSync(file))))
      parts.set(path, await collect(content));
    return parts;
  };
  const restore = async (parts: Parts, createdAt = stated(parts).body.createdAt) => {
    const entries = [...parts].map(([path, bytes]) => ({ path, size: bytes.length, content: inPieces(bytes) }));
    writeFileSync(join(outside, 'x.mxb'), await collect(writeTar(entries, backupTime(createdAt))));
    const input = { file: join(outside, 'x.mxb'), to: join(outside, 'vault'), device: '02', passphrase: PASSPHRASE };
    const code = await codeOf(resultOf(restoreVault(input, vault.env)));
    if (code !== 'nothing') expect(readdirSync(outside)).toEqual(['a', 'b', 'x.mxb']);
    return code;
  };
  return { vault, lead, backUp, restore, checkKey: vault.session.checkKey };
}

const stated = (parts: Parts) => parseBackupJson(parts.get('backup.json') ?? new Uint8Array());
const part = (parts: Parts, path: string) => parts.get(path) ?? new Uint8Array();

/** The same parts with some replaced, stated anew and sealed with `key`: what a member could do who kept the check key. */
function remade(parts: Parts, changes: Readonly<Record<string, Uint8Array | null>>, key: Uint8Array): Parts {
  const next = new Map(parts);
  for (const [path, bytes] of Object.entries(changes)) {
    if (bytes === null) next.delete(path);
    else next.set(path, bytes);
  }
  const { format: _, version: __, ...body } = stated(parts).body;
  const describe = (path: string) => ({ path, size: part(next, path).length });
  const hashed = <Path extends string>(path: Path) => ({
    ...{ path, size: part(next, path).length, sha256: toHex(sha256(part(next, path))) },
  });
  const evidence = [...next.keys()].filter((path) => path.startsWith('evidence/')).map(describe);
  const entries: typeof body.entries = [hashed('vault.json'), hashed('vault.db'), ...evidence];
  next.set('backup.json', backupJsonBytes({ ...body, entries }, key));
  return next;
}

test('a backup that is put together again as it was is restored', async () => {
  const { backUp, restore, checkKey } = await workshop();
  expect(await restore(remade(await backUp(), {}, checkKey))).toBe('nothing');
});

test('what the backup says of itself cannot be changed without the check key', async () => {
  const { backUp, restore } = await workshop();
  const parts = await backUp();
  expect(await restore(remade(parts, {}, noise(32)))).toBe('BACKUP_DAMAGED');
  const later = '2026-03-06T04:00:00.000Z';
  const text = new TextDecoder().decode(part(parts, 'backup.json')).replace(stated(parts).body.createdAt, later);
  expect(await restore(new Map(parts).set('backup.json', new TextEncoder().encode(text)), later)).toBe(
    'BACKUP_DAMAGED',
  );
  expect(await restore(parts, later)).toBe('BACKUP_DAMAGED');
});

test('an older database in a newer backup is found, even stated anew by somebody with the check key', async () => {
  const { vault, backUp, restore, checkKey } = await workshop();
  const older = await backUp();
  await register(vault);
  const newer = await backUp();
  const mixed = { 'vault.db': part(older, 'vault.db') };
  expect(await restore(remade(newer, mixed, checkKey))).toBe('BACKUP_DAMAGED');
  expect(await restore(new Map([...newer, ...Object.entries(mixed)]))).toBe('BACKUP_DAMAGED');
});

test('a page of the database that was changed is found, even where SQLite itself would never look', async () => {
  const { backUp, restore, checkKey } = await workshop();
  const parts = await backUp();
  const db = part(parts, 'vault.db');
  for (const at of [20, 4000, 8192 + 100, db.length - 4096 + 50, db.length - 1]) {
    expect([at, await restore(remade(parts, { 'vault.db': flipped(db, at) }, checkKey))]).toEqual([
      at,
      'BACKUP_DAMAGED',
    ]);
  }
  const longer = Buffer.concat([db, noise(4096)]);
  expect(await restore(remade(parts, { 'vault.db': longer }, checkKey))).toBe('BACKUP_DAMAGED');
});

test('evidence that is missing, added, exchanged or changed is found by the keys in the database', async () => {
  const { backUp, restore, checkKey } = await workshop();
  const parts = await backUp();
  const [a = '', b = ''] = [...parts.keys()].filter((path) => path.startsWith('evidence/'));
  const changes: readonly Record<string, Uint8Array | null>[] = [
    { [b]: null },
    { 'evidence/0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071': part(parts, a) },
    { [a]: part(parts, b), [b]: part(parts, a) },
    { [a]: flipped(part(parts, a), 500) },
    { [a]: part(parts, a).subarray(0, -1) },
  ];
  for (const change of changes) {
    expect(await restore(remade(parts, change, checkKey))).toBe('BACKUP_DAMAGED');
  }
});

test('another vault’s vault.json, or none, does not open a backup', async () => {
  const { backUp, restore, checkKey } = await workshop();
  const parts = await backUp();
  const other = await workshop();
  const foreign = part(await other.backUp(), 'vault.json');
  expect(await restore(remade(parts, { 'vault.json': foreign }, other.checkKey))).toBe('BACKUP_DAMAGED');
  expect(await restore(remade(parts, { 'vault.json': noise(100) }, checkKey))).toBe('BACKUP_DAMAGED');
});
