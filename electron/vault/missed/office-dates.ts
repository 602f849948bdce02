import type { OfficeDateMissed } from '../../../shared/domain/office/missed.ts';
import type { NewEvent } from '../ledger/ledger.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { AT_ONCE } from './at-once.ts';

const COLUMNS = 'stream, code, start, startedOn, dueOn';

/** Dates of items and entries that passed and are in no log yet. A test reads the plans. */
export const MISSED_OFFICE_QUERIES = {
  running: `SELECT ${COLUMNS} FROM office_clock INDEXED BY office_clock_missed WHERE dueOn < :today AND endedOn IS NULL AND logged = 0 ORDER BY dueOn LIMIT :limit`,
  ended: `SELECT ${COLUMNS} FROM office_clock INDEXED BY office_clock_missed_ended WHERE late = 1 AND logged = 0 LIMIT :limit`,
} as const;

type Missed = Omit<OfficeDateMissed, 'notedOn'> & { readonly stream: string };

/** What is to be noted of the letterbox and of the register 径送登记, at most so much {@link AT_ONCE} of either kind. */
export function missedOfficeDates(db: Db, today: string): readonly NewEvent<'OfficeDateMissed'>[] {
  const running = prepare(db)(MISSED_OFFICE_QUERIES.running).all({ today, limit: AT_ONCE }) as Missed[];
  const ended = prepare(db)(MISSED_OFFICE_QUERIES.ended).all({ limit: AT_ONCE }) as Missed[];
  return [...running, ...ended].map(({ stream, ...date }) => {
    return { type: 'OfficeDateMissed', stream, sections: { head: { ...date, notedOn: today } } };
  });
}
