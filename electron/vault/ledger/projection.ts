import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import type { Db } from '../store/open-database.ts';
import type { EventStore } from './event-store.ts';

/**
 * Brings the tables that are derived from one stream up to date. `type` is the event just appended, if one was;
 * `only` its whole stream where that is known to be just what was appended.
 */
export type Project = (
  db: Db,
  store: EventStore,
  stream: string,
  type: EventType | undefined,
  only: readonly FoldEvent[] | undefined,
) => void;

/** A difference between a projection and what its events say. Names the table and the stream, never content. */
export type Difference = { readonly table: string; readonly stream: string };

/**
 * One area's projection. `project` writes the rows of a stream, which has none yet when `isNew`; `compare` computes them
 * again from the events and says where the tables differ; `owners` names every stream that has rows, so that rows of no
 * stream are found too.
 */
export type Projection = {
  readonly types: ReadonlySet<EventType>;
  readonly project: (db: Db, stream: string, events: readonly FoldEvent[], isNew: boolean) => void;
  readonly compare: (db: Db, stream: string, events: readonly FoldEvent[]) => readonly Difference[];
  readonly owners: (db: Db) => Iterable<string>;
  /** What lies across streams (counters, search): checked once, after all streams. A `null` is a moment to pause. */
  readonly compareWhole?: (db: Db) => Iterable<Difference | null>;
};

/** Routes a stream to the projections that its events concern. */
export function createProject(projections: readonly Projection[]): Project {
  return (db, store, stream, type, only) => {
    const concerned = projections.filter((one) => type === undefined || one.types.has(type));
    if (concerned.length === 0) return;
    const events = only ?? store.stream(stream);
    for (const one of concerned) {
      if (events.some((event) => one.types.has(event.type as EventType)))
        one.project(db, stream, events, only !== undefined);
    }
  };
}
