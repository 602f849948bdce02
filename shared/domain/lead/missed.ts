import type { DateMissed } from './sections.ts';

/**
 * Whether two notes are of one and the same date: what started it, and whose it is. The days are not asked: a corrected
 * receipt, a changed rule or another calendar moves them, and the date is missed all the same.
 */
export function isSameDate(
  a: Pick<DateMissed, 'code' | 'start' | 'item' | 'persons'>,
  b: Pick<DateMissed, 'code' | 'start' | 'item' | 'persons'>,
): boolean {
  const isSame = a.code === b.code && a.start === b.start && a.item === b.item;
  // Where the subjects were erased or did not travel, nobody can tell them apart.
  const isNobody = a.persons.length === 0 || b.persons.length === 0;
  return isSame && (isNobody || a.persons.some((code) => b.persons.includes(code)));
}
