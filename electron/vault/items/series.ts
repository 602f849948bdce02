import { type Series, seriesNumber } from '../../../shared/domain/item/number.ts';
import type { Numbering } from '../leads/register.ts';
import { readMeta } from '../store/meta.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** A number and its parts, as the head of what bears it states them. */
export type Numbered = {
  readonly number: string;
  readonly year: number;
  readonly letter: string;
  readonly sequence: number;
};

/** The next number of a series for a year of receipt. A number once given is never given again. */
export function nextNumber(db: Db, series: Series, { code, letter }: Numbering, receivedOn: string): Numbered {
  const year = Number(receivedOn.slice(0, 4));
  const row = prepare(db)('SELECT last FROM series_number WHERE series = ? AND letter = ? AND year = ?').get(
    series,
    letter,
    year,
  ) as { last: number } | undefined;
  const sequence = (row?.last ?? 0) + 1;
  return { number: seriesNumber(series, { code, year, letter, sequence }), year, letter, sequence };
}

/** Counts a number that was given in this vault. */
export function countInSeries(db: Db, series: Series, vault: string, { letter, year, sequence }: Numbered): void {
  if (vault !== readMeta(db, 'vaultId')) return;
  prepare(db)(
    'INSERT INTO series_number (series, letter, year, last) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)',
  ).run(series, letter, year, sequence);
}

const HIGHEST: Readonly<Record<Series, string>> = {
  item: 'SELECT letter, year, max(sequence) AS last FROM item WHERE vault = ? GROUP BY letter, year ORDER BY letter, year',
  envelope:
    'SELECT letter, year, max(sequence) AS last FROM envelope WHERE vault = ? GROUP BY letter, year ORDER BY letter, year',
  meeting:
    'SELECT letter, year, max(sequence) AS last FROM meeting WHERE vault = ? GROUP BY letter, year ORDER BY letter, year',
};

/** True when the counters of a series are not its highest numbers. */
export function seriesDiffers(db: Db, series: Series): boolean {
  const due = prepare(db)(HIGHEST[series]).all(readMeta(db, 'vaultId'));
  const there = prepare(db)('SELECT letter, year, last FROM series_number WHERE series = ? ORDER BY letter, year').all(
    series,
  );
  return JSON.stringify(due) !== JSON.stringify(there);
}
