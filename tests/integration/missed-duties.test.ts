import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { dutyRows, recordDuty } from '../../electron/vault/rules/duties.ts';
import { foundCodes } from '../fixtures/check.ts';
import { pair } from '../fixtures/pair.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { handClock, reopened, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';

const DAY = 86_400_000;

/** The log of what returns, a line a round, as a custodian reads it. */
const logOf = (vault: OpenVault): readonly string[] =>
  dutyRows(vault).flatMap(({ code, missed }) =>
    missed.map(({ period, dueOn, notedOn }) => `${code} ${period} ${dueOn} ${notedOn}`),
  );

/** A vault made on 5 March, looked at again so many days later. */
async function later(days: number, clock = handClock()) {
  const vault = await teamVault({ env: testEnvironment(clock) });
  clock.move(days * DAY);
  return { vault, clock };
}

const APRIL = [
  'D10 2026-Q1 2026-03-31 2026-04-01',
  'D22 2026-03 2026-03-31 2026-04-01',
  'D22q 2026-Q1 2026-03-31 2026-04-01',
];

test('a round of which the last day passed with nothing recorded is noted once, on the first day after', async () => {
  const { vault, clock } = await later(26);
  logMissedDates(vault);
  expect(logOf(vault)).toEqual([]);
  clock.move(DAY);
  logMissedDates(vault);
  logMissedDates(vault);
  expect(logOf(vault)).toEqual(APRIL);
  expect(await foundCodes(vault)).toEqual([]);
});

test('what was recorded in time is not in the log; what is recorded later stays in it', async () => {
  const { vault, clock } = await later(20);
  recordDuty(vault, { code: 'D10', period: '2026-Q1', doneOn: '2026-03-25', note: '书面反馈' });
  clock.move(7 * DAY);
  logMissedDates(vault);
  expect(logOf(vault)).toEqual(APRIL.slice(1));
  recordDuty(vault, { code: 'D22q', period: '2026-Q1', doneOn: '2026-03-30', note: '补登' });
  logMissedDates(vault);
  expect(logOf(vault)).toEqual(APRIL.slice(1));
});

test('a laptop that was not opened for months notes every round since the vault was made, and none from before', async () => {
  const { vault } = await later(120);
  logMissedDates(vault);
  const rounds = logOf(vault).map((line) => line.split(' ').slice(0, 2).join(' '));
  expect(rounds).toEqual([
    ...['D10 2026-Q2', 'D10 2026-Q1', 'D20 2026-H1'],
    ...['D22 2026-06', 'D22 2026-05', 'D22 2026-04', 'D22 2026-03', 'D22q 2026-Q2', 'D22q 2026-Q1'],
  ]);
});

test('a clock set back takes no line away, and a restored copy has them', async () => {
  const { vault, clock } = await later(27);
  logMissedDates(vault);
  clock.move(-20 * DAY);
  logMissedDates(vault);
  expect(logOf(vault)).toEqual(APRIL);
  clock.move(20 * DAY);
  const { file } = await resultOf(backupVault(vault, { to: freshFolder() }));
  vault.close();
  const folder = join(freshFolder(), 'restored');
  await resultOf(restoreVault({ file, to: folder, device: '02', passphrase: PASSPHRASE }, testEnvironment(clock)));
  const copy = await reopened(folder, testEnvironment(clock));
  logMissedDates(copy);
  expect(logOf(copy)).toEqual(APRIL);
  expect(await foundCodes(copy)).toEqual([]);
});

test('a commission, which has nothing that returns, notes nothing', async () => {
  const { commission, clock } = await pair();
  clock.move(60 * DAY);
  logMissedDates(commission);
  expect(logOf(commission)).toEqual([]);
});
