import { endedLate, type Period } from '../../../shared/domain/clocks/period.ts';
import { reckon, type Reckoned, type Run } from '../../../shared/domain/clocks/reckon.ts';
import { type OwnRules, type Rulebook, rulebookOf } from '../../../shared/domain/clocks/rulebook.ts';
import { PERIOD_RULES, periodRule } from '../../../shared/rules/clocks/all.ts';
import { D02 } from '../../../shared/rules/clocks/office-clocks.ts';
import type { PeriodRule } from '../../../shared/rules/clocks/rule.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { leadsChanged } from './leads-version.ts';

/** What is counted again after a change of rules, in SQL's words; a test reads the plans. */
export const RECOUNT_SQL = {
  clocks:
    'SELECT lead AS id, place, startedOn, time, until, endedOn, endedAt, dueOn, late FROM clock INDEXED BY clock_code WHERE code = ? AND named IS NULL',
  clock: 'UPDATE clock SET dueOn = ?, late = ? WHERE lead = ? AND place = ?',
  lead: `UPDATE lead SET (dueOn, dueCode) = (SELECT c.dueOn, c.code FROM clock c WHERE c.lead = lead.id AND c.endedOn IS NULL AND c.lapses = 0 ORDER BY c.dueOn, c.place LIMIT 1) WHERE id = ?`,
  study: `UPDATE study_wait SET day = (SELECT c.dueOn FROM clock c WHERE c.lead = study_wait.lead AND c.code = 'D01') WHERE lead = ? AND kind = 'to-study' AND EXISTS (SELECT 1 FROM clock c WHERE c.lead = study_wait.lead AND c.code = 'D01' AND c.endedOn IS NULL)`,
  // Of the letterbox and of the register 径送登记: one period each, never moved by an approval, and counted in days.
  officeClocks:
    'SELECT stream AS id, 0 AS place, startedOn, NULL AS time, NULL AS until, endedOn, NULL AS endedAt, dueOn, late FROM office_clock INDEXED BY office_clock_code WHERE code = ?',
  officeClock: 'UPDATE office_clock SET dueOn = ?, late = ? WHERE stream = ?',
  item: 'UPDATE item SET dueOn = ? WHERE id = ? AND dueOn IS NOT NULL',
  envelope: 'UPDATE envelope SET dueOn = ? WHERE id = ? AND dueOn IS NOT NULL',
} as const;

type Clock = Required<Pick<Run, 'startedOn' | 'time' | 'until'>> &
  Pick<Period, 'endedOn' | 'endedAt' | 'dueOn'> & {
    readonly id: string;
    readonly place: number;
    readonly late: number;
  };

/** A date that falls on another day than before. `isRunning` is false for a period that had ended by then. */
export type MovedDate = Pick<Reckoned, 'dueOn' | 'explanation' | 'isProvisional'> & {
  readonly kind: 'lead' | 'item' | 'envelope';
  readonly id: string;
  /** Place of the period in its lead. */
  readonly place: number;
  readonly rule: PeriodRule;
  readonly startedOn: string;
  readonly before: string;
  /** Whether a period that ended did so late; where it runs, 0. */
  readonly late: number;
  readonly isRunning: boolean;
};

/** Every date that a change of rules moves. Dates that are past stay, since the rules themselves say so. */
export function movedDates(db: Db, before: OwnRules, now: OwnRules): readonly MovedDate[] {
  const codes = changedCodes(before, now);
  if (codes.size === 0) return [];
  const book = rulebookOf(now);
  return [...codes].flatMap((code) => [
    ...clocks(db, book, code, 'lead'),
    ...clocks(db, book, code, code === D02.code ? 'envelope' : 'item'),
  ]);
}

/**
 * Counts every date again that a change of rules concerns, from what is known of each period, without folding a lead
 * again.
 */
export function recountDates(db: Db, before: OwnRules, now: OwnRules): void {
  const moved = movedDates(db, before, now);
  if (moved.length === 0) return;
  for (const { kind, id, place, dueOn, late } of moved) {
    if (kind === 'lead') prepare(db)(RECOUNT_SQL.clock).run(dueOn, late, id, place);
    else {
      prepare(db)(RECOUNT_SQL.officeClock).run(dueOn, late, id);
      prepare(db)(RECOUNT_SQL[kind]).run(dueOn, id);
    }
  }
  for (const lead of new Set(moved.filter(({ kind }) => kind === 'lead').map(({ id }) => id))) {
    prepare(db)(RECOUNT_SQL.lead).run(lead);
    prepare(db)(RECOUNT_SQL.study).run(lead);
  }
  leadsChanged(db);
}

/** Rules of which the length was set, and, with another calendar, all that count working days. */
function changedCodes(before: OwnRules, now: OwnRules): ReadonlySet<string> {
  const codes = new Set<string>();
  if (JSON.stringify(before.spans) !== JSON.stringify(now.spans)) for (const { code } of now.spans) codes.add(code);
  if (JSON.stringify(before.holidays) === JSON.stringify(now.holidays)) return codes;
  for (const { code, span } of PERIOD_RULES) if (span.unit === 'working-days') codes.add(code);
  return codes;
}

function clocks(db: Db, book: Rulebook, code: string, kind: MovedDate['kind']): readonly MovedDate[] {
  const rule = periodRule(code);
  if (rule === undefined) return [];
  const sql = kind === 'lead' ? RECOUNT_SQL.clocks : RECOUNT_SQL.officeClocks;
  const due = new Map<string, Reckoned>();
  return (prepare(db)(sql).all(code) as Clock[]).flatMap((clock) => {
    const { startedOn, time, until, endedOn, endedAt, id, place, dueOn: before } = clock;
    const key = [startedOn, time, until, endedOn].join(' ');
    const counted = due.get(key) ?? reckon(book, rule, { startedOn, time, until, endedOn });
    due.set(key, counted);
    const { dueOn, explanation, isProvisional } = counted;
    const late = endedLate({ ...counted, endedOn, endedAt }) ? 1 : 0;
    if (dueOn === before && late === clock.late) return [];
    const moved = { rule, startedOn, before, dueOn, explanation, isProvisional };
    return [{ kind, id, place, ...moved, late, isRunning: endedOn === null }];
  });
}
