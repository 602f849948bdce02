import { existsSync, readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { exportEvidence } from '../../electron/vault/evidence/export.ts';
import { listEvidence } from '../../electron/vault/evidence/list.ts';
import { readEvidence } from '../../electron/vault/evidence/read.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { codeOf, collect, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { smallDisk } from '../support/small-disk.ts';
import { register, reopened, resultOf, teamVault } from '../fixtures/vault.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';

const MIB = 1024 * 1024;
const evidence = (...path: string[]) => join('evidence', ...path);

/** Takes all space but so many bytes; returns the file to remove again. */
function fillUp(folder: string, leave: number): string {
  const path = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(path, noise(Math.max(0, bavail * bsize - leave)));
  return path;
}

/** Every file under the evidence folder, as `ab/id`. */
function evidenceFiles({ folder }: OpenVault): string[] {
  const root = join(folder, evidence());
  if (!existsSync(root)) return [];
  return readdirSync(root).flatMap((part) => readdirSync(join(root, part)).map((name) => `${part}/${name}`));
}

/** Opened once more, a full check of the vault finds nothing. */
async function expectConsistent(vault: OpenVault): Promise<OpenVault> {
  vault.close();
  const again = await reopened(vault.folder);
  expect((await resultOf(checkVault(again, { incremental: false }))).findings).toEqual([]);
  return again;
}

test('evidence that does not fit is refused, and the vault is as it was', async () => {
  const disk = smallDisk(8 * MIB);
  const vault = await teamVault({ folder: join(disk.folder, 'vault') });
  const lead = await register(vault);
  const outside = freshFolder();
  for (const [name, size] of Object.entries({ small: 1000, big: 9 * MIB })) {
    writeFileSync(join(outside, name), noise(size));
  }
  const add = (one: OpenVault, ...names: string[]) =>
    resultOf(addEvidence(one, { lead: lead.number, files: names.map((name) => join(outside, name)) }));
  expect(await codeOf(add(vault, 'small', 'big'))).toBe('DISK_FULL');
  expect(evidenceFiles(vault)).toEqual([]);
  const again = await expectConsistent(vault);
  expect(listEvidence(again, lead.number)).toEqual([]);
  const [item] = await add(again, 'small');
  expect((await collect(readEvidence(again, item?.id ?? ''))).length).toBe(1000);
});

test('leads are registered until the disk is full, then refused; each acknowledged one is there, and no other', async () => {
  const disk = smallDisk(8 * MIB);
  const vault = await teamVault({ folder: join(disk.folder, 'vault') });
  const ballast = fillUp(disk.folder, 300_000);
  const acknowledged: string[] = [];
  let code: unknown = 'nothing';
  while (code === 'nothing') {
    code = await codeOf(
      register(vault, { problem: '反映问题。'.repeat(300) }).then(({ number }) => acknowledged.push(number)),
    );
  }
  expect(code).toBe('DISK_FULL');
  expect(acknowledged.length).toBeGreaterThan(0);
  vault.close();
  const again = await reopened(vault.folder);
  const numbers = () =>
    (again.ledger.db.prepare('SELECT number FROM lead ORDER BY row').all() as { number: string }[]).map(
      (row) => row.number,
    );
  expect(numbers()).toEqual(acknowledged);
  rmSync(ballast);
  const { number } = await register(again);
  expect(numbers()).toEqual([...acknowledged, number]);
  await expectConsistent(again);
});

test('evidence whose bytes fit but whose record does not is taken back', async () => {
  const disk = smallDisk(8 * MIB);
  const vault = await teamVault({ folder: join(disk.folder, 'vault') });
  const lead = await register(vault);
  const outside = freshFolder();
  const codes = new Set<unknown>();
  // Room for the file and for some, but not all, of what the transaction writes.
  for (const room of [0, 8_000, 16_000, 32_000, 64_000]) {
    const file = join(outside, `f${String(room)}`);
    writeFileSync(file, noise(500_000));
    const ballast = fillUp(disk.folder, 512_000 + room);
    const code = await codeOf(resultOf(addEvidence(vault, { lead: lead.number, files: [file] })));
    codes.add(code);
    expect(evidenceFiles(vault)).toHaveLength(listEvidence(vault, lead.number).length);
    rmSync(ballast);
  }
  expect(codes).toContain('DISK_FULL');
  const again = await expectConsistent(vault);
  expect(evidenceFiles(again)).toHaveLength(listEvidence(again, lead.number).length);
});

test('a vault on a full disk is not backed up, since its copy does not fit, and goes on', async () => {
  const disk = smallDisk(8 * MIB);
  const vault = await teamVault({ folder: join(disk.folder, 'vault') });
  await register(vault);
  const stick = freshFolder();
  const ballast = fillUp(disk.folder, 50_000);
  const backUp = (one: OpenVault) => resultOf(backupVault(one, { to: stick }));
  expect(await codeOf(backUp(vault))).toBe('DISK_FULL');
  expect(readdirSync(stick)).toEqual([]);
  expect(readdirSync(vault.folder).filter((name) => name.endsWith('.db'))).toEqual(['vault-1.db']);
  const again = await expectConsistent(vault);
  rmSync(ballast);
  expect((await backUp(again)).evidence).toBe(0);
});

test('a backup, an export and a restore onto a disk that is too small leave it as it was', async () => {
  const vault = await teamVault();
  const lead = await register(vault);
  const [outside, stick] = [freshFolder(), freshFolder()];
  writeFileSync(join(outside, 'big'), noise(6 * MIB));
  const [item] = await resultOf(addEvidence(vault, { lead: lead.number, files: [join(outside, 'big')] }));
  const { file } = await resultOf(backupVault(vault, { to: stick }));
  const { folder } = smallDisk(4 * MIB);
  const to = join(folder, 'x');
  expect(await codeOf(resultOf(backupVault(vault, { to: folder })))).toBe('DISK_FULL');
  expect(await codeOf(resultOf(exportEvidence(vault, { id: item?.id ?? '', to })))).toBe('DISK_FULL');
  const restoring = restoreVault({ file, to, device: '02', passphrase: PASSPHRASE }, vault.env);
  expect(await codeOf(resultOf(restoring))).toBe('DISK_FULL');
  expect(readdirSync(folder)).toEqual([]);
  await expectConsistent(vault);
});
