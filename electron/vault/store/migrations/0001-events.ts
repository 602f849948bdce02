/**
 * Events, their sections and the logs they stand in. Rows are never changed: triggers refuse it.
 * A section row goes only while `erasing` names it, in the transaction of the `SectionsErased` event.
 */
export const EVENT_TABLES = `
CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  n        INTEGER PRIMARY KEY,
  hash     BLOB NOT NULL UNIQUE CHECK (length(hash) = 32),
  vault    TEXT NOT NULL,
  device   TEXT NOT NULL,
  seq      INTEGER NOT NULL CHECK (seq > 0),
  hlc      TEXT NOT NULL,
  type     TEXT NOT NULL,
  stream   TEXT NOT NULL,
  travels  INTEGER NOT NULL CHECK (travels IN (0, 1)),
  carried  TEXT NOT NULL,
  body     BLOB NOT NULL,
  sig      BLOB NOT NULL CHECK (length(sig) = 64),
  UNIQUE (device, seq)
) STRICT;
CREATE INDEX event_stream ON event (stream, hlc, device, seq);
CREATE INDEX event_hlc ON event (hlc);

-- A table with row ids: without them, every row above 1000 bytes would take a page of its own beside its place.
CREATE TABLE section (
  event INTEGER NOT NULL REFERENCES event (n),
  name  TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (event, name)
) STRICT;

CREATE TABLE reporter_section (
  event INTEGER PRIMARY KEY REFERENCES event (n),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE log (
  device TEXT NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq > 0),
  vault  TEXT NOT NULL,
  hash   BLOB NOT NULL CHECK (length(hash) = 32),
  chain  BLOB NOT NULL CHECK (length(chain) = 32),
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE erasing (
  event INTEGER NOT NULL,
  name  TEXT NOT NULL,
  PRIMARY KEY (event, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
CREATE TRIGGER log_no_update BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'logs are append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'logs are append-only'); END;
CREATE TRIGGER section_no_update BEFORE UPDATE ON section
BEGIN SELECT RAISE(ABORT, 'sections are append-only'); END;
CREATE TRIGGER section_delete BEFORE DELETE ON section
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE event = OLD.event AND name = OLD.name)
BEGIN SELECT RAISE(ABORT, 'a section is deleted only by order'); END;
CREATE TRIGGER reporter_no_update BEFORE UPDATE ON reporter_section
BEGIN SELECT RAISE(ABORT, 'sections are append-only'); END;
CREATE TRIGGER reporter_delete BEFORE DELETE ON reporter_section
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE event = OLD.event AND name = 'reporter')
BEGIN SELECT RAISE(ABORT, 'a section is deleted only by order'); END;
`;
