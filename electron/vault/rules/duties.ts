import type { DutyPeriodRow, DutyRow } from '../../../shared/contract/rules.ts';
import { dutyExplanation, type DutyPeriod, dutyPeriods } from '../../../shared/domain/clocks/duties.ts';
import { addDays } from '../../../shared/domain/days.ts';
import type { VaultState } from '../../../shared/domain/vault/fold.ts';
import type { DutyDone } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import {
  isRecorded,
  RECURRING,
  recurringRule,
  type RecurringRule,
} from '../../../shared/rules/clocks/office-clocks.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { stateNow } from '../members/state-now.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** What shows by itself that something was done; a test reads the plans. */
export const DUTY_SQL = {
  meeting: `SELECT max(heldOn) AS day FROM meeting INDEXED BY meeting_status WHERE status = 'closed' AND heldOn BETWEEN ? AND ?`,
  // What was closed before it was entered here came with an import, and was filed where it came from.
  unarchived: `SELECT 1 AS found FROM lead INDEXED BY lead_unfiled WHERE substr(closedOn, 1, 7) BETWEEN ? AND ? AND closedOn IS NOT NULL AND archivedOn IS NULL AND closedOn >= substr(enteredAt, 1, 10) LIMIT 1`,
} as const;

/** 定期事项 with the present round and the last one; a commission has none here. */
export function dutyRows(vault: OpenVault): readonly DutyRow[] {
  if (vault.facts.kind !== 'team') return [];
  const { today } = vault.rules();
  const state = stateNow(vault);
  return RECURRING.map((rule) => {
    const { code, what, every, basis } = rule;
    const periods = dutyPeriods(rule, today).filter(({ dueOn }) => dueOn >= dutiesSince(vault, state));
    return {
      ...{ code, what, every, basis: citationText(basis), confidence: basis.confidence },
      periods: periods.toReversed().map((period) => periodRow(vault.ledger.db, state, rule, period, today)),
      missed: missedOf(state, code),
    };
  });
}

/** The day from which what returns is counted: the vault was made on it, or was first opened by a release that counts. */
export function dutiesSince({ createdOn }: Pick<OpenVault, 'createdOn'>, { rules }: VaultState): string {
  return rules.dutiesFrom !== null && rules.dutiesFrom > createdOn ? rules.dutiesFrom : createdOn;
}

function missedOf({ rules }: VaultState, code: string): DutyRow['missed'] {
  const lines = rules.dutiesMissed.filter((one) => one.code === code);
  const newestFirst = lines.toSorted((a, b) => (a.dueOn > b.dueOn ? -1 : a.dueOn < b.dueOn ? 1 : 0));
  return newestFirst.map(({ period, dueOn, notedOn }) => ({ period, dueOn, notedOn }));
}

/** Those that are not done, due within the days of warning or overdue, the most urgent first. */
export function dutiesDue(vault: OpenVault): DutyPeriodRow[] {
  const { today, book } = vault.rules();
  const soon = addDays(today, book.warn.blue);
  const due = dutyRows(vault).flatMap(({ periods }) => periods.filter((one) => one.done === null && one.dueOn <= soon));
  return due.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/**
 * Records that something recurring was done in a round: the present one or the last.
 * @throws AppError DUTY_UNKNOWN, DUTY_PERIOD, DUTY_DAY, DUTY_DONE
 */
export function recordDuty(vault: OpenVault, done: DutyDone): DutyPeriodRow {
  const rule = recurringRule(done.code);
  if (rule === undefined || !isRecorded(rule)) throw new AppError('DUTY_UNKNOWN');
  const { today } = vault.rules();
  const period = dutyPeriods(rule, today).find((one) => one.period === done.period);
  if (period === undefined || period.dueOn < dutiesSince(vault, stateNow(vault))) throw new AppError('DUTY_PERIOD');
  if (done.doneOn < period.from || done.doneOn > today) throw new AppError('DUTY_DAY');
  if (isDutyDone(vault.ledger.db, stateNow(vault), rule, period, today)) throw new AppError('DUTY_DONE');
  vault.ledger.write((writer) => {
    writer.append({ type: 'DutyDone', stream: vault.session.vaultId, sections: { head: done } });
  });
  return periodRow(vault.ledger.db, stateNow(vault), rule, period, today);
}

function periodRow(db: Db, state: VaultState, rule: RecurringRule, period: DutyPeriod, today: string): DutyPeriodRow {
  const { code, what, basis, shownBy = null } = rule;
  const { period: name, from: startedOn, dueOn } = period;
  const why = { basis: citationText(basis), confidence: basis.confidence, explanation: dutyExplanation(rule, period) };
  return { code, what, period: name, startedOn, dueOn, ...why, shownBy, done: doneOf(db, state, rule, period, today) };
}

/** Whether something in the vault tells that it was done in that round. */
export function isDutyDone(...asked: Parameters<typeof doneOf>): boolean {
  return doneOf(...asked) !== null;
}

function doneOf(
  db: Db,
  state: VaultState,
  { code, shownBy }: RecurringRule,
  { period, from, until }: DutyPeriod,
  today: string,
): DutyPeriodRow['done'] {
  if (shownBy === 'meeting') {
    const { day } = prepare(db)(DUTY_SQL.meeting).get(from, until) as { readonly day: string | null };
    if (day !== null) return { doneOn: day, by: null, note: '' };
  }
  if (shownBy === 'archive') {
    // As long as the year runs, more of it may be closed.
    if (until >= today) return null;
    const left = prepare(db)(DUTY_SQL.unarchived).get(from.slice(0, 7), until.slice(0, 7));
    return left === undefined ? { doneOn: null, by: null, note: '' } : null;
  }
  const found = recordedFor(state, { code, period });
  if (found === undefined) return null;
  const by = state.members.find(({ key }) => key === found.actor)?.name ?? null;
  return { doneOn: found.doneOn, by, note: found.note };
}

function recordedFor({ rules }: VaultState, { code, period }: Pick<DutyDone, 'code' | 'period'>) {
  return rules.duties.findLast((one) => one.code === code && one.period === period);
}
