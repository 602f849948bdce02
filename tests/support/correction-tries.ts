import fc from 'fast-check';
import { expect } from 'vitest';
import { correctableFields } from '../../shared/domain/course/correction.ts';
import type { CourseWalk } from './course.ts';

type Try = (walk: CourseWalk) => Readonly<Record<string, unknown>>;

/** Corrections of what stands in the file: mostly of a field that can be corrected, now and then of one that cannot. */
export function correctionTries(day: fc.Arbitrary<string>): fc.Arbitrary<Try> {
  const drawn = fc.record({ lot: fc.nat(), other: fc.nat(), day, word: fc.constantFrom('甲', '乙', '丙') });
  return fc.record({ drawn, isBlind: fc.integer({ min: 0, max: 9 }) }).map(({ drawn: one, isBlind }) => ({ lead }) => {
    const { said } = lead.course;
    const fitting = said.filter((step) => correctableFields(step).length > 0);
    const target = (isBlind === 0 || fitting.length === 0 ? said : fitting).at(one.lot % Math.max(1, fitting.length));
    const names = target === undefined ? [] : correctableFields(target);
    const field = isBlind === 1 ? 'mode' : (names[one.other % Math.max(1, names.length)] ?? 'decidedOn');
    return {
      ...{ action: 'correct-step', target: target?.event ?? '0'.repeat(64), reason: '核对后更正' },
      changes: { [field]: valueOf(field, one) },
    };
  });
}

function valueOf(
  field: string,
  { day, word, lot }: { readonly day: string; readonly word: string; readonly lot: number },
) {
  if (/^on$|On$|^until$/u.test(field)) return day;
  if (field.endsWith('At') && field !== 'keptAt') return lot % 2 === 0 ? '09:00' : '17:30';
  return field.endsWith('Fen') ? lot % 1000 : word;
}

/**
 * Every value that was corrected stands as the last correction says, and the chain of old values begins with what was
 * signed first. Gives the fields that were corrected.
 */
export function expectCorrected({ lead: { course }, events }: CourseWalk): readonly string[] {
  const now = new Map<string, unknown>();
  for (const { target, changes } of course.corrections) {
    const signed = events.find(({ hash }) => hash === target)?.sections as Readonly<Record<string, object>>;
    const first = { ...signed['head'], ...signed['content'] } as Readonly<Record<string, unknown>>;
    for (const { field, old, new: value } of changes) {
      const name = `${target} ${field}`;
      expect(old).toEqual(now.has(name) ? now.get(name) : (first[field] ?? null));
      now.set(name, value);
    }
  }
  for (const [name, value] of now) {
    const [target = '', field = ''] = name.split(' ');
    expect(course.said.find(({ event }) => event === target)?.values[field] ?? null).toEqual(value);
  }
  return [...now.keys()].map((name) => name.split(' ')[1] ?? '');
}
