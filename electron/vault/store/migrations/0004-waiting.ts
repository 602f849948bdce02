/**
 * What waits for a decision or for a signature, over all leads, oldest first: one row a matter, and one for each
 * decision that is still to be signed. `asked` is what tells who may decide it, as far as the lead itself tells: the
 * levels left, who put it forward, who handles the lead, who is recused. Whose authority runs today is asked beside it.
 */
const WAITING = `
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
CREATE INDEX waiting_since ON waiting (kind, since, request, asked);
CREATE INDEX waiting_asked ON waiting (kind, asked);
CREATE INDEX waiting_lead ON waiting (lead, kind, asked);
`;

/** What the ledger lists of the course: what waits, when a shelved lead is looked at again, news owed, the archive. */
const LEDGER = `
ALTER TABLE lead ADD COLUMN undecided INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lead ADD COLUMN unsigned INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lead ADD COLUMN reviewOn TEXT;
ALTER TABLE lead ADD COLUMN owesNews INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lead ADD COLUMN archiveNumber TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN retention TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN archivedOn TEXT;
ALTER TABLE lead ADD COLUMN handedTo TEXT NOT NULL DEFAULT '';

CREATE INDEX lead_undecided ON lead (row, id, undecided) WHERE undecided > 0;
CREATE INDEX lead_unsigned ON lead (row, unsigned) WHERE unsigned > 0;
CREATE INDEX lead_review ON lead (row, reviewOn) WHERE reviewOn IS NOT NULL;
CREATE INDEX lead_news ON lead (row) WHERE owesNews = 1;
DROP INDEX lead_open;
CREATE INDEX lead_open ON lead (row, status) WHERE status IN ('unassigned', 'awaiting-opinion', 'awaiting-approval', 'talk-inquiry', 'verification', 'shelved', 'to-transfer', 'to-close');
`;

/** What is new is filled from the events at the next opening. */
const REPROJECT = "INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '4');";

/** The fourth schema: what waits for a decision or a signature, and what the ledger lists of the statutory course. */
export const migration = { number: 4, sql: `${WAITING}\n${LEDGER}\n${REPROJECT}` } as const;
