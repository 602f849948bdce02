import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { backupsBefore } from '../../electron/vault/backup/known-backups.ts';
import { restoreVault, type RestoreInput } from '../../electron/vault/backup/restore.ts';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { listEvidence } from '../../electron/vault/evidence/list.ts';
import { evidencePath } from '../../electron/vault/evidence/place.ts';
import { readEvidence } from '../../electron/vault/evidence/read.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { codeOf, collect, flipped, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { smallDisk } from '../support/small-disk.ts';
import { handClock, register, reopened, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { OTHER_PASSPHRASE, PASSPHRASE } from '../fixtures/test-vault.ts';

const MIB = 1024 * 1024;
const FILES = { empty: noise(0), note: noise(1000, 2), scan: noise(3 * MIB, 3) };

/** A vault with a lead and its files, a stick, and the clock that both stand under. */
async function withVault() {
  const stick = freshFolder();
  const outside = freshFolder();
  const clock = handClock();
  const env = testEnvironment(clock);
  const vault = await teamVault({ env });
  const lead = await register(vault);
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(join(outside, name), bytes);
  const files = Object.keys(FILES).map((name) => join(outside, name));
  await resultOf(addEvidence(vault, { lead: lead.number, files }));
  const backUp = (volumeSize?: number, signal?: AbortSignal) =>
    resultOf(backupVault(vault, { to: stick, volumeSize }, signal));
  const restore = (fields: Partial<RestoreInput> & Pick<RestoreInput, 'file' | 'to'>, signal?: AbortSignal) =>
    resultOf(restoreVault({ device: '02', passphrase: PASSPHRASE, ...fields }, env, signal));
  return { vault, lead, stick, outside, clock, env, backUp, restore };
}

async function contentOf(vault: OpenVault, lead: string): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { id, name } of listEvidence(vault, lead)) {
    found[name] = toHex(sha256(await collect(readEvidence(vault, id))));
  }
  return found;
}

const EXPECTED = Object.fromEntries(Object.entries(FILES).map(([name, bytes]) => [name, toHex(sha256(bytes))]));

test('a restored vault goes on as another device, with every byte of evidence and numbers of its own', async () => {
  const { vault, lead, clock, env, backUp, restore, stick } = await withVault();
  const before = vault.ledger.tip();
  const made = await backUp();
  expect(made).toEqual({
    file: join(stick, 'MX-ZJ01-01-20260305-120000.mxb'),
    sha256: toHex(sha256(readFileSync(made.file))),
    events: before.seq,
    evidence: 3,
  });
  const to = join(freshFolder(), 'copy');
  const restored = await restore({ file: made.file, to });
  const predecessor = { device: vault.session.deviceId, size: before.seq, root: toHex(before.chain) };
  const device = { device: '02', letter: 'B', code: 'ZJ01', predecessor };
  expect(restored).toEqual({ ...made, ...device, upTo: '2026-03-05T04:00:00.000Z' });

  const copy = await reopened(to, env);
  expect(copy.session.vaultId).toBe(vault.session.vaultId);
  expect(copy.session.deviceId).not.toBe(vault.session.deviceId);
  expect(copy.device).toMatchObject({ number: '02', letter: 'B' });
  expect(copy.ledger.tip().seq).toBe(1);
  expect(copy.ledger.store.stream(copy.session.vaultId).at(-1)).toMatchObject({
    ...{ type: 'DeviceOpened', device: copy.session.deviceId, seq: 1 },
    sections: { head: { number: '02', letter: 'B', origin: 'restored', predecessor, backup: made.sha256 } },
  });
  expect(await contentOf(copy, lead.number)).toEqual(EXPECTED);

  clock.move(60_000);
  const numbers = [];
  for (const one of [vault, copy, vault, copy]) numbers.push((await register(one)).number);
  expect(numbers).toEqual(['ZJ01-2026-0002', 'ZJ01-2026-B0001', 'ZJ01-2026-0003', 'ZJ01-2026-B0002']);
  expect(await contentOf(vault, lead.number)).toEqual(EXPECTED);
  for (const one of [vault, copy]) {
    const { findings, evidence } = await resultOf(checkVault(one, { incremental: false }));
    expect({ findings, evidence }).toEqual({ findings: [], evidence: 3 });
  }
});

test('a third copy made from the second is C, and takes neither number nor letter of the others', async () => {
  const { env, clock, backUp, restore, stick } = await withVault();
  const { file } = await backUp();
  const folder = freshFolder();
  await restore({ file, to: join(folder, 'b') });
  const second = await reopened(join(folder, 'b'), env);
  clock.move(1000);
  const next = await resultOf(backupVault(second, { to: stick }));
  expect(basename(next.file)).toBe('MX-ZJ01-02-20260305-120001.mxb');
  const third = { file: next.file, to: join(folder, 'c') };
  for (const device of ['01', '1', '02', '2', 'A', 'B']) {
    expect([device, await codeOf(restore({ ...third, device }))]).toEqual([device, 'DEVICE_NUMBER_TAKEN']);
  }
  expect(existsSync(join(folder, 'c'))).toBe(false);
  const restored = await restore({ ...third, device: '03' });
  expect(restored).toMatchObject({ letter: 'C', predecessor: { device: second.session.deviceId } });
  expect((await register(await reopened(join(folder, 'c'), env))).number).toBe('ZJ01-2026-C0001');
});

test('a backup in volumes is restored from any of them, and not with one missing', async () => {
  const { stick, env, lead, backUp, restore } = await withVault();
  const made = await backUp(MIB);
  const names = readdirSync(stick).toSorted();
  expect(names.length).toBeGreaterThan(3);
  expect(made.file).toBe(join(stick, names[0] ?? ''));
  expect(names[0]).toMatch(/\.mxb\.001$/u);
  const to = join(freshFolder(), 'copy');
  await restore({ file: join(stick, names[1] ?? ''), to });
  expect(await contentOf(await reopened(to, env), lead.number)).toEqual(EXPECTED);

  const restoreWithout = async (gone: number) => {
    const kept = names.filter((_, index) => index !== gone);
    const folder = freshFolder();
    for (const name of kept) copyFileSync(join(stick, name), join(folder, name));
    return codeOf(restore({ file: join(folder, kept[0] ?? ''), to: join(folder, 'vault') }));
  };
  expect(await restoreWithout(1)).toBe('BACKUP_VOLUME_MISSING');
  expect(await restoreWithout(0)).toBe('BACKUP_VOLUME_MISSING');
  expect(await restoreWithout(names.length - 1)).toBe('BACKUP_DAMAGED');
});

test('one changed byte anywhere, a byte less and a byte more are refused, and no folder is left', async () => {
  const { backUp, restore } = await withVault();
  const { file } = await backUp();
  const whole = readFileSync(file);
  const folder = freshFolder();
  const changed = join(folder, 'x.mxb');
  const to = join(folder, 'vault');
  const step = Math.floor(whole.length / 60);
  const inHeaders = [0, 1, 100, 130, 140, 150, 156, 300, 511, 512, 513, 600, 900];
  const places = [...inHeaders, ...Array.from({ length: 60 }, (_, i) => i * step + 17), whole.length - 1];
  const codes = new Set<unknown>();
  for (const at of places) {
    writeFileSync(changed, flipped(whole, at, 0x10));
    const code = await codeOf(restore({ file: changed, to }));
    expect([at, code]).not.toEqual([at, 'nothing']);
    codes.add(code);
    expect(readdirSync(folder)).toEqual(['x.mxb']);
  }
  expect([...codes].toSorted()).toEqual(['BACKUP_DAMAGED', 'BACKUP_NOT_A_BACKUP']);
  for (const bytes of [whole.subarray(0, -1), Buffer.concat([whole, Buffer.of(0)]), whole.subarray(0, 3 * MIB)]) {
    writeFileSync(changed, bytes);
    expect(await codeOf(restore({ file: changed, to }))).toBe('BACKUP_DAMAGED');
  }
  expect(readdirSync(folder)).toEqual(['x.mxb']);
});

test('what is no backup, or made by a newer version, is told apart', async () => {
  const { backUp, restore } = await withVault();
  const { file } = await backUp();
  const folder = freshFolder();
  const refused = async (bytes: Uint8Array) => {
    writeFileSync(join(folder, 'x'), bytes);
    return codeOf(restore({ file: join(folder, 'x'), to: join(folder, 'vault') }));
  };
  expect(await refused(noise(100_000))).toBe('BACKUP_NOT_A_BACKUP');
  expect(await refused(noise(0))).toBe('BACKUP_NOT_A_BACKUP');
  expect(await refused(new Uint8Array(4096))).toBe('BACKUP_NOT_A_BACKUP');
  const newer = readFileSync(file).toString('latin1').replace('"version":1}', '"version":2}');
  expect(await refused(Buffer.from(newer.replace('"version":1,', '"version":2,'), 'latin1'))).toBe('BACKUP_NEWER');
  expect(await codeOf(restore({ file: join(folder, 'none'), to: join(folder, 'vault') }))).toBe('FILE_NOT_FOUND');
  expect(readdirSync(folder)).toEqual(['x']);
});

test('a wrong passphrase, an unknown member and a folder that is not empty restore nothing', async () => {
  const { vault, backUp, restore } = await withVault();
  const { file } = await backUp();
  const folder = freshFolder();
  const to = join(folder, 'vault');
  expect(await codeOf(restore({ file, to, passphrase: OTHER_PASSPHRASE }))).toBe('WRONG_PASSPHRASE');
  expect(await codeOf(restore({ file, to, login: '李明' }))).toBe('MEMBER_UNKNOWN');
  expect(await codeOf(restore({ file, to: vault.folder }))).toBe('VAULT_EXISTS');
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, 'letter.txt'), 'x');
  expect(await codeOf(restore({ file, to: folder }))).toBe('VAULT_EXISTS');
  expect(readdirSync(folder)).toEqual(['letter.txt']);
  mkdirSync(to);
  expect(await codeOf(restore({ file, to, login: '王芳' }))).toBe('nothing');
});

test('a restore that was killed can be done again in the same folder', async () => {
  const { env, lead, backUp, restore } = await withVault();
  const { file } = await backUp();
  const to = freshFolder();
  writeFileSync(join(to, 'creating.part'), '');
  writeFileSync(join(to, 'vault-1.db'), 'half');
  mkdirSync(join(to, 'evidence', 'ab'), { recursive: true });
  writeFileSync(join(to, 'evidence', 'ab', 'half'), 'x');
  await restore({ file, to });
  const copy = await reopened(to, env);
  expect(await contentOf(copy, lead.number)).toEqual(EXPECTED);
  expect(readdirSync(join(to, 'evidence'))).not.toContain('ab');
});

test('cancelled at any stage, neither backup nor restore leaves anything', async () => {
  const { vault, stick, backUp, restore } = await withVault();
  const inVault = readdirSync(vault.folder).toSorted();
  for (const stage of ['write', 'verify']) {
    const stop = new AbortController();
    const work = backupVault(vault, { to: stick }, stop.signal);
    const run = async () => {
      for (let step = await work.next(); step.done !== true; step = await work.next()) {
        if (step.value.stage === stage) stop.abort();
      }
    };
    expect([stage, await codeOf(run())]).toEqual([stage, 'CANCELLED']);
    expect(readdirSync(stick)).toEqual([]);
    expect(readdirSync(vault.folder).toSorted()).toEqual(inVault);
  }
  expect(backupsBefore(vault)).toEqual([]);
  const { file } = await backUp();
  const folder = freshFolder();
  const stop = new AbortController();
  const work = restoreVault(
    { file, to: join(folder, 'v'), device: '02', passphrase: PASSPHRASE },
    vault.env,
    stop.signal,
  );
  const run = async () => {
    for (let step = await work.next(); step.done !== true; step = await work.next()) stop.abort();
  };
  expect(await codeOf(run())).toBe('CANCELLED');
  expect(await codeOf(restore({ file, to: join(folder, 'v') }, AbortSignal.abort()))).toBe('CANCELLED');
  expect(readdirSync(folder)).toEqual([]);
});

test('a vault whose evidence is damaged or gone says so instead of making a backup', async () => {
  const { vault, lead, stick, backUp } = await withVault();
  const path = evidencePath(vault.folder, listEvidence(vault, lead.number).at(-1)?.id ?? '');
  const bytes = readFileSync(path);
  writeFileSync(path, flipped(bytes, 100_000));
  expect(await codeOf(backUp())).toBe('EVIDENCE_DAMAGED');
  writeFileSync(path, bytes.subarray(0, -1));
  expect(await codeOf(backUp())).toBe('EVIDENCE_DAMAGED');
  rmSync(path);
  expect(await codeOf(backUp())).toBe('EVIDENCE_MISSING');
  writeFileSync(path, bytes);
  expect(await codeOf(backUp())).toBe('nothing');
  expect(readdirSync(stick)).toHaveLength(1);
});

test('a backup is not written where it cannot stay', async () => {
  const { vault, stick, backUp } = await withVault();
  const to = (folder: string) => codeOf(resultOf(backupVault(vault, { to: folder })));
  expect(await to(join(stick, 'none'))).toBe('FILE_NOT_FOUND');
  expect(await to(vault.folder)).toBe('INPUT_INVALID');
  expect(await to(join(vault.folder, 'evidence'))).toBe('INPUT_INVALID');
  expect(await codeOf(backUp(1000))).toBe('INPUT_INVALID');
  const [small, readOnly] = [smallDisk(2 * MIB), smallDisk(20 * MIB)];
  readOnly.writeProtect();
  expect(await to(small.folder)).toBe('DISK_FULL');
  expect(await to(readOnly.folder)).toBe('TARGET_READ_ONLY');
  expect(readdirSync(small.folder)).toEqual([]);
  expect(readdirSync(stick)).toEqual([]);
  await backUp();
  expect(await codeOf(backUp())).toBe('FILE_EXISTS');
  expect(readdirSync(vault.folder).filter((name) => name.endsWith('.db'))).toEqual(['vault-1.db']);
});

test('an erasing order names the backups that still hold the lead, on a restored copy too', async () => {
  const { vault, lead, clock, env, backUp, restore } = await withVault();
  const first = await backUp();
  clock.move(86_400_000);
  const second = await backUp();
  const named = (made: { file: string; sha256: string }, day: string) =>
    `${day} ${basename(made.file)} sha256:${made.sha256}`;
  const order = { documentNumber: '〔2026〕1号', orderedBy: '张三', orderedOn: '2026-03-04', reason: '依指令' };
  const { backups } = await actOnLead(vault, lead.number, { action: 'erase', ...order });
  expect(backups).toEqual([named(first, '2026-03-05'), named(second, '2026-03-06')]);

  const to = join(freshFolder(), 'copy');
  await restore({ file: second.file, to });
  const copy = await reopened(to, env);
  expect(backupsBefore(copy)).toEqual([
    named(first, '2026-03-05'),
    `2026-03-06 恢复本机所用的备份 sha256:${second.sha256}`,
  ]);
  clock.move(1000);
  const erased = await backUp();
  const clean = join(freshFolder(), 'clean');
  await restore({ file: erased.file, to: clean, device: '03' });
  const cleaned = await reopened(clean, env);
  expect(listEvidence(cleaned, lead.number)).toEqual([]);
  expect((await resultOf(checkVault(cleaned, { incremental: false }))).findings).toEqual([]);
  expect(existsSync(join(clean, 'evidence'))).toBe(false);
});
