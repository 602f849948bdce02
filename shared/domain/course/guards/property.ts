import { type Guard, unless } from '../facts.ts';
import { nextProperty } from '../property.ts';

/** Guards about things: one number each, one photograph each, and everybody's signature. */
export const PROPERTY_GUARDS = {
  GUARD_PROPERTY_NUMBER: ({ course, given }) =>
    unless(given === null || given.itemNumber === nextProperty(course), { number: nextProperty(course) }),
  GUARD_PROPERTY_PHOTO: ({ lead, given }) =>
    unless(
      given === null || lead.evidence.some(({ file }) => file.state === 'present' && file.value.id === given.photo),
    ),
  GUARD_PROPERTY_OFFICERS: ({ given }) =>
    unless(given === null || (given.officers ?? []).length >= 2, { count: (given?.officers ?? []).length }),
  GUARD_PROPERTY_SIGNED: ({ given }) => {
    if (given === null) return null;
    const due = [...(given.officers ?? []), given.holder ?? '', given.witness ?? ''].filter((name) => name !== '');
    const missing = [...new Set(due)].filter((name) => given.propertySignedBy?.includes(name) !== true);
    return unless(missing.length === 0, { missing: missing.join('、') });
  },
  GUARD_PROPERTY_OPEN: ({ course, given }) =>
    unless(
      course.property.some(
        ({ itemNumber, settled }) => settled === null && (given === null || itemNumber === given.itemNumber),
      ),
    ),
  GUARD_UNRELATED_BACK: ({ course, given }) => {
    const thing = course.property.find(({ itemNumber }) => itemNumber === given?.itemNumber);
    if (given === null || thing === undefined || thing.unrelated === null) return null;
    return unless(given.fate === '退还', { number: thing.itemNumber });
  },
  GUARD_PROPERTY_SETTLED: ({ course }) => {
    const open = course.property.filter(({ settled }) => settled === null).map(({ itemNumber }) => String(itemNumber));
    return unless(open.length === 0, { missing: open.join('、') });
  },
} as const satisfies Readonly<Record<string, Guard>>;
