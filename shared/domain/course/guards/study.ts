import { isDocumentNumber } from '../../lead/rules.ts';
import type { CourseStage } from '../../../rules/course-stages.ts';
import { type Study, trackOf } from '../state.ts';
import { type Facts, type Given, type Guard, tracksOf, unless } from '../facts.ts';

/** Stages before a collective study. */
const UNSTUDIED: readonly CourseStage[] = ['to-assign', 'to-study'];

/** Guards about collective study, and about what is put forward after it. */
export const STUDY_GUARDS = {
  GUARD_MEETING_NAMED: ({ given }) => unless(given?.kind !== 'meeting' || given.meeting !== undefined),
  GUARD_OPINIONS: ({ given }) => {
    if (given === null) return null;
    const silent = (given.attendees ?? []).filter((one) => one.opinion !== '同意' && one.reason === undefined);
    const person = silent.map(({ name }) => name).join('、');
    return unless(silent.length === 0 && (given.attendees ?? []).length >= 2, { person });
  },
  GUARD_CHAIR: ({ given }) => {
    const { chairedBy: person, attendees } = given ?? {};
    if (person === undefined || attendees === undefined) return null;
    return unless(
      attendees.some(({ name }) => name === person),
      { person },
    );
  },
  GUARD_NO_STUDY: (facts) => {
    const { given, persons, course } = facts;
    // Before a matter is chosen: nothing at all can be put forward for those who were not studied.
    if (given === null) return unless(!persons.every((code) => UNSTUDIED.includes(trackOf(course, code).stage)));
    return unless(given.matter !== '处置' || studiesOf(facts).length > 0);
  },
  GUARD_MODE_STUDIED: (facts) => {
    const { given } = facts;
    if (given?.matter !== '处置' || given.mode === undefined) return null;
    const other = studiesOf(facts).find(({ mode }) => mode !== given.mode);
    return other === undefined ? null : { mode: other.mode };
  },
  GUARD_MATTER_COMPLETE: ({ given }) => {
    const missing = given === null ? [] : missingFields(given);
    return unless(missing.length === 0, { matter: given?.matter ?? '', missing: missing.join('、') });
  },
  GUARD_REVIEW_DATE: ({ given, today }) => {
    const isShelving = given?.mode === '暂存待查' || given?.outcome === '暂存待查';
    const day = given?.reviewOn;
    return unless(day === undefined ? !isShelving : day >= today);
  },
  GUARD_FALSE_ACCUSATION: ({ given }) =>
    unless(given?.falseAccusation !== true || isDocumentNumber(given.higherApproval)),
  GUARD_NOTHING_TO_NOTE: ({ course }) =>
    unless(course.studies.some(({ kind, notedIn }) => kind === 'urgent' && notedIn === null)),
  GUARD_URGENT_NOTED: ({ course, persons }) =>
    unless(
      course.studies.every(
        ({ kind, notedIn, persons: studied }) =>
          kind !== 'urgent' || notedIn !== null || !studied.some((code) => persons.includes(code)),
      ),
    ),
} as const satisfies Readonly<Record<string, Guard>>;

/** The studies that cover the present round of the subjects named; fewer than subjects where one has none. */
function studiesOf(facts: Facts): readonly Study[] {
  const events = tracksOf(facts).map(({ study }) => study);
  if (events.includes(null)) return [];
  return facts.course.studies.filter(({ event }) => events.includes(event));
}

/** What each matter asks for beside its reason, by the word shown for the field. */
function missingFields({ matter, ...given }: Given): readonly string[] {
  const need = (name: keyof typeof given, word: string) => (given[name] === undefined ? [word] : []);
  switch (matter) {
    case '处置':
      return need('mode', '处置方式');
    case '谈话函询方案':
    case '初步核实方案':
      return [...need('group', '人员'), ...need('plan', '方案')];
    case '变更核查范围':
      return need('plan', '变更后的范围');
    case '延长核查期限':
      return need('until', '延长到哪一天');
    case '谈话函询处置意见':
    case '初步核实处置建议':
      return need('outcome', '处置意见');
    default:
      return [];
  }
}
