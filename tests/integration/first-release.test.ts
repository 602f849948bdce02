import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { restoreVault } from '../../electron/vault/backup/restore.ts';
import { openPackage } from '../../electron/vault/handoff/open/open-package.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type KeyEnvironment, systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { logMissedDates } from '../../electron/vault/missed/log-missed.ts';
import { dutiesDue, dutyRows } from '../../electron/vault/rules/duties.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import { foundCodes } from '../fixtures/check.ts';
import { handClock, resultOf } from '../fixtures/vault.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const KEPT = join(import.meta.dirname, '../fixtures/first-release');
const TEAM = { passphrase: 'first-release-team-7391' };
const COMMISSION = { passphrase: 'first-release-commission-2846' };

type Row = Readonly<Record<string, unknown>> & { readonly number: string; readonly dueOn: string | null };
type Told = {
  readonly team: readonly Row[];
  readonly commission: readonly Row[];
  readonly file: Readonly<Record<string, unknown>>;
};

const told = sinceThen(JSON.parse(readFileSync(join(KEPT, 'told.json'), 'utf8')) as Told);

/** The one word that says less than it did: before anybody was given a lead it stands as 待分办 now, not as 待研判. */
function sinceThen({ team, commission, file }: Told): Told {
  const renamed = (row: Row): Row => (row['status'] === 'awaiting-opinion' ? { ...row, status: 'unassigned' } : row);
  return { team: team.map(renamed), commission: commission.map(renamed), file };
}

/** The day the vaults were made, in the evening: what was due then is due now. */
const THAT_DAY = Date.UTC(2026, 10, 26, 10, 0, 0);

function thatDay(): KeyEnvironment {
  return systemEnvironment({ now: () => THAT_DAY });
}

/** A copy of a kept vault, open until the test ends. */
async function kept(name: 'team' | 'commission', env?: KeyEnvironment): Promise<OpenVault> {
  const folder = join(freshFolder(), name);
  cpSync(join(KEPT, name), folder, { recursive: true });
  return opened(folder, name === 'team' ? TEAM : COMMISSION, env);
}

async function opened(
  folder: string,
  credentials: { readonly passphrase: string },
  env: KeyEnvironment = thatDay(),
): Promise<OpenVault> {
  const vault = await openVault(folder, credentials, env);
  onTestFinished(() => {
    vault.close();
  });
  return vault;
}

/** The rows as they are told now, narrowed to what was told then; what is due next is asked by itself. */
function rowsNow(vault: OpenVault, then: readonly Row[]): readonly Row[] {
  const names = Object.keys(then[0] ?? {}).filter((name) => name !== 'dueOn');
  return listLeads(vault, { limit: 100, withTotal: false }).leads.map(
    (lead) => Object.fromEntries(Object.entries(lead).filter(([name]) => names.includes(name))) as Row,
  );
}

const undated = (rows: readonly Row[]) => rows.map(({ dueOn: _, ...row }) => row);

/** Leads of which a date that was told then is not told any more: others may only come before it. */
function dueEarlier(vault: OpenVault, then: readonly Row[]): readonly string[] {
  const now = new Map(
    listLeads(vault, { limit: 100, withTotal: false }).leads.map(({ number, dueOn }) => [number, dueOn]),
  );
  const isLost = ({ number, dueOn }: Row) => dueOn !== null && (now.get(number) ?? '9999') > dueOn;
  return then.filter(isLost).map(({ number }) => number);
}

test('a vault of the first release opens, tells what it told then, and is clean', async () => {
  const team = await kept('team');
  expect(rowsNow(team, told.team)).toEqual(undated(told.team));
  expect(dueEarlier(team, told.team)).toEqual([]);
  expect(await foundCodes(team)).toEqual([]);
  const { deadlines: then, ...file } = told.file as { readonly deadlines: readonly { readonly explanation: string }[] };
  const { deadlines, ...now } = showLead(team, 'ZJ01-2026-0001');
  expect(now).toMatchObject(file);
  // What was counted then is counted so now; the sentence goes on with how it ended, and other dates stand beside it.
  const [first] = then;
  const { explanation = '', ...counted } = first ?? {};
  expect(deadlines[0]).toMatchObject(counted);
  expect(deadlines[0]?.explanation.startsWith(explanation)).toBe(true);
});

test('its leads go on by the course of today, and are clean afterwards', async () => {
  const team = await kept('team');
  const lead = 'ZJ01-2026-0002';
  const day = '2026-11-26';
  expect(rowsNow(team, told.team).find(({ number }) => number === lead)?.['status']).toBe('unassigned');
  const act = (action: object) => actOnLead(team, lead, action as LeadAction);
  await act({ ...STEP.assignHere(), decidedOn: day });
  await act({ ...STEP.study('初步核实'), heldOn: day });
  expect(showLead(team, lead).course.tracks.map(({ stage }) => stage)).toEqual(['to-submit']);
  expect(await foundCodes(team)).toEqual([]);
});

test('a package that the first release sealed is opened by the vault of its receiver', async () => {
  const commission = await kept('commission');
  expect(rowsNow(commission, told.commission)).toEqual(undated(told.commission));
  const input = { file: join(KEPT, 'unopened.mxp'), receiptFolder: freshFolder() };
  expect(await resultOf(openPackage(commission, input))).toMatchObject({ findings: [] });
  expect(rowsNow(commission, told.team).length).toBeGreaterThan(told.commission.length);
  expect(await foundCodes(commission)).toEqual([]);
});

test('a backup that the first release wrote is restored as a new device', async () => {
  const folder = join(freshFolder(), 'restored');
  const input = { file: join(KEPT, 'backup.mxb'), to: folder, device: 'B', ...TEAM };
  await resultOf(restoreVault(input, thatDay()));
  const restored = await opened(folder, TEAM);
  expect(rowsNow(restored, told.team)).toEqual(undated(told.team));
  expect(await foundCodes(restored)).toEqual([]);
});

/** Rounds in the log of what returns, as a custodian reads it. */
const roundsOf = (vault: OpenVault): readonly string[] =>
  dutyRows(vault).flatMap(({ code, missed }) => missed.map(({ period }) => `${code} ${period}`));

test('what returns is counted from the day on which this release was first at a vault of the first one', async () => {
  const clock = handClock(THAT_DAY);
  // Two months and a half later: November, December, January, and the end of the year lie behind it.
  clock.move(75 * 86_400_000);
  const team = await kept('team', systemEnvironment(clock));
  logMissedDates(team);
  logMissedDates(team);
  expect(roundsOf(team)).toEqual([]);
  expect(dutiesDue(team).map(({ period }) => period)).not.toContain('2026-12');
  const counted = team.ledger.store.stream(team.session.vaultId).filter(({ type }) => type === 'DutiesCounted');
  expect(counted.map(({ sections }) => sections['head'])).toEqual([{ from: '2027-02-09' }]);
  clock.move(20 * 86_400_000);
  logMissedDates(team);
  expect(roundsOf(team)).toEqual(['D22 2027-02']);
  expect(await foundCodes(team)).toEqual([]);
});
