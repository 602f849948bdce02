import { clocksOf, type LeadClock } from '../../../shared/domain/clocks/clocks-of.ts';
import { endedLate } from '../../../shared/domain/clocks/period.ts';
import { isSameDate } from '../../../shared/domain/lead/missed.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { isOwn } from '../packages/lead-standing.ts';
import { rulebookIn } from '../rules/rulebook.ts';
import type { Db } from '../store/open-database.ts';
import { type Row, rowTable } from '../store/table-rows.ts';

/** Every period of every lead, running or ended. `logged` is 1 where the log of missed dates has it. */
export const clocks = rowTable(
  'clock',
  'lead',
  [
    ...['lead', 'place', 'code', 'start', 'item', 'persons', 'startedOn', 'time', 'until', 'named', 'endedOn'],
    ...['endedAt', 'dueOn', 'late', 'lapses', 'own', 'logged'],
  ],
  'place',
);

/** The rows of a lead's periods, in their order. */
export function clockRows(db: Db, lead: LeadState): readonly Row[] {
  const periods = clocksOf(lead, rulebookIn(db));
  if (periods.length === 0) return [];
  const own = isOwn(db, lead) ? 1 : 0;
  return periods.map((clock, place) => rowOf(lead, clock, place, own));
}

function rowOf(lead: LeadState, clock: LeadClock, place: number, own: number): Row {
  const { code, start, item, persons, startedOn, time, until, named, endedOn, endedAt, dueOn, lapses } = clock;
  const date = { code, start, persons: [...persons], item: item ?? undefined };
  return {
    ...{ lead: lead.id, place, code, start, item, startedOn, time, until, named, endedOn, endedAt, dueOn, own },
    persons: persons.join(','),
    late: endedLate(clock) ? 1 : 0,
    lapses: lapses ? 1 : 0,
    logged: lead.missed.some((known) => isSameDate(known, date)) ? 1 : 0,
  };
}

/** The period of a lead that is due next, of those that run: its day, and what it is for. */
export function nextDue(rows: readonly Row[]): { readonly dueOn: string | null; readonly dueCode: string | null } {
  const running = rows.filter(({ endedOn, lapses }) => endedOn === null && lapses === 0);
  const [first] = running.toSorted((a, b) => order(a, b));
  return { dueOn: text(first?.['dueOn']), dueCode: text(first?.['code']) };
}

const text = (value: Row[string] | undefined): string | null => (typeof value === 'string' ? value : null);

function order(a: Row, b: Row): number {
  const [left, right] = [String(a['dueOn']), String(b['dueOn'])];
  return left < right ? -1 : left > right ? 1 : Number(a['place']) - Number(b['place']);
}
