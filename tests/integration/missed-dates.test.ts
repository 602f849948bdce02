import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { addHolidays } from '../../electron/vault/rules/holidays.ts';
import { setRule } from '../../electron/vault/rules/set.ts';
import { leadState, showLead } from '../../electron/vault/leads/show-lead.ts';
import { findLead } from '../../electron/vault/leads/find-lead.ts';
import { businessDate } from '../../shared/domain/clock.ts';
import { actingOn } from '../fixtures/course-at-work.ts';
import { disposed, followed, fresh, imported } from '../fixtures/leads-at-work.ts';
import { open, pair, seal } from '../fixtures/pair.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { handClock, reopened, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const DAY = 86_400_000;

/** The log of a lead, a line a date, as a custodian reads it. */
function logOf(vault: OpenVault, number: string): readonly string[] {
  const { missed } = leadState(vault, findLead(vault.ledger.db, number).id);
  return missed.map(({ code, startedOn, dueOn, notedOn }) => `${code} ${startedOn} ${dueOn} ${notedOn}`);
}

const everLate = (vault: OpenVault) =>
  listLeads(vault, { view: 'ever-overdue', limit: 50, withTotal: true }).leads.map(({ number }) => number);

/** The scan of a signed sheet among the lead's files, by its id. */
async function scanOf(vault: OpenVault, lead: string): Promise<string> {
  const path = join(freshFolder(), '签批单.txt');
  writeFileSync(path, '签批单');
  await resultOf(addEvidence(vault, { lead, files: [path] }));
  return showLead(vault, lead).evidence[0]?.id ?? '';
}

/** A vault in which one date was missed: received on 2 February, due on 2 March, noted on 5 March. */
async function late(clock = handClock()) {
  const vault = await teamVault({ env: testEnvironment(clock) });
  const number = await fresh({ receivedOn: '2026-02-02' })(vault);
  logMissedDates(vault);
  return { vault, number, clock };
}

const LINE = 'D01 2026-02-02 2026-03-02 2026-03-05';

test('a date that passed is noted once, and what is not due is not', async () => {
  const { vault, number } = await late();
  const inTime = await fresh({ receivedOn: '2026-02-05' })(vault);
  logMissedDates(vault);
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual([LINE]);
  expect(logOf(vault, inTime)).toEqual([]);
  expect(everLate(vault)).toEqual([number]);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('a date that was missed and met before anybody looked is noted all the same', async () => {
  const { vault } = await late();
  const number = await followed(fresh({ receivedOn: '2026-01-15' }), disposed('谈话函询', '2026-03-04'))(vault);
  logMissedDates(vault);
  expect(logOf(vault, number)).toContain('D01 2026-01-15 2026-02-15 2026-03-05');
});

test('a corrected date of receipt takes no line away, and adds none for the same date', async () => {
  const { vault, number } = await late();
  await actOnLead(vault, number, {
    ...{ action: 'correct', changes: { receivedOn: '2026-03-01' }, reason: '核对邮戳后改正' },
  });
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual([LINE]);
  expect(everLate(vault)).toEqual([number]);
  await actOnLead(vault, number, {
    ...{ action: 'correct', changes: { receivedOn: '2026-01-05' }, reason: '再次核对' },
  });
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual([LINE]);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('the reason for a delay stands beside the line, in the file and in the list', async () => {
  const { vault, number } = await late();
  await actOnLead(vault, number, { action: 'explain-delay', clock: 'D01', delayReason: '等待审计结论' } as never);
  const [row] = listLeads(vault, { view: 'ever-overdue', limit: 5, withTotal: false }).leads;
  expect(row).toMatchObject({ number, missed: 1, missedDates: 'D01 2026-03-02', delayReason: '等待审计结论' });
  expect(logOf(vault, number)).toEqual([LINE]);
});

test('a clock set back on the machine takes no line away', async () => {
  const { vault, number, clock } = await late();
  clock.move(-20 * DAY);
  expect(businessDate(clock.now())).toBe('2026-02-13');
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual([LINE]);
  expect(everLate(vault)).toEqual([number]);
});

test('a rule that is set stricter or a later notice of holidays takes no line away, and adds none for a date that is past', async () => {
  const { vault, number } = await late();
  await setRule(vault, {
    ...{ rule: { kind: 'opinion-end', end: 'approved' }, by: vault.member.login, passphrase: PASSPHRASE },
  });
  addHolidays(vault, {
    ...{
      year: 2026,
      notice: '更正通知',
      documentNumber: '国办发明电〔2026〕9号',
      off: [['02-24', '03-06']],
      worked: [],
    },
  });
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual([LINE]);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('a decision by telephone that is not signed in time is noted, and stays noted when it is signed', async () => {
  const { vault, clock } = await late();
  const number = await fresh({ receivedOn: '2026-03-02' })(vault);
  const act = actingOn(vault, number);
  await act(STEP.assignHere());
  await act(STEP.study('谈话函询'));
  const { event: request } = await act(STEP.submit('处置', { mode: '谈话函询' }));
  await act(STEP.approve(request, { as: 'telephone', decidedBy: '陈刚' }));
  clock.move(6 * DAY);
  logMissedDates(vault);
  const line = 'SIGN_LATER 2026-03-05 2026-03-10 2026-03-11';
  expect(logOf(vault, number).filter((one) => one.startsWith('SIGN_LATER'))).toEqual([line]);
  const scan = await scanOf(vault, number);
  await act({ action: 'sign-later', request, as: 'paper', scan, decidedBy: '陈刚', signedOn: '2026-03-09' });
  logMissedDates(vault);
  expect(logOf(vault, number).filter((one) => one.startsWith('SIGN_LATER'))).toEqual([line]);
  expect(everLate(vault)).toContain(number);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('a lead that was closed, voided, or turned into a repeat was late all the same', async () => {
  const { vault, number } = await late();
  await actOnLead(vault, number, { action: 'void', reason: '误登' });
  logMissedDates(vault);
  expect(logOf(vault, number)).toEqual([LINE]);
  expect(everLate(vault)).toEqual([number]);
});

test('rows of an old ledger miss nothing until somebody says that they are open', async () => {
  const { vault } = await late();
  const row = await imported({ state: 'to-complete' }, { receivedOn: '2024-02-16' })(vault);
  logMissedDates(vault);
  expect(logOf(vault, row)).toEqual([]);
  await actOnLead(vault, row, { action: 'complete', state: 'open', note: '核对卷宗' });
  logMissedDates(vault);
  expect(logOf(vault, row)).toEqual(['D01 2024-02-16 2024-03-16 2026-03-05']);
});

test('the log comes back with a backup, goes on in the restored copy, and is noted anew where the copy is older', async () => {
  const { vault, number, clock } = await late();
  const waiting = await fresh({ receivedOn: '2026-02-10' })(vault);
  const { file } = await resultOf(backupVault(vault, { to: freshFolder() }));
  clock.move(10 * DAY);
  logMissedDates(vault);
  expect(logOf(vault, waiting)).toEqual(['D01 2026-02-10 2026-03-10 2026-03-15']);
  vault.close();
  const folder = join(freshFolder(), 'restored');
  const env = testEnvironment(clock);
  await resultOf(restoreVault({ file, to: folder, device: '02', passphrase: PASSPHRASE }, env));
  const copy = await reopened(folder, env);
  logMissedDates(copy);
  expect(logOf(copy, number)).toEqual([LINE]);
  expect(logOf(copy, waiting)).toEqual(['D01 2026-02-10 2026-03-10 2026-03-15']);
  expect(everLate(copy).toSorted()).toEqual([number, waiting].toSorted());
});

test('the log goes to the commission with the lead, which adds nothing to it', async () => {
  const two = await pair();
  const number = await fresh({ receivedOn: '2026-02-02' })(two.team);
  logMissedDates(two.team);
  await open(two, (await seal(two)).files[0]);
  logMissedDates(two.commission);
  expect(logOf(two.commission, number)).toEqual([LINE]);
  expect(everLate(two.commission)).toEqual([number]);
  two.clock.move(60 * DAY);
  logMissedDates(two.commission);
  expect(logOf(two.commission, number)).toEqual([LINE]);
});
