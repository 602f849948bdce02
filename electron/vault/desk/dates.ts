import type { DateLine } from '../../../shared/contract/desk.ts';
import { periodOf } from '../../../shared/domain/clocks/period.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import { periodRule } from '../../../shared/rules/clocks/all.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { named } from '../leads/ledger-query.ts';
import { shownDeadline } from '../leads/show-lead.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

const SHOWN = `c.lead, c.code, c.persons, c.startedOn, c.time, c.until, c.named, l.number, l.subjects, l.organisation,
l.excerpt, l.status, l.handler, l.delayReason, l.classification`;
const RUNNING = 'FROM clock c INDEXED BY clock_running';
const WITH_LEAD = 'JOIN lead l ON l.id = c.lead';
const RUNS = 'c.endedOn IS NULL AND c.lapses = 0 AND c.code <> :apart';
const FIRST_DUE = 'ORDER BY c.dueOn, c.lead, c.place LIMIT :limit';

/** The statements behind the dates; each is read off the index of due dates, and a test reads their plans. */
export const DATE_QUERIES = {
  overdue: `SELECT ${SHOWN} ${RUNNING} ${WITH_LEAD} WHERE ${RUNS} AND c.dueOn < :today ${FIRST_DUE}`,
  dueSoon: `SELECT ${SHOWN} ${RUNNING} ${WITH_LEAD} WHERE ${RUNS} AND c.dueOn >= :today AND c.dueOn <= :soon ${FIRST_DUE}`,
  next: `SELECT ${SHOWN} ${RUNNING} ${WITH_LEAD} WHERE ${RUNS} AND c.dueOn > :soon ${FIRST_DUE}`,
  countOverdue: `SELECT count(*) AS n ${RUNNING} WHERE ${RUNS} AND c.dueOn < :today`,
  countDueSoon: `SELECT count(*) AS n ${RUNNING} WHERE ${RUNS} AND c.dueOn >= :today AND c.dueOn <= :soon`,
  whose: 'SELECT code, name FROM subject WHERE lead = ? ORDER BY code',
} as const;

type Stored = Readonly<
  Record<'lead' | 'code' | 'persons' | 'startedOn' | 'number' | 'subjects' | 'organisation' | 'excerpt', string> &
    Record<'handler' | 'delayReason' | 'classification', string> &
    Record<'time' | 'until' | 'named', string | null>
> & { readonly status: LeadStatus };

/** Which dates are asked for. */
export type Which = 'overdue' | 'dueSoon' | 'next';

/** `soon` is the last day that counts as near; dates of the rule `apart` are told elsewhere. */
export type Asked = { readonly soon: string; readonly apart?: string };

/** Dates that run, the first due first. */
export function datesOf(vault: OpenVault, which: Which, asked: Asked, limit: number): DateLine[] {
  const { db } = vault.ledger;
  const { today } = vault.rules();
  const sql = DATE_QUERIES[which];
  const rows = prepare(db)(sql).all(named(sql, { today, ...valuesOf(asked), limit })) as Stored[];
  return rows.flatMap((row) => shown(vault, row));
}

/** How many there are. */
export function countDates(
  vault: Pick<OpenVault, 'ledger' | 'rules'>,
  which: Exclude<Which, 'next'>,
  asked: Asked,
): number {
  const sql = which === 'overdue' ? DATE_QUERIES.countOverdue : DATE_QUERIES.countDueSoon;
  const { today } = vault.rules();
  return (prepare(vault.ledger.db)(sql).get(named(sql, { today, ...valuesOf(asked) })) as { n: number }).n;
}

const valuesOf = ({ soon, apart = '' }: Asked) => ({ soon, apart });

function shown({ ledger, rules }: OpenVault, row: Stored): readonly DateLine[] {
  const { lead, code, persons, startedOn, time, until, named: day, ...about } = row;
  const rule = periodRule(code);
  if (rule === undefined) return [];
  const { today, book } = rules();
  const period = periodOf(book, rule, { startedOn, time, until, named: day });
  const { codes, names } = whose(ledger.db, lead, persons);
  return [{ lead, ...about, whose: names, deadline: shownDeadline(period, today, codes) }];
}

/** Whose date it is, where it is not that of all. */
function whose(db: Db, lead: string, persons: string) {
  const codes = persons === '' ? [] : persons.split(',');
  const all = prepare(db)(DATE_QUERIES.whose).all(lead) as { code: string; name: string }[];
  if (codes.length === 0 || codes.length >= all.length) return { codes: [], names: '' };
  return { codes, names: all.flatMap(({ code, name }) => (codes.includes(code) ? [name] : [])).join('、') };
}
