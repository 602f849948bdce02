import { EVENT_TABLES } from './0001-events.ts';
import { PROJECTION_TABLES } from './0001-projections.ts';
import { SECRET_TABLES } from './0001-secrets.ts';

/** The first schema: events and logs (the truth), keys that live only in the database, and projections. */
export const migration = { number: 1, sql: `${EVENT_TABLES}\n${SECRET_TABLES}\n${PROJECTION_TABLES}` } as const;
