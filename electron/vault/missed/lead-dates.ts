import type { DateMissed } from '../../../shared/domain/lead/sections.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { AT_ONCE } from './at-once.ts';

const COLUMNS = 'lead, code, start, item, persons, startedOn, dueOn';
const UNLOGGED = 'lapses = 0 AND own = 1 AND logged = 0';

/** Dates of leads that passed and are in no log yet: of periods that run, and of those that ended late. A test reads the plans. */
export const MISSED_QUERIES = {
  running: `SELECT ${COLUMNS} FROM clock INDEXED BY clock_missed WHERE dueOn < :today AND endedOn IS NULL AND ${UNLOGGED} ORDER BY dueOn LIMIT :limit`,
  ended: `SELECT ${COLUMNS} FROM clock INDEXED BY clock_missed_ended WHERE late = 1 AND ${UNLOGGED} LIMIT :limit`,
} as const;

type Missed = Pick<DateMissed, 'code' | 'start' | 'startedOn' | 'dueOn'> & {
  readonly lead: string;
  readonly item: number | null;
  readonly persons: string;
};

/** What is to be noted of the dates of leads, at most so much {@link AT_ONCE} of either kind. */
export function missedLeadDates(db: Db, today: string): readonly NewEvent<'DateMissed'>[] {
  const running = prepare(db)(MISSED_QUERIES.running).all({ today, limit: AT_ONCE }) as Missed[];
  const ended = prepare(db)(MISSED_QUERIES.ended).all({ limit: AT_ONCE }) as Missed[];
  return [...running, ...ended].map((one) => noteOf(one, today));
}

function noteOf({ lead, item, persons, code, start, startedOn, dueOn }: Missed, today: string): NewEvent<'DateMissed'> {
  const head = {
    ...{ code, start, startedOn, dueOn, notedOn: today },
    ...(item === null ? {} : { item }),
    persons: persons === '' ? [] : persons.split(','),
  };
  return { type: 'DateMissed', stream: lead, sections: { head } };
}
