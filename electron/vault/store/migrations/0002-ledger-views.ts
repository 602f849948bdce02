/**
 * What the saved views of the ledger are read off: columns that a list shows or a view asks for, and for each view a
 * narrow index in the ledger's order, which also holds the columns of its own condition. A row of the ledger is wide, so
 * counting and finding places never touches it.
 */
const LEDGER = `
ALTER TABLE lead ADD COLUMN closedOn TEXT;
ALTER TABLE lead ADD COLUMN handler TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN signature TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN amountFen INTEGER;
ALTER TABLE lead ADD COLUMN originalPlace TEXT NOT NULL DEFAULT '';
ALTER TABLE lead ADD COLUMN topLeader INTEGER NOT NULL DEFAULT 0;
ALTER TABLE lead ADD COLUMN sourceOrganisation TEXT NOT NULL DEFAULT '';
-- By the earliest receipt ever recorded: when the opinion that is still missing was due, and the day after which a lead
-- is one whose opinion was late, for good.
ALTER TABLE lead ADD COLUMN opinionDueOn TEXT;
ALTER TABLE lead ADD COLUMN lateAfter TEXT;

CREATE INDEX lead_place ON lead (row);
CREATE INDEX lead_open ON lead (row, status) WHERE status IN ('awaiting-opinion', 'talk-inquiry', 'verification', 'shelved');
CREATE INDEX lead_handler ON lead (handler, row, status) WHERE handler <> '';
CREATE INDEX lead_opinion ON lead (row, opinionDueOn) WHERE opinionDueOn IS NOT NULL;
CREATE INDEX lead_late ON lead (row, lateAfter) WHERE lateAfter IS NOT NULL;
CREATE INDEX lead_top ON lead (row) WHERE topLeader = 1;
CREATE INDEX lead_repeats ON lead (row, repeatOf) WHERE repeatOf IS NOT NULL;
CREATE INDEX lead_closed ON lead (substr(closedOn, 1, 7), row, closedOn) WHERE closedOn IS NOT NULL;
CREATE INDEX lead_kept_at ON lead (originalPlace, status) WHERE originalPlace <> '' AND status <> 'void';
CREATE INDEX lead_sender ON lead (sourceOrganisation, status) WHERE sourceOrganisation <> '' AND status <> 'void';
`;

/** Unit and post as they were typed, to be offered again unless the lead was voided. */
const SUBJECTS = `
ALTER TABLE subject ADD COLUMN unit TEXT NOT NULL DEFAULT '';
ALTER TABLE subject ADD COLUMN post TEXT NOT NULL DEFAULT '';
ALTER TABLE subject ADD COLUMN valid INTEGER NOT NULL DEFAULT 1;
-- In the place of the index on the folded name alone, which it also serves.
DROP INDEX subject_folded;
CREATE INDEX subject_person ON subject (folded, name, unit, lead);
CREATE INDEX subject_unit ON subject (unit) WHERE unit <> '' AND valid = 1;
CREATE INDEX subject_post ON subject (post) WHERE post <> '' AND valid = 1;
`;

/**
 * Where leads stand with each counterpart: own ones of which it has not acknowledged the newest fact, and those that
 * are under way to it. The empty counterpart of \`lead_waiting\` is any of them.
 */
const HANDOFF = `
CREATE TABLE lead_changed (
  counterpart TEXT NOT NULL,
  row         INTEGER NOT NULL,
  PRIMARY KEY (counterpart, row)
) STRICT, WITHOUT ROWID;

CREATE TABLE lead_waiting (
  counterpart TEXT NOT NULL,
  row         INTEGER NOT NULL,
  PRIMARY KEY (counterpart, row)
) STRICT, WITHOUT ROWID;

CREATE INDEX package_waiting ON package (sealedAt)
WHERE direction = 'out' AND kind = 'leads' AND state IN ('sealed', 'sent', 'delivered');
`;

/** What is new is filled from the events at the next opening. */
const REPROJECT = "INSERT OR REPLACE INTO meta (key, value) VALUES ('reproject', '2');";

/** The second schema: lists by saved view, known words, and the state of each lead with each counterpart. */
export const migration = { number: 2, sql: `${LEDGER}\n${SUBJECTS}\n${HANDOFF}\n${REPROJECT}` } as const;
