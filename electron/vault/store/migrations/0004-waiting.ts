/**
 * What waits for a decision or for a signature, over all leads, oldest first: one row a matter. `own` and `recused` name,
 * a line each, who may not decide it: those who handle the lead or put the matter forward, and those who are recused.
 */
const WAITING = `
CREATE TABLE waiting (
  request   TEXT PRIMARY KEY,
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
  own       TEXT NOT NULL,
  recused   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX waiting_since ON waiting (kind, since, request, own, recused);
CREATE INDEX waiting_lead ON waiting (lead, kind, own, recused);
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
CREATE INDEX lead_open ON lead (row, status) WHERE status IN ('unassigned', 'awaiting-opinion', 'awaiting-approval', 'talk-inquiry', 'verification', 'shelved');
`;

/** What is new is filled from the events at the next opening. */
const REPROJECT = "INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '4');";

/** The fourth schema: what waits for a decision or a signature, and what the ledger lists of the statutory course. */
export const migration = { number: 4, sql: `${WAITING}\n${LEDGER}\n${REPROJECT}` } as const;
