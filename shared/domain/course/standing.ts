import type { LeadStatus } from '../../rules/lead-status.ts';
import { type CourseStage, STAGE_ORDER } from '../../rules/course-stages.ts';
import { type CourseState, type Request, type Track, trackOf } from './state.ts';

/** The stage of the subject with most to be done still; all others have come further. */
export function leastAdvanced(course: CourseState, codes: readonly string[]): Track {
  const tracks = (codes.length === 0 ? Object.keys(course.tracks) : codes).map((code) => trackOf(course, code));
  const place = ({ stage }: Track) => STAGE_ORDER.indexOf(stage);
  return tracks.reduce((a, b) => (place(b) < place(a) ? b : a), tracks[0] ?? trackOf(course, ''));
}

const STATUS_OF_STAGE: Readonly<Record<CourseStage, LeadStatus>> = {
  'to-complete': 'to-complete',
  'to-assign': 'unassigned',
  'to-study': 'awaiting-opinion',
  'to-submit': 'awaiting-approval',
  'talk-to-plan': 'talk-inquiry',
  'talk-ready': 'talk-inquiry',
  'talk-awaiting-reply': 'talk-inquiry',
  'talk-to-report': 'talk-inquiry',
  'verification-to-plan': 'verification',
  verifying: 'verification',
  'to-file': 'verification',
  filed: 'verification',
  shelved: 'shelved',
  'to-transfer': 'to-transfer',
  'to-close': 'to-close',
  split: 'transferred',
  transferred: 'transferred',
  closed: 'closed',
};

/** An end that was decided before this vault kept the course of a lead. */
const TOLD_AS_WHOLE: Partial<Readonly<Record<CourseStage, LeadStatus>>> = {
  'to-transfer': 'transferred',
  'to-close': 'closed',
};

/**
 * The status of a lead in the ledger. An end that was agreed to here is in work until 办结 or 移送 is registered; one that
 * was decided as a whole before, on paper or in an old ledger, stays as it was told.
 */
export function courseStatus(course: CourseState, codes: readonly string[]): LeadStatus {
  if (course.archived !== null) return 'archived';
  const { stage, rounds, outcome } = leastAdvanced(course, codes);
  const isToldWhole = rounds === 0 && outcome === null && stage === course.initial;
  return (isToldWhole ? TOLD_AS_WHOLE[stage] : undefined) ?? STATUS_OF_STAGE[stage];
}

/** The latest disposal that was agreed to. */
export function latestDisposal({ requests }: CourseState): Request | undefined {
  return requests.findLast(({ matter, decision }) => matter === '处置' && decision?.decision === '同意');
}

/** The latest day on which a subject was closed. */
export function lastClosedOn(course: CourseState): string | null {
  const days = Object.values(course.tracks).flatMap(({ closing }) => (closing === null ? [] : [closing.closedOn]));
  return days.toSorted().at(-1) ?? null;
}
