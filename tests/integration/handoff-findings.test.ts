import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { utf8 } from '../../electron/vault/crypto/bytes.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { closeFinding, voidPackage } from '../../electron/vault/packages/packages.ts';
import type { OpenResult, SealResult } from '../../shared/contract/packages.ts';
import { freshFolder } from '../support/folder.ts';
import { putTogether, takeApart } from '../fixtures/forge.ts';
import { addFile, codesOf, open, pair, type Pair, roundTrip, rowOf, seal, takeHome } from '../fixtures/pair.ts';
import { contentOf } from '../fixtures/snapshot.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { handClock, register, reopened, resultOf, TEST_NOW, testEnvironment } from '../fixtures/vault.ts';

const DAY = 24 * 3_600_000;

/** Seals a package of one more lead each; `count` of them. */
async function several(both: Pair, count: number): Promise<readonly SealResult[]> {
  const sealed: SealResult[] = [];
  for (let i = 0; i < count; i += 1) {
    await register(both.team);
    both.clock.move(60_000);
    sealed.push(await seal(both));
  }
  return sealed;
}

function found({ findings }: Pick<OpenResult, 'findings'>): readonly string[] {
  return findings
    .map(({ code, detail }) => [code, detail['numbers'] ?? detail['number'] ?? ''].join(' ').trim())
    .toSorted();
}

async function openNth(both: Pair, sealed: readonly SealResult[], index: number): Promise<readonly string[]> {
  return found(await open(both, sealed[index]?.files[0], false));
}

/** A copy of a vault's folder as it is now, as if somebody had copied it by hand. The vault is closed, and open again after. */
async function copied(vault: OpenVault): Promise<{ vault: OpenVault; copy: string }> {
  vault.close();
  const copy = join(freshFolder(), 'copy');
  cpSync(vault.folder, copy, { recursive: true, filter: (path) => basename(path) !== 'vault.lock' });
  return { vault: await reopened(vault.folder, vault.env), copy };
}

async function isSound(vault: OpenVault): Promise<unknown> {
  return (await resultOf(checkVault(vault, { incremental: false }))).findings;
}

test('a package opened again doubles nothing, and gives a fresh receipt that the sender takes', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, utf8('材料'));
  const sealed = await seal(both);
  const first = await open(both, sealed.files[0]);
  const before = contentOf(both.commission);
  const again = await open(both, sealed.files[0], false);
  expect({ codes: found(again), taken: again.alreadyTaken }).toEqual({ codes: ['ALREADY_TAKEN'], taken: true });
  expect(contentOf(both.commission)).toEqual(before);
  const fresh = await open(both, sealed.files[0]);
  expect(fresh.receipt?.sequence).toBe((first.receipt?.sequence ?? 0) + 1);
  const home = await takeHome(both, fresh);
  // The first receipt has not come: the sender sees the gap.
  expect(found(home)).toEqual(['NUMBERS_MISSING 0001']);
  expect(found(await takeHome(both, first))).toEqual([]);
  expect(rowOf(both.team, sealed.packageId).state).toBe('accepted');
});

test('a damaged copy of a package that was taken in is still told to be damaged', async () => {
  const both = await pair();
  const [sealed] = await several(both, 1);
  await open(both, sealed?.files[0]);
  const bytes = readFileSync(sealed?.files[0] ?? '');
  const file = join(both.stick, 'damaged.mxp');
  writeFileSync(file, bytes.subarray(0, -1));
  await expect(open(both, file)).rejects.toMatchObject({ code: 'PACKAGE_DAMAGED' });
});

test('numbers that are missing are named once; a late one closes the gap', async () => {
  const both = await pair();
  const sealed = await several(both, 5);
  expect(await openNth(both, sealed, 0)).toEqual([]);
  expect(await openNth(both, sealed, 3)).toEqual(['NUMBERS_MISSING 0002、0003']);
  expect(await openNth(both, sealed, 4)).toEqual([]);
  expect(await openNth(both, sealed, 2)).toEqual([]);
  expect(await openNth(both, sealed, 1)).toEqual([]);
});

test('what was received, and what is missing, stands in the next package back', async () => {
  const both = await pair();
  const sealed = await several(both, 3);
  await openNth(both, sealed, 0);
  const opened = await open(both, sealed[2]?.files[0]);
  const apart = await takeApart(opened.receipt?.files[0] ?? '', both.commission, both.team);
  expect(apart.manifest.acknowledged).toEqual([
    { device: both.team.session.deviceId, through: 3, sha256: sealed[2]?.sha256, missing: [2] },
  ]);
});

test('a number that is declared void is no gap; when it comes all the same it is taken in, and told', async () => {
  const both = await pair();
  const sealed = [...(await several(both, 1))];
  voidPackage(both.team, { to: 'ZJ00', sequence: 1, reason: '介质损坏' });
  sealed.push(...(await several(both, 1)));
  expect(await openNth(both, sealed, 1)).toEqual([]);
  expect(await openNth(both, sealed, 0)).toEqual(['VOID_ARRIVED 0001']);
  expect(await isSound(both.commission)).toEqual([]);
});

test('a number that is declared void after it was taken in is told', async () => {
  const both = await pair();
  const sealed = [...(await several(both, 1))];
  expect(await openNth(both, sealed, 0)).toEqual([]);
  voidPackage(both.team, { to: 'ZJ00', sequence: 1, reason: '回执未到' });
  sealed.push(...(await several(both, 2)));
  expect(await openNth(both, sealed, 1)).toEqual(['VOID_ARRIVED 0001']);
  expect(await openNth(both, sealed, 2)).toEqual([]);
});

test('a digest of the package before that does not fit is told, also when the package before comes late', async () => {
  const both = await pair();
  const sealed = await several(both, 3);
  await openNth(both, sealed, 0);
  const forged = async (index: number, name: string) => {
    const apart = await takeApart(sealed[index]?.files[0] ?? '', both.team, both.commission);
    const file = join(both.stick, `${name}.mxp`);
    writeFileSync(
      file,
      await putTogether(apart, { manifest: (manifest) => void (manifest.previous = '0'.repeat(64)) }),
    );
    return file;
  };
  expect(found(await open(both, await forged(2, 'third'), false))).toEqual(['NUMBERS_MISSING 0002']);
  expect(await openNth(both, sealed, 1)).toEqual(['PREVIOUS_MISMATCH 0003']);
  const other = await pair();
  const [only] = await several(other, 1);
  const apart = await takeApart(only?.files[0] ?? '', other.team, other.commission);
  const file = join(other.stick, 'first.mxp');
  writeFileSync(file, await putTogether(apart, { manifest: (manifest) => void (manifest.previous = '0'.repeat(64)) }));
  expect(found(await open(other, file, false))).toEqual(['PREVIOUS_MISMATCH 0001']);
});

test('a folder that was copied and used twice: the number is refused, then the fork is told on both sides', async () => {
  const both = await pair();
  await register(both.team);
  await roundTrip(both);
  const { vault: team, copy } = await copied(both.team);
  both.clock.move(60_000);
  await register(team, { problem: '原件所记。' });
  const second = await seal({ ...both, team });
  expect(found(await open(both, second.files[0]))).toEqual([]);
  team.close();
  const twin = await reopened(copy, both.team.env);
  const stick = freshFolder();
  await register(twin, { problem: '副本所记。' });
  const same = await seal({ ...both, team: twin, stick });
  await expect(open(both, same.files[0])).rejects.toMatchObject({ code: 'PACKAGE_SEQUENCE_REUSED' });
  const third = await seal({ ...both, team: twin, stick });
  const opened = await open(both, third.files[0]);
  const fork = opened.findings.find(({ code }) => code === 'FORK');
  expect(codesOf(opened.findings)).toEqual(['FORK', 'PREVIOUS_MISMATCH']);
  // Both contents are named: what is held at that place, and what came.
  expect(fork?.detail).toEqual({
    device: twin.session.deviceId,
    place: expect.any(Number) as number,
    held: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
    carried: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
  });
  expect(fork?.detail['held']).not.toBe(fork?.detail['carried']);
  const home = await takeHome({ ...both, team: twin }, opened);
  expect(codesOf(home.findings)).toEqual(['FOUND_BY_RECEIVER', 'FOUND_BY_RECEIVER', 'NUMBERS_MISSING']);
  expect(JSON.stringify(home.findings)).toContain('会签');
  expect(rowOf(twin, third.packageId).state).toBe('accepted-with-findings');
  expect(await isSound(both.commission)).toEqual([]);
});

test('a restored copy goes on as a new device: what it has lost is told once, and a receipt for what it does not know is taken', async () => {
  const both = await pair();
  await register(both.team);
  await roundTrip(both);
  const stick = freshFolder();
  // The event that records the backup is made after it, and is not in it.
  const known = both.team.ledger.tip().seq;
  const { file } = await resultOf(backupVault(both.team, { to: stick }));
  both.clock.move(60_000);
  await register(both.team, { problem: '备份之后所记。' });
  const lost = await seal(both);
  const opened = await open(both, lost.files[0]);
  const to = join(freshFolder(), 'restored');
  both.team.close();
  await resultOf(restoreVault({ file, to, device: '02', passphrase: PASSPHRASE }, both.team.env));
  const team = await reopened(to, both.team.env);
  const home = await resultOf(openPackage(team, { file: opened.receipt?.files[0] ?? '' }));
  expect(codesOf(home.findings)).toEqual(['PREDECESSOR_PACKAGE']);
  const restored = { ...both, team, stick: freshFolder() };
  const sealed = await several(restored, 2);
  const first = await open(restored, sealed[0]?.files[0]);
  const [older] = first.findings;
  expect(codesOf(first.findings)).toEqual(['OLDER_COPY']);
  expect(older?.detail).toMatchObject({ device: both.team.session.deviceId });
  expect(String(older?.detail['lost'])).toMatch(new RegExp(`^${String(known + 1)}-\\d+$`, 'u'));
  expect(found(await open(restored, sealed[1]?.files[0]))).toEqual([]);
  expect(await isSound(both.commission)).toEqual([]);
});

test('a receiver that lost what it had countersigned says so, and a whole package heals it', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  await addFile(both.team, id, utf8('材料'));
  const { vault, copy } = await copied(both.commission);
  await roundTrip({ ...both, commission: vault });
  vault.close();
  const commission = await reopened(copy, both.commission.env);
  const later = { ...both, commission, stick: freshFolder() };
  both.clock.move(60_000);
  await actOnLead(both.team, id, { action: 'correct', changes: { occurred: '2025年' }, reason: '补充' });
  const part = await seal(later);
  const opened = await open(later, part.files[0]);
  expect(codesOf(opened.findings)).toEqual(['EARLIER_EVENTS_MISSING', 'NUMBERS_MISSING', 'UNKNOWN_START']);
  expect(opened.findings.find(({ lead }) => lead !== undefined)?.lead).toBe(id);
  expect(await isSound(commission)).toEqual([]);
  const whole = await seal(later, { whole: true });
  expect(codesOf((await open(later, whole.files[0])).findings)).toEqual([]);
  const [there, here] = [showLead(commission, id), showLead(both.team, id)];
  // The letterbox stays at home, and so does the reporter; what can be done next is for those who work on the lead.
  const { reporter, items, course } = here;
  expect({ ...there, reporter, items, course }).toEqual({ ...here, partState: there.partState });
  expect(there.course).toEqual({ ...course, next: [] });
  expect(await isSound(commission)).toEqual([]);
});

test('a file that is named and nowhere is told at its lead, and a whole package brings it', async () => {
  const both = await pair();
  const { id } = await register(both.team);
  const { id: evidence } = await addFile(both.team, id, utf8('材料'));
  const sealed = await seal(both);
  const apart = await takeApart(sealed.files[0] ?? '', both.team, both.commission);
  const file = join(both.stick, 'without.mxp');
  const bytes = await putTogether(apart, {
    selection: ({ files }) => void files.splice(0),
    listed: (files) => void files.pop(),
    manifest: ({ summary }) => void Object.assign(summary, { files: 0, bytes: 0 }),
  });
  writeFileSync(file, bytes);
  const opened = await open(both, file, false);
  expect(opened.findings).toMatchObject([{ code: 'FILES_MISSING', lead: id, detail: { count: 1 } }]);
  const whole = await seal(both, { whole: true });
  expect(codesOf((await open(both, whole.files[0])).findings)).not.toContain('FILES_MISSING');
  expect(showLead(both.commission, id).evidence.map((one) => one.id)).toEqual([evidence]);
  expect(await isSound(both.commission)).toEqual([]);
});

test('a sender whose clock is days ahead is told, and does not draw our clock after him, not even at the next opening', async () => {
  const both = await pair(handClock(TEST_NOW + 3 * DAY));
  await register(both.team);
  const sealed = await seal(both);
  const opened = await open(both, sealed.files[0], false);
  expect(codesOf(opened.findings)).toEqual(['CLOCK_AHEAD']);
  const limit = TEST_NOW + DAY;
  expect(both.commission.ledger.tip().time.ms).toBeLessThan(limit);
  both.commission.close();
  const commission = await reopened(both.commission.folder, testEnvironment(both.clock));
  expect(commission.ledger.tip().time.ms).toBeLessThan(limit);
});

test('a finding stands until a member closes it with a reason, and not twice', async () => {
  const both = await pair();
  const sealed = await several(both, 2);
  const { findings } = await open(both, sealed[1]?.files[0], false);
  const finding = findings[0]?.id ?? '';
  const row = () =>
    rowOf(both.commission, sealed[1]?.packageId ?? '').findings.map(({ closedAt }) => closedAt !== null);
  expect(row()).toEqual([false]);
  closeFinding(both.commission, { finding, reason: '已电话核实' });
  expect(row()).toEqual([true]);
  expect(() => {
    closeFinding(both.commission, { finding, reason: '再次' });
  }).toThrow(expect.objectContaining({ code: 'PACKAGE_STATE_FORBIDS' }) as Error);
});
