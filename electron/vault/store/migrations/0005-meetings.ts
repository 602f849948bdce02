/** Meetings in the order of their days, and what stands on the agenda of each. */
const MEETINGS = `
CREATE TABLE meeting (
  row       INTEGER PRIMARY KEY,
  id        TEXT NOT NULL UNIQUE,
  vault     TEXT NOT NULL,
  number    TEXT NOT NULL,
  letter    TEXT NOT NULL,
  year      INTEGER NOT NULL,
  sequence  INTEGER NOT NULL,
  name      TEXT NOT NULL,
  heldOn    TEXT NOT NULL,
  place     TEXT NOT NULL,
  chairedBy TEXT NOT NULL,
  attendees INTEGER NOT NULL,
  items     INTEGER NOT NULL,
  done      INTEGER NOT NULL,
  status    TEXT NOT NULL,
  conflicts INTEGER NOT NULL
) STRICT;
CREATE INDEX meeting_by_number ON meeting (number);
CREATE INDEX meeting_status ON meeting (status, row);

CREATE TABLE meeting_item (
  meeting  TEXT NOT NULL,
  position INTEGER NOT NULL,
  lead     TEXT NOT NULL,
  matter   TEXT NOT NULL,
  state    TEXT NOT NULL,
  open     INTEGER NOT NULL,
  PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_item_lead ON meeting_item (lead, open);
`;

/** Leads that wait for a meeting, by the day that makes them urgent. */
const WAITING = `
CREATE TABLE study_wait (
  kind TEXT NOT NULL,
  day  TEXT NOT NULL,
  lead TEXT NOT NULL,
  PRIMARY KEY (kind, day, lead)
) STRICT, WITHOUT ROWID;
CREATE INDEX study_wait_lead ON study_wait (lead);
`;

/** What is new is filled from the events at the next opening. */
const REPROJECT = "INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '5');";

/** The fifth schema: study meetings. */
export const migration = { number: 5, sql: `${MEETINGS}\n${WAITING}\n${REPROJECT}` } as const;
