import type { Db } from '../../electron/vault/store/open-database.ts';

/** A statement for each table of a vault's database, those of the search index included. */
const TABLES = {
  card: 'SELECT * FROM card',
  clock: 'SELECT * FROM clock',
  compartment: 'SELECT * FROM compartment',
  compartment_key: 'SELECT * FROM compartment_key',
  countersigned: 'SELECT * FROM countersigned',
  device: 'SELECT * FROM device',
  envelope: 'SELECT * FROM envelope',
  erasing: 'SELECT * FROM erasing',
  event: 'SELECT * FROM event',
  evidence: 'SELECT * FROM evidence',
  evidence_key: 'SELECT * FROM evidence_key',
  finding: 'SELECT * FROM finding',
  item: 'SELECT * FROM item',
  item_search: 'SELECT * FROM item_search',
  item_search_config: 'SELECT * FROM item_search_config',
  item_search_data: 'SELECT * FROM item_search_data',
  item_search_docsize: 'SELECT * FROM item_search_docsize',
  item_search_idx: 'SELECT * FROM item_search_idx',
  item_search_terms: 'SELECT * FROM item_search_terms',
  item_text: 'SELECT * FROM item_text',
  lead: 'SELECT * FROM lead',
  lead_changed: 'SELECT * FROM lead_changed',
  lead_number: 'SELECT * FROM lead_number',
  lead_search: 'SELECT * FROM lead_search',
  lead_search_config: 'SELECT * FROM lead_search_config',
  lead_search_data: 'SELECT * FROM lead_search_data',
  lead_search_docsize: 'SELECT * FROM lead_search_docsize',
  lead_search_idx: 'SELECT * FROM lead_search_idx',
  lead_search_terms: 'SELECT * FROM lead_search_terms',
  lead_text: 'SELECT * FROM lead_text',
  lead_waiting: 'SELECT * FROM lead_waiting',
  log: 'SELECT * FROM log',
  meeting: 'SELECT * FROM meeting',
  meeting_item: 'SELECT * FROM meeting_item',
  member: 'SELECT * FROM member',
  meta: 'SELECT * FROM meta',
  office_clock: 'SELECT * FROM office_clock',
  own_card: 'SELECT * FROM own_card',
  own_rules: 'SELECT * FROM own_rules',
  package: 'SELECT * FROM package',
  regulation: 'SELECT * FROM regulation',
  regulation_article: 'SELECT * FROM regulation_article',
  reporter_section: 'SELECT * FROM reporter_section',
  sealed_item: 'SELECT * FROM sealed_item',
  sealed_package: 'SELECT * FROM sealed_package',
  section: 'SELECT * FROM section',
  series_number: 'SELECT * FROM series_number',
  signer: 'SELECT * FROM signer',
  sqlite_sequence: 'SELECT * FROM sqlite_sequence',
  study_wait: 'SELECT * FROM study_wait',
  subject: 'SELECT * FROM subject',
  verified: 'SELECT * FROM verified',
  waiting: 'SELECT * FROM waiting',
} as const;

/**
 * Every place in which a text stands in a database that is open, as `table.column`. A table that is not known here
 * fails the search: nothing is passed over.
 */
export function placesOf(db: Db, text: string): readonly string[] {
  const names = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
  const found = new Set<string>();
  for (const { name } of names) {
    const statement = Object.hasOwn(TABLES, name) ? TABLES[name as keyof typeof TABLES] : undefined;
    if (statement === undefined) throw new Error(`a table that is not searched: ${name}`);
    for (const row of db.prepare(statement).iterate() as Iterable<Readonly<Record<string, unknown>>>) {
      for (const [column, value] of Object.entries(row)) if (holds(value, text)) found.add(`${name}.${column}`);
    }
  }
  return [...found];
}

function holds(value: unknown, text: string): boolean {
  return typeof value === 'string'
    ? value.includes(text)
    : value instanceof Uint8Array && Buffer.from(value).includes(text);
}
