/** What exists in the database alone: keys under the vault key, and the exact bytes of what was sealed. */
export const SECRET_TABLES = `
CREATE TABLE own_card (
  fingerprint TEXT PRIMARY KEY,
  card        BLOB NOT NULL,
  signature   TEXT NOT NULL,
  seed        BLOB NOT NULL CHECK (length(seed) = 32),
  identity    TEXT NOT NULL,
  current     INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE compartment (
  id        INTEGER PRIMARY KEY,
  recipient TEXT NOT NULL,
  current   INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT;

CREATE TABLE compartment_key (
  compartment INTEGER NOT NULL REFERENCES compartment (id),
  members     TEXT NOT NULL,
  sealed      BLOB NOT NULL,
  PRIMARY KEY (compartment, members)
) STRICT, WITHOUT ROWID;

CREATE TABLE evidence_key (
  evidence TEXT PRIMARY KEY,
  key      BLOB NOT NULL CHECK (length(key) = 32),
  size     INTEGER NOT NULL,
  sha256   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_package (
  package   TEXT PRIMARY KEY,
  manifest  BLOB NOT NULL,
  selection BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_item (
  package TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('event', 'file')),
  item    TEXT NOT NULL,
  PRIMARY KEY (package, kind, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX sealed_item_item ON sealed_item (item);

CREATE TABLE verified (
  device TEXT PRIMARY KEY,
  seq    INTEGER NOT NULL,
  chain  BLOB NOT NULL
) STRICT, WITHOUT ROWID;
`;
