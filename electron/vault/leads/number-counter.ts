import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { Db } from '../store/open-database.ts';
import { readMeta } from '../store/meta.ts';
import { prepare } from '../store/table-rows.ts';

/** The next sequence for this device's letter and a year of receipt. A number once given is never given again. */
export function nextSequence(db: Db, letter: string, year: number): number {
  const row = prepare(db)('SELECT last FROM lead_number WHERE letter = ? AND year = ?').get(letter, year) as
    { last: number } | undefined;
  return (row?.last ?? 0) + 1;
}

/** Counts the number of a lead that was registered in this vault. */
export function countNumber(db: Db, lead: LeadState): void {
  // A kept statement: an import asks this for every line.
  const own = prepare(db)('SELECT value FROM meta WHERE key = ?').get('vaultId') as { value: string } | undefined;
  if (lead.vault !== own?.value) return;
  prepare(db)(
    'INSERT INTO lead_number (letter, year, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)',
  ).run(lead.head.letter, lead.head.year, lead.head.sequence);
}

/** True when the counters are not the highest numbers of the vault's own leads. */
export function countersDiffer(db: Db): boolean {
  const numbers = prepare(db)('SELECT number FROM lead WHERE vault = ?').iterate(readMeta(db, 'vaultId'));
  const due = new Map<string, number>();
  for (const { number } of numbers as Iterable<{ number: string }>) {
    const parts = /-(?<year>\d{4})-(?<letter>[A-Z]*|[A-Z0-9-]+-)(?<sequence>\d{4,})$/u.exec(number)?.groups;
    if (parts === undefined) return true;
    const key = `${parts['letter'] ?? ''}/${parts['year'] ?? ''}`;
    due.set(key, Math.max(due.get(key) ?? 0, Number(parts['sequence'])));
  }
  const rows = prepare(db)('SELECT letter, year, last FROM lead_number').all() as {
    letter: string;
    year: number;
    last: number;
  }[];
  return (
    rows.length !== due.size || rows.some(({ letter, year, last }) => due.get(`${letter}/${String(year)}`) !== last)
  );
}
