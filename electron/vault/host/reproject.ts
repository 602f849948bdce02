import type { EventType } from '../../../shared/domain/event/event-types.ts';
import { isAppError } from '../../../shared/errors/app-error.ts';
import type { EventStore } from '../ledger/event-store.ts';
import type { Projection } from '../ledger/projection.ts';
import { deleteMeta, readMeta } from '../store/meta.ts';
import type { Db } from '../store/open-database.ts';
import { mapSqliteError, withSqliteErrors } from '../store/sqlite-errors.ts';
import { prepare } from '../store/table-rows.ts';
import { PROJECTIONS } from './projections.ts';

const STREAMS_AT_ONCE = 500;

/**
 * After a migration that added to the projections: writes them anew from the events, once, all of them or none. Where
 * nothing is due it does nothing.
 * @throws AppError DATABASE_DAMAGED, DISK_FULL; the next opening tries again
 */
export function reprojectIfDue(db: Db, store: EventStore): void {
  if (readMeta(db, 'reproject') === undefined) return;
  withSqliteErrors(() =>
    db
      .transaction(() => {
        for (const projection of PROJECTIONS) reproject(db, store, projection);
        deleteMeta(db, 'reproject');
      })
      .immediate(),
  );
}

function reproject(db: Db, store: EventStore, projection: Projection): void {
  const types = JSON.stringify([...projection.types]);
  const next = prepare(db)(
    'SELECT DISTINCT stream FROM event WHERE stream > ? AND type IN (SELECT value FROM json_each(?)) ORDER BY stream LIMIT ?',
  );
  for (let after = ''; ;) {
    const rows = next.all(after, types, STREAMS_AT_ONCE) as { stream: string }[];
    for (const { stream } of rows) projectOne(db, store, projection, stream);
    const last = rows.at(-1);
    if (last === undefined || rows.length < STREAMS_AT_ONCE) return;
    after = last.stream;
  }
}

/** A stream whose content is damaged keeps the rows it has: `vault check` names it, and the vault still opens. */
function projectOne(db: Db, store: EventStore, projection: Projection, stream: string): void {
  try {
    const events = store.stream(stream);
    if (!events.some(({ type }) => projection.types.has(type as EventType))) return;
    db.transaction(() => {
      projection.project(db, stream, events, false);
    })();
  } catch (error) {
    if (isAppError(mapSqliteError(error))) throw error;
  }
}
