/** What a unit entered and set of the rules itself, as its events tell it. */
const RULES = `
CREATE TABLE own_rules (
  vault TEXT PRIMARY KEY,
  rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;

/**
 * Every period of every lead with all that its date is counted from, so that a change of rules is counted through without
 * folding a lead again. `time` and `endedAt` are hours, where the hour counts; `late` is 1 for one that ended late. `own` is 1 for leads of this vault, `logged` where the log of missed dates has the date.
 */
const CLOCKS = `
CREATE TABLE clock (
  lead      TEXT NOT NULL,
  place     INTEGER NOT NULL,
  code      TEXT NOT NULL,
  start     TEXT NOT NULL,
  item      INTEGER,
  persons   TEXT NOT NULL,
  startedOn TEXT NOT NULL,
  time      TEXT,
  until     TEXT,
  named     TEXT,
  endedOn   TEXT,
  endedAt   TEXT,
  dueOn     TEXT NOT NULL,
  late      INTEGER NOT NULL,
  lapses    INTEGER NOT NULL,
  own       INTEGER NOT NULL,
  logged    INTEGER NOT NULL,
  PRIMARY KEY (lead, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX clock_running ON clock (dueOn, lead, place) WHERE endedOn IS NULL AND lapses = 0;
CREATE INDEX clock_code ON clock (code);
CREATE INDEX clock_missed ON clock (dueOn) WHERE endedOn IS NULL AND lapses = 0 AND own = 1 AND logged = 0;
CREATE INDEX clock_missed_ended ON clock (lead) WHERE late = 1 AND lapses = 0 AND own = 1 AND logged = 0;
`;

/** The same of the letterbox and the register 径送登记, of which each has one at most; their rows tell which passed. */
const OFFICE = `
CREATE TABLE office_clock (
  stream    TEXT PRIMARY KEY,
  code      TEXT NOT NULL,
  start     TEXT NOT NULL,
  startedOn TEXT NOT NULL,
  endedOn   TEXT,
  dueOn     TEXT NOT NULL,
  late      INTEGER NOT NULL,
  logged    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX office_clock_code ON office_clock (code);
CREATE INDEX office_clock_missed ON office_clock (dueOn) WHERE endedOn IS NULL AND logged = 0;
CREATE INDEX office_clock_missed_ended ON office_clock (stream) WHERE late = 1 AND logged = 0;
ALTER TABLE item ADD COLUMN missedDates TEXT NOT NULL DEFAULT '';
ALTER TABLE envelope ADD COLUMN missedDates TEXT NOT NULL DEFAULT '';
CREATE INDEX item_missed ON item (row) WHERE missedDates <> '';
CREATE INDEX envelope_missed ON envelope (row) WHERE missedDates <> '';
`;

/** The ledger's row tells what is due next, and which dates of the lead passed, and why. */
const LEDGER = `
ALTER TABLE lead ADD COLUMN dueCode TEXT;
CREATE INDEX lead_unfiled ON lead (substr(closedOn, 1, 7)) WHERE closedOn IS NOT NULL AND archivedOn IS NULL AND closedOn >= substr(enteredAt, 1, 10);
ALTER TABLE lead ADD COLUMN missed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lead ADD COLUMN missedDates TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN delayReason TEXT NOT NULL DEFAULT '';
`;

/** Texts of regulations that the unit imported; `folded` is what is searched of an article. */
const REGULATIONS = `
CREATE TABLE regulation (
  id         TEXT PRIMARY KEY,
  title      TEXT NOT NULL,
  source     TEXT NOT NULL,
  fileSha256 TEXT NOT NULL,
  actor      TEXT NOT NULL,
  importedAt TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE regulation_article (
  regulation TEXT NOT NULL,
  place      INTEGER NOT NULL,
  number     TEXT NOT NULL,
  chapter    TEXT,
  text       TEXT NOT NULL,
  folded     TEXT NOT NULL,
  PRIMARY KEY (regulation, place)
) STRICT, WITHOUT ROWID;
`;

/** What is new is filled from the events at the next opening. */
const REPROJECT = "INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '6');";

/** A vault that has events was made before rounds were counted: those that lie behind it are nobody's to answer for. */
const OLDER = "INSERT INTO meta (key, value) SELECT 'dutiesFrom', 'upgrade' WHERE EXISTS (SELECT 1 FROM event);";

/** The sixth schema: every date of every lead, the rules it is counted by, the log of those that were missed, and imported texts of regulations. */
export const migration = {
  number: 6,
  sql: `${RULES}\n${CLOCKS}\n${OFFICE}\n${LEDGER}\n${REGULATIONS}\n${REPROJECT}\n${OLDER}`,
} as const;
