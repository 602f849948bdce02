import { isAppError } from '../../../shared/errors/app-error.ts';
import type { DateMissed } from '../../../shared/domain/lead/sections.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Writer } from '../ledger/ledger.ts';
import { prepare } from '../store/table-rows.ts';

const COLUMNS = 'lead, code, start, item, persons, startedOn, dueOn';
const UNLOGGED = 'lapses = 0 AND own = 1 AND logged = 0';

/** Dates that passed and are in no log yet: of periods that run, and of those that ended late. A test reads the plans. */
export const MISSED_QUERIES = {
  running: `SELECT ${COLUMNS} FROM clock INDEXED BY clock_missed WHERE dueOn < :today AND endedOn IS NULL AND ${UNLOGGED} ORDER BY dueOn LIMIT :limit`,
  ended: `SELECT ${COLUMNS} FROM clock INDEXED BY clock_missed_ended WHERE late = 1 AND ${UNLOGGED} LIMIT :limit`,
} as const;

/** So many are noted at once, so that nobody waits for a log; the next call goes on. */
const AT_ONCE = 200;

type Missed = Pick<DateMissed, 'code' | 'start' | 'startedOn' | 'dueOn'> & {
  readonly lead: string;
  readonly item: number | null;
  readonly persons: string;
};

/**
 * Notes every date that passed, signed by whoever is at the keyboard, before anything else is read or written: what is
 * noted stays, whatever is corrected, imported, restored or set afterwards, and wherever the machine's clock goes. A disk
 * that cannot be written to stops no reading; the next call tries again.
 */
export function logMissedDates(vault: Pick<OpenVault, 'ledger' | 'rules'>): void {
  const { db } = vault.ledger;
  const { today } = vault.rules();
  const running = prepare(db)(MISSED_QUERIES.running).all({ today, limit: AT_ONCE }) as Missed[];
  const ended = prepare(db)(MISSED_QUERIES.ended).all({ limit: AT_ONCE }) as Missed[];
  if (running.length + ended.length === 0) return;
  try {
    vault.ledger.write((writer) => {
      for (const missed of [...running, ...ended]) note(writer, missed, today);
    });
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}

function note({ append }: Writer, { lead, item, persons, code, start, startedOn, dueOn }: Missed, today: string): void {
  const head = {
    ...{ code, start, startedOn, dueOn, notedOn: today },
    ...(item === null ? {} : { item }),
    persons: persons === '' ? [] : persons.split(','),
  };
  append({ type: 'DateMissed', stream: lead, sections: { head } });
}
