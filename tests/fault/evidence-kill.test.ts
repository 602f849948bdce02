import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { evidencePath } from '../../electron/vault/evidence/place.ts';
import { openVault } from '../../electron/vault/host/open-vault.ts';
import { pause, startChild } from '../fixtures/child-process.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, resultOf, teamVault, TEST_NOW, testEnvironment } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const KILLS = 20;
/** Where chance met nothing half done in that many, it is asked again, so often at most. */
const MOST_KILLS = 80;

/** A closed vault, and a folder outside with two files for it. */
async function closedVault() {
  const outside = freshFolder();
  writeFileSync(join(outside, 'a'), noise(2000));
  writeFileSync(join(outside, 'b'), noise(1_500_000, 2));
  const vault = await teamVault();
  const lead = await register(vault);
  await resultOf(addEvidence(vault, { lead: lead.number, files: [join(outside, 'a'), join(outside, 'b')] }));
  vault.close();
  return { outside, folder: vault.folder };
}

/** Starts a child, kills it in round `n`, and gives what it had acknowledged. */
async function killed(what: string, folder: string, outside: string, n: number, step = 5): Promise<readonly string[]> {
  const child = startChild('evidence-child.ts', [what, folder, outside, String(TEST_NOW + n * 1_000_000)]);
  await child.nextLine();
  await pause(step * (n % KILLS) + (n % 7));
  const { lines, stderr } = await child.kill();
  expect(stderr).toBe('');
  return lines.slice(1);
}

/** Milliseconds by which each round must wait longer, so that some are killed midway and others finish their first. */
async function stepFor(what: string, folder: string, outside: string): Promise<number> {
  const child = startChild('evidence-child.ts', [what, folder, outside, String(TEST_NOW - 1_000_000)]);
  await child.nextLine();
  const begun = performance.now();
  await child.nextLine();
  const one = performance.now() - begun;
  await child.kill();
  return (2 * one) / KILLS;
}

/** Opens the vault as everybody does, checks all of it, and gives the number of its files. */
async function check(folder: string, n: number): Promise<number> {
  const vault = await openVault(
    folder,
    { passphrase: PASSPHRASE },
    testEnvironment({ now: () => TEST_NOW + (n + 1) * 1_000_000 }),
  );
  try {
    const { findings, evidence } = await resultOf(checkVault(vault, { incremental: false }));
    expect(findings).toEqual([]);
    return evidence;
  } finally {
    vault.close();
  }
}

/** Names of leftovers of any kind under a vault folder. */
function leftovers(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /\.part$|\.pending$|vault-[0-9]{2,}\.db/u.test(name));
}

test('killed at any moment of adding files, a vault has all that was acknowledged and no stray file', async () => {
  const { outside, folder } = await closedVault();
  const known: string[] = [];
  let midway = 0;
  for (let n = 0; n < KILLS || (n < MOST_KILLS && midway === 0); n += 1) {
    known.push(...(await killed('add', folder, outside, n)));
    if (leftovers(folder).length > 0) midway += 1;
    const evidence = await check(folder, n);
    expect(evidence % 2).toBe(0);
    expect(evidence).toBeGreaterThanOrEqual(2 * known.length + 2);
    for (const id of known) expect(existsSync(evidencePath(folder, id))).toBe(true);
    expect(leftovers(folder)).toEqual([]);
  }
  expect(midway).toBeGreaterThan(0);
});

test('killed at any moment of an erasing order, a vault keeps no file that was ordered away', async () => {
  const { outside, folder } = await closedVault();
  for (let n = 0; n < KILLS; n += 1) {
    const erased = await killed('erase', folder, outside, n);
    await check(folder, n);
    for (const id of erased) expect(existsSync(evidencePath(folder, id))).toBe(false);
    expect(leftovers(folder)).toEqual([]);
  }
});

test('killed at any moment of a backup, the vault is whole and every backup with a name can be restored', async () => {
  const { outside, folder } = await closedVault();
  const step = await stepFor('backup', folder, outside);
  let midway = 0;
  for (let n = 0; n < KILLS || (n < MOST_KILLS && midway === 0); n += 1) {
    await killed('backup', folder, outside, n, step);
    if (leftovers(folder).length > 0 || leftovers(outside).length > 0) midway += 1;
    await check(folder, n);
    expect(leftovers(folder)).toEqual([]);
  }
  expect(midway).toBeGreaterThan(0);
  const backups = readdirSync(outside).filter((name) => name.endsWith('.mxb'));
  // One was made to measure with; how many more are done between two kills is the machine's matter.
  expect(backups.length).toBeGreaterThan(1);
  const into = freshFolder();
  for (const name of backups) {
    const input = { file: join(outside, name), to: join(into, name), device: '02', passphrase: PASSPHRASE };
    await resultOf(restoreVault(input, testEnvironment()));
  }
});

test('killed at any moment of a restore, there is a whole vault or a folder in which it can be done again', async () => {
  const { outside, folder } = await closedVault();
  const vault = await openVault(folder, { passphrase: PASSPHRASE }, testEnvironment());
  const { file } = await resultOf(backupVault(vault, { to: outside }));
  vault.close();
  copyFileSync(file, join(outside, 'backup.mxb'));
  let midway = 0;
  for (let n = 0; n < KILLS || (n < MOST_KILLS && midway === 0); n += 1) {
    const into = freshFolder();
    const done = await killed('restore', into, outside, n, 15);
    for (const name of readdirSync(into)) {
      const to = join(into, name);
      if (existsSync(join(to, 'vault.json'))) {
        expect(await check(to, n)).toBe(2);
      } else {
        midway += 1;
        expect(done).not.toContain(name);
        await resultOf(restoreVault({ file, to, device: '02', passphrase: PASSPHRASE }, testEnvironment()));
      }
    }
  }
  expect(midway).toBeGreaterThan(0);
});
