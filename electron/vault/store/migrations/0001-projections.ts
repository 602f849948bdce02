/** Projections: everything here can be rebuilt from events, and `vault check` does so and compares. */
export const PROJECTION_TABLES = `
CREATE TABLE member (
  key       TEXT PRIMARY KEY,
  vault     TEXT NOT NULL,
  id        TEXT NOT NULL,
  name      TEXT NOT NULL,
  login     TEXT NOT NULL,
  role      TEXT NOT NULL,
  publicKey TEXT NOT NULL,
  recipient TEXT NOT NULL,
  state     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  id     TEXT PRIMARY KEY,
  vault  TEXT NOT NULL,
  number TEXT NOT NULL,
  letter TEXT NOT NULL,
  place  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- "row" orders the ledger: days since 1900 of the receipt date, then a counter. Newest first is its descending order.
CREATE TABLE lead (
  row            INTEGER PRIMARY KEY,
  id             TEXT NOT NULL UNIQUE,
  vault          TEXT NOT NULL,
  number         TEXT NOT NULL,
  originalNumber TEXT NOT NULL,
  receivedOn     TEXT NOT NULL,
  enteredAt      TEXT NOT NULL,
  source         TEXT NOT NULL,
  classification TEXT NOT NULL,
  subjects       TEXT NOT NULL,
  organisation   TEXT NOT NULL,
  category       TEXT NOT NULL,
  excerpt        TEXT NOT NULL,
  status         TEXT NOT NULL,
  dueOn          TEXT,
  mode           TEXT NOT NULL,
  disposedOn     TEXT,
  repeatOf       TEXT,
  evidence       INTEGER NOT NULL,
  newest         TEXT NOT NULL,
  conflicts      INTEGER NOT NULL
) STRICT;
CREATE INDEX lead_by_number ON lead (number);
CREATE INDEX lead_original ON lead (originalNumber) WHERE originalNumber <> '';
CREATE INDEX lead_status ON lead (status, row);
CREATE INDEX lead_due ON lead (dueOn) WHERE dueOn IS NOT NULL;
CREATE INDEX lead_running ON lead (row, dueOn) WHERE dueOn IS NOT NULL;
CREATE INDEX lead_repeat ON lead (repeatOf) WHERE repeatOf IS NOT NULL;

CREATE TABLE lead_number (
  letter TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (letter, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
  lead         TEXT NOT NULL,
  code         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL,
  folded       TEXT NOT NULL,
  organisation TEXT NOT NULL,
  matter       TEXT NOT NULL,
  PRIMARY KEY (lead, code)
) STRICT;
CREATE INDEX subject_folded ON subject (folded);

CREATE TABLE lead_text (
  row  INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;
CREATE VIRTUAL TABLE lead_search USING fts5(tokens, content = '', tokenize = "unicode61 remove_diacritics 0");
INSERT INTO lead_search (lead_search, rank) VALUES ('secure-delete', 1);
-- A leaf of the index fits a page of the encrypted file (4016 bytes of it hold content); the usual 4050 would spill.
INSERT INTO lead_search (lead_search, rank) VALUES ('pgsz', 3950);
-- Bytes gathered before a piece of index is written: a bulk import leaves fewer pieces, which are quicker to search.
INSERT INTO lead_search (lead_search, rank) VALUES ('hashsize', 8388608);
CREATE VIRTUAL TABLE lead_search_terms USING fts5vocab(lead_search, row);

CREATE TABLE evidence (
  id         TEXT PRIMARY KEY,
  lead       TEXT NOT NULL,
  name       TEXT NOT NULL,
  mediaType  TEXT NOT NULL,
  size       INTEGER NOT NULL,
  sha256     TEXT NOT NULL,
  source     TEXT NOT NULL,
  acquiredOn TEXT NOT NULL,
  custodian  TEXT NOT NULL,
  state      TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_lead ON evidence (lead);

CREATE TABLE card (
  fingerprint TEXT PRIMARY KEY,
  vault       TEXT NOT NULL,
  name        TEXT NOT NULL,
  code        TEXT NOT NULL,
  kind        TEXT NOT NULL,
  card        TEXT NOT NULL,
  state       TEXT NOT NULL,
  confirmedAt TEXT NOT NULL,
  revokedAt   TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX card_code ON card (code);

CREATE TABLE package (
  id             TEXT PRIMARY KEY,
  direction      TEXT NOT NULL,
  kind           TEXT NOT NULL,
  counterpart    TEXT NOT NULL,
  card           TEXT NOT NULL,
  device         TEXT NOT NULL,
  sequence       INTEGER NOT NULL,
  previous       TEXT,
  voids          TEXT NOT NULL,
  manifestSha256 TEXT NOT NULL,
  fileSha256     TEXT NOT NULL,
  baseName       TEXT NOT NULL,
  state          TEXT NOT NULL,
  sealedAt       TEXT NOT NULL,
  createdAt      TEXT NOT NULL,
  sentAt         TEXT,
  receiptAt      TEXT,
  leads          INTEGER NOT NULL,
  events         INTEGER NOT NULL,
  files          INTEGER NOT NULL,
  bytes          INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX package_pair ON package (direction, counterpart, device, sequence);

CREATE TABLE finding (
  id       TEXT PRIMARY KEY,
  package  TEXT NOT NULL,
  code     TEXT NOT NULL,
  lead     TEXT,
  detail   TEXT NOT NULL,
  closedAt TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_package ON finding (package);

CREATE TABLE signer (
  package   TEXT NOT NULL,
  key       TEXT NOT NULL,
  vault     TEXT NOT NULL,
  publicKey TEXT NOT NULL,
  name      TEXT NOT NULL,
  role      TEXT NOT NULL,
  PRIMARY KEY (package, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX signer_vault ON signer (vault, key);

CREATE TABLE countersigned (
  package TEXT NOT NULL,
  vault   TEXT NOT NULL,
  device  TEXT NOT NULL,
  size    INTEGER NOT NULL,
  root    TEXT NOT NULL,
  PRIMARY KEY (package, device)
) STRICT, WITHOUT ROWID;
CREATE INDEX countersigned_vault ON countersigned (vault, device, size);
`;
