import type { LeadNumberParts } from '../lead/number.ts';

/** What the numbers of a series have before the year. A lead's number has no Chinese character, so none is taken for one. */
const MARKS = { item: '来', envelope: '径', meeting: '会' } as const;

/** The series of numbers beside that of leads. */
export type Series = keyof typeof MARKS;

/**
 * `ZJ01-来2026-0001` for an item, `ZJ01-径2026-0001` for a sealed envelope, `ZJ01-会2026-0001` for a meeting; on a later
 * device `ZJ01-来2026-B0001`.
 */
export function seriesNumber(series: Series, parts: LeadNumberParts): string {
  const { code, year, letter, sequence } = parts;
  return `${code}-${MARKS[series]}${String(year)}-${letter}${String(sequence).padStart(4, '0')}`;
}
