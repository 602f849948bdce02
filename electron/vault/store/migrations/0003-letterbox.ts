/** Numbers of the series beside that of leads. */
const NUMBERS = `
CREATE TABLE series_number (
  series TEXT NOT NULL,
  letter TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (series, letter, year)
) STRICT, WITHOUT ROWID;
`;

/** Items of the letterbox in the order of the ledger, and their search, made as that of leads is. */
const ITEMS = `
CREATE TABLE item (
  row            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  vault          TEXT NOT NULL,
  number         TEXT NOT NULL,
  letter         TEXT NOT NULL,
  year           INTEGER NOT NULL,
  sequence       INTEGER NOT NULL,
  receivedOn     TEXT NOT NULL,
  enteredAt      TEXT NOT NULL,
  channel        TEXT NOT NULL,
  source         TEXT NOT NULL,
  letterClass    TEXT NOT NULL,
  classification TEXT NOT NULL,
  subjects       TEXT NOT NULL,
  organisation   TEXT NOT NULL,
  excerpt        TEXT NOT NULL,
  status         TEXT NOT NULL,
  dueOn          TEXT,
  lead           TEXT,
  conflicts      INTEGER NOT NULL
) STRICT;
CREATE INDEX item_by_number ON item (number);
CREATE INDEX item_status ON item (status, row);
CREATE INDEX item_due ON item (dueOn, row) WHERE dueOn IS NOT NULL;
CREATE INDEX item_lead ON item (lead, row) WHERE lead IS NOT NULL;

CREATE TABLE item_text (
  row  INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE item_search USING fts5(tokens, content = '', tokenize = "unicode61 remove_diacritics 0");
INSERT INTO item_search (item_search, rank) VALUES ('secure-delete', 1);
INSERT INTO item_search (item_search, rank) VALUES ('pgsz', 3950);
CREATE VIRTUAL TABLE item_search_terms USING fts5vocab(item_search, row);
`;

/** The register of sealed envelopes. It has no column for a name, content, reason or remark. */
const ENVELOPES = `
CREATE TABLE envelope (
  row           INTEGER PRIMARY KEY,
  id            TEXT NOT NULL UNIQUE,
  vault         TEXT NOT NULL,
  number        TEXT NOT NULL,
  letter        TEXT NOT NULL,
  year          INTEGER NOT NULL,
  sequence      INTEGER NOT NULL,
  receivedOn    TEXT NOT NULL,
  registeredAt  TEXT NOT NULL,
  pieces        INTEGER NOT NULL,
  pages         INTEGER,
  sealing       TEXT NOT NULL,
  firstHand     TEXT NOT NULL,
  secondHand    TEXT NOT NULL,
  destination   TEXT NOT NULL,
  status        TEXT NOT NULL,
  sentOn        TEXT,
  carriage      TEXT,
  carrier       TEXT,
  receiptNumber TEXT,
  receiptOn     TEXT,
  dueOn         TEXT,
  endedOn       TEXT,
  conflicts     INTEGER NOT NULL
) STRICT;
CREATE INDEX envelope_by_number ON envelope (number);
CREATE INDEX envelope_status ON envelope (status, row);
CREATE INDEX envelope_due ON envelope (dueOn, row) WHERE dueOn IS NOT NULL;
`;

/** What is new is filled from the events at the next opening. */
const REPROJECT = "INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '3');";

/** The third schema: the letterbox and the register of sealed envelopes. */
export const migration = { number: 3, sql: `${NUMBERS}\n${ITEMS}\n${ENVELOPES}\n${REPROJECT}` } as const;
