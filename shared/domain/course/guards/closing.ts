import type { ClosingKind } from '../../../rules/course-lists.ts';
import { repeatOf } from '../../lead/repeat.ts';
import type { LeadState } from '../../lead/state.ts';
import { type Facts, type Guard, unless } from '../facts.ts';
import { type Track, trackOf } from '../state.ts';

/** Guards about closing, and about what a reporter who gave his name is told. */
export const CLOSING_GUARDS = {
  GUARD_CLOSING_KIND: ({ course, persons, given, lead }) => {
    if (given?.kind === undefined) return null;
    const { kind } = given;
    const person = persons.find((code) => !kindsOf(trackOf(course, code), lead).includes(kind as ClosingKind));
    if (person === undefined) return null;
    return { person, kind, kinds: kindsOf(trackOf(course, person), lead).join('、') };
  },
  GUARD_MEASURES: ({ given }) => {
    if (given?.kind === undefined) return null;
    const hasSome = (given.measures ?? []).length > 0;
    const mayHave = given.kind === '适当处理了结' || given.kind === '转立案审查调查';
    return unless(hasSome ? mayHave : given.kind !== '适当处理了结');
  },
  GUARD_FEEDBACK: (facts) =>
    unless(!isRealName(facts) || facts.course.informed.some(({ kind }) => kind === '结果反馈')),
  GUARD_REAL_NAME: (facts) => unless(isRealName(facts)),
  GUARD_REPEAT_NOT_TOLD: ({ lead, given }) => unless(given?.kind !== '受理告知' || repeatOf(lead) === null),
} as const satisfies Readonly<Record<string, Guard>>;

function isRealName({ lead }: Pick<Facts, 'lead'>): boolean {
  return lead.head.signature === '实名';
}

/**
 * 了结 before anything was checked, after the subject was believed, after a check that found nothing, or with a lighter
 * measure are different ends (监督执纪工作规则第二十一、三十、三十五条).
 */
export function kindsOf(
  { stage, mode, outcome }: Track,
  lead: Pick<LeadState, 'head' | 'course'>,
): readonly ClosingKind[] {
  if (stage === 'filed') return ['转立案审查调查'];
  if (mode === '予以了结') return repeatOf(lead) === null ? ['直接了结'] : ['直接了结', '并入原线索（重复件）'];
  if (outcome === '采信了结') return ['采信了结'];
  if (outcome === '予以了结') return ['查否了结'];
  return ['适当处理了结'];
}
