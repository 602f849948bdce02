-- The schema that the migrations make, as SQLite itself tells it. Written by: node tests/fixtures/write-schema.ts
-- A change here needs a new migration; published migrations are never changed.

PRAGMA user_version = 6;

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

CREATE TABLE countersigned (
  package TEXT NOT NULL,
  vault   TEXT NOT NULL,
  device  TEXT NOT NULL,
  size    INTEGER NOT NULL,
  root    TEXT NOT NULL,
  PRIMARY KEY (package, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE device (
  id     TEXT PRIMARY KEY,
  vault  TEXT NOT NULL,
  number TEXT NOT NULL,
  letter TEXT NOT NULL,
  place  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

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
, missedDates TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE erasing (
  event INTEGER NOT NULL,
  name  TEXT NOT NULL,
  PRIMARY KEY (event, name)
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

CREATE TABLE evidence_key (
  evidence TEXT PRIMARY KEY,
  key      BLOB NOT NULL CHECK (length(key) = 32),
  size     INTEGER NOT NULL,
  sha256   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE finding (
  id       TEXT PRIMARY KEY,
  package  TEXT NOT NULL,
  code     TEXT NOT NULL,
  lead     TEXT,
  detail   TEXT NOT NULL,
  closedAt TEXT
) STRICT, WITHOUT ROWID;

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
, missedDates TEXT NOT NULL DEFAULT '') STRICT;

CREATE VIRTUAL TABLE item_search USING fts5(tokens, content = '', tokenize = "unicode61 remove_diacritics 0");

CREATE VIRTUAL TABLE item_search_terms USING fts5vocab(item_search, row);

CREATE TABLE item_text (
  row  INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

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
, closedOn TEXT, handler TEXT NOT NULL DEFAULT '', signature TEXT NOT NULL DEFAULT '', amountFen INTEGER, originalPlace TEXT NOT NULL DEFAULT '', topLeader INTEGER NOT NULL DEFAULT 0, sourceOrganisation TEXT NOT NULL DEFAULT '', opinionDueOn TEXT, lateAfter TEXT, undecided INTEGER NOT NULL DEFAULT 0, unsigned INTEGER NOT NULL DEFAULT 0, reviewOn TEXT, owesNews INTEGER NOT NULL DEFAULT 0, archiveNumber TEXT NOT NULL DEFAULT '', retention TEXT NOT NULL DEFAULT '', archivedOn TEXT, handedTo TEXT NOT NULL DEFAULT '', dueCode TEXT, missed INTEGER NOT NULL DEFAULT 0, missedDates TEXT NOT NULL DEFAULT '', delayReason TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE lead_changed (
  counterpart TEXT NOT NULL,
  row         INTEGER NOT NULL,
  PRIMARY KEY (counterpart, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE lead_number (
  letter TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (letter, year)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE lead_search USING fts5(tokens, content = '', tokenize = "unicode61 remove_diacritics 0");

CREATE VIRTUAL TABLE lead_search_terms USING fts5vocab(lead_search, row);

CREATE TABLE lead_text (
  row  INTEGER PRIMARY KEY,
  text TEXT NOT NULL
) STRICT;

CREATE TABLE lead_waiting (
  counterpart TEXT NOT NULL,
  row         INTEGER NOT NULL,
  PRIMARY KEY (counterpart, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE log (
  device TEXT NOT NULL,
  seq    INTEGER NOT NULL CHECK (seq > 0),
  vault  TEXT NOT NULL,
  hash   BLOB NOT NULL CHECK (length(hash) = 32),
  chain  BLOB NOT NULL CHECK (length(chain) = 32),
  PRIMARY KEY (device, seq)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE meeting_item (
  meeting  TEXT NOT NULL,
  position INTEGER NOT NULL,
  lead     TEXT NOT NULL,
  matter   TEXT NOT NULL,
  state    TEXT NOT NULL,
  open     INTEGER NOT NULL,
  PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE meta (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE own_card (
  fingerprint TEXT PRIMARY KEY,
  card        BLOB NOT NULL,
  signature   TEXT NOT NULL,
  seed        BLOB NOT NULL CHECK (length(seed) = 32),
  identity    TEXT NOT NULL,
  current     INTEGER NOT NULL CHECK (current IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE own_rules (
  vault TEXT PRIMARY KEY,
  rules TEXT NOT NULL
) STRICT, WITHOUT ROWID;

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

CREATE TABLE reporter_section (
  event INTEGER PRIMARY KEY REFERENCES event (n),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE sealed_item (
  package TEXT NOT NULL,
  kind    TEXT NOT NULL CHECK (kind IN ('event', 'file')),
  item    TEXT NOT NULL,
  PRIMARY KEY (package, kind, item)
) STRICT, WITHOUT ROWID;

CREATE TABLE sealed_package (
  package   TEXT PRIMARY KEY,
  manifest  BLOB NOT NULL,
  selection BLOB
) STRICT, WITHOUT ROWID;

CREATE TABLE section (
  event INTEGER NOT NULL REFERENCES event (n),
  name  TEXT NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (event, name)
) STRICT;

CREATE TABLE series_number (
  series TEXT NOT NULL,
  letter TEXT NOT NULL,
  year   INTEGER NOT NULL,
  last   INTEGER NOT NULL,
  PRIMARY KEY (series, letter, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE signer (
  package   TEXT NOT NULL,
  key       TEXT NOT NULL,
  vault     TEXT NOT NULL,
  publicKey TEXT NOT NULL,
  name      TEXT NOT NULL,
  role      TEXT NOT NULL,
  PRIMARY KEY (package, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE study_wait (
  kind TEXT NOT NULL,
  day  TEXT NOT NULL,
  lead TEXT NOT NULL,
  PRIMARY KEY (kind, day, lead)
) STRICT, WITHOUT ROWID;

CREATE TABLE subject (
  lead         TEXT NOT NULL,
  code         TEXT NOT NULL,
  kind         TEXT NOT NULL,
  name         TEXT NOT NULL,
  folded       TEXT NOT NULL,
  organisation TEXT NOT NULL,
  matter       TEXT NOT NULL, unit TEXT NOT NULL DEFAULT '', post TEXT NOT NULL DEFAULT '', valid INTEGER NOT NULL DEFAULT 1,
  PRIMARY KEY (lead, code)
) STRICT;

CREATE TABLE verified (
  device TEXT PRIMARY KEY,
  seq    INTEGER NOT NULL,
  chain  BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE waiting (
  event     TEXT PRIMARY KEY,
  request   TEXT NOT NULL,
  lead      TEXT NOT NULL,
  kind      TEXT NOT NULL,
  since     TEXT NOT NULL,
  matter    TEXT NOT NULL,
  mode      TEXT,
  outcome   TEXT,
  persons   TEXT NOT NULL,
  reason    TEXT NOT NULL,
  askedBy   TEXT NOT NULL,
  askedAt   TEXT NOT NULL,
  decision  TEXT,
  decidedBy TEXT,
  decidedOn TEXT,
  asked     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX card_code ON card (code);

CREATE INDEX clock_code ON clock (code);

CREATE INDEX clock_missed ON clock (dueOn) WHERE endedOn IS NULL AND lapses = 0 AND own = 1 AND logged = 0;

CREATE INDEX clock_missed_ended ON clock (lead) WHERE late = 1 AND lapses = 0 AND own = 1 AND logged = 0;

CREATE INDEX clock_running ON clock (dueOn, lead, place) WHERE endedOn IS NULL AND lapses = 0;

CREATE INDEX countersigned_vault ON countersigned (vault, device, size);

CREATE INDEX envelope_by_number ON envelope (number);

CREATE INDEX envelope_due ON envelope (dueOn, row) WHERE dueOn IS NOT NULL;

CREATE INDEX envelope_missed ON envelope (row) WHERE missedDates <> '';

CREATE INDEX envelope_status ON envelope (status, row);

CREATE INDEX event_hlc ON event (hlc);

CREATE INDEX event_stream ON event (stream, hlc, device, seq);

CREATE INDEX evidence_lead ON evidence (lead);

CREATE INDEX finding_package ON finding (package);

CREATE INDEX item_by_number ON item (number);

CREATE INDEX item_due ON item (dueOn, row) WHERE dueOn IS NOT NULL;

CREATE INDEX item_lead ON item (lead, row) WHERE lead IS NOT NULL;

CREATE INDEX item_missed ON item (row) WHERE missedDates <> '';

CREATE INDEX item_status ON item (status, row);

CREATE INDEX lead_by_number ON lead (number);

CREATE INDEX lead_closed ON lead (substr(closedOn, 1, 7), row, closedOn) WHERE closedOn IS NOT NULL;

CREATE INDEX lead_due ON lead (dueOn) WHERE dueOn IS NOT NULL;

CREATE INDEX lead_handler ON lead (handler, row, status) WHERE handler <> '';

CREATE INDEX lead_kept_at ON lead (originalPlace, status) WHERE originalPlace <> '' AND status <> 'void';

CREATE INDEX lead_late ON lead (row, lateAfter) WHERE lateAfter IS NOT NULL;

CREATE INDEX lead_news ON lead (row) WHERE owesNews = 1;

CREATE INDEX lead_open ON lead (row, status) WHERE status IN ('unassigned', 'awaiting-opinion', 'awaiting-approval', 'talk-inquiry', 'verification', 'shelved');

CREATE INDEX lead_opinion ON lead (row, opinionDueOn) WHERE opinionDueOn IS NOT NULL;

CREATE INDEX lead_original ON lead (originalNumber) WHERE originalNumber <> '';

CREATE INDEX lead_place ON lead (row);

CREATE INDEX lead_repeat ON lead (repeatOf) WHERE repeatOf IS NOT NULL;

CREATE INDEX lead_repeats ON lead (row, repeatOf) WHERE repeatOf IS NOT NULL;

CREATE INDEX lead_review ON lead (row, reviewOn) WHERE reviewOn IS NOT NULL;

CREATE INDEX lead_running ON lead (row, dueOn) WHERE dueOn IS NOT NULL;

CREATE INDEX lead_sender ON lead (sourceOrganisation, status) WHERE sourceOrganisation <> '' AND status <> 'void';

CREATE INDEX lead_status ON lead (status, row);

CREATE INDEX lead_top ON lead (row) WHERE topLeader = 1;

CREATE INDEX lead_undecided ON lead (row, id, undecided) WHERE undecided > 0;

CREATE INDEX lead_unfiled ON lead (substr(closedOn, 1, 7)) WHERE closedOn IS NOT NULL AND archivedOn IS NULL AND closedOn >= substr(enteredAt, 1, 10);

CREATE INDEX lead_unsigned ON lead (row, unsigned) WHERE unsigned > 0;

CREATE INDEX meeting_by_number ON meeting (number);

CREATE INDEX meeting_item_lead ON meeting_item (lead, open);

CREATE INDEX meeting_status ON meeting (status, row);

CREATE INDEX office_clock_code ON office_clock (code);

CREATE INDEX office_clock_missed ON office_clock (dueOn) WHERE endedOn IS NULL AND logged = 0;

CREATE INDEX office_clock_missed_ended ON office_clock (stream) WHERE late = 1 AND logged = 0;

CREATE INDEX package_pair ON package (direction, counterpart, device, sequence);

CREATE INDEX package_waiting ON package (sealedAt)
WHERE direction = 'out' AND kind = 'leads' AND state IN ('sealed', 'sent', 'delivered');

CREATE INDEX sealed_item_item ON sealed_item (item);

CREATE INDEX signer_vault ON signer (vault, key);

CREATE INDEX study_wait_lead ON study_wait (lead);

CREATE INDEX subject_person ON subject (folded, name, unit, lead);

CREATE INDEX subject_post ON subject (post) WHERE post <> '' AND valid = 1;

CREATE INDEX subject_unit ON subject (unit) WHERE unit <> '' AND valid = 1;

CREATE INDEX waiting_asked ON waiting (kind, asked);

CREATE INDEX waiting_lead ON waiting (lead, kind, asked);

CREATE INDEX waiting_since ON waiting (kind, since, request, asked);

CREATE TRIGGER event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;

CREATE TRIGGER log_no_delete BEFORE DELETE ON log
BEGIN SELECT RAISE(ABORT, 'logs are append-only'); END;

CREATE TRIGGER log_no_update BEFORE UPDATE ON log
BEGIN SELECT RAISE(ABORT, 'logs are append-only'); END;

CREATE TRIGGER reporter_delete BEFORE DELETE ON reporter_section
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE event = OLD.event AND name = 'reporter')
BEGIN SELECT RAISE(ABORT, 'a section is deleted only by order'); END;

CREATE TRIGGER reporter_no_update BEFORE UPDATE ON reporter_section
BEGIN SELECT RAISE(ABORT, 'sections are append-only'); END;

CREATE TRIGGER section_delete BEFORE DELETE ON section
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE event = OLD.event AND name = OLD.name)
BEGIN SELECT RAISE(ABORT, 'a section is deleted only by order'); END;

CREATE TRIGGER section_no_update BEFORE UPDATE ON section
BEGIN SELECT RAISE(ABORT, 'sections are append-only'); END;
