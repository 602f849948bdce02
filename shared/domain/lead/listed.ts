import { waitingIn } from '../course/waiting.ts';
import { codesOf } from '../course/facts.ts';
import { trackOf } from '../course/state.ts';
import type { CourseStage } from '../../rules/course-stages.ts';
import { repeatOf } from './repeat.ts';
import type { LeadState } from './state.ts';

/** Stages in which what was found is decided, and the reporter is told of it. */
const DECIDED: ReadonlySet<CourseStage> = new Set<CourseStage>(['to-close', 'transferred', 'closed']);

/** What the ledger lists of a lead's course beside its status. */
export type Listed = {
  /** Matters that wait for their decision, and decisions that wait for their signature. */
  readonly undecided: number;
  readonly unsigned: number;
  /** The earliest day on which a shelved subject is looked at again. */
  readonly reviewOn: string | null;
  readonly owesNews: boolean;
};

/** What the ledger lists of the course of a lead. */
export function listedOf(lead: LeadState): Listed {
  const waiting = waitingIn(lead);
  return {
    undecided: waiting.filter(({ unsigned }) => unsigned === null).length,
    unsigned: waiting.filter(({ unsigned }) => unsigned !== null).length,
    reviewOn: reviewOn(lead),
    owesNews: owesNews(lead),
  };
}

function reviewOn(lead: LeadState): string | null {
  if (lead.voided !== null || lead.sentSealed !== null) return null;
  const days = codesOf({ lead }).flatMap((code) => {
    const track = trackOf(lead.course, code);
    return track.stage === 'shelved' && track.reviewOn !== null ? [track.reviewOn] : [];
  });
  return days.toSorted()[0] ?? null;
}

/**
 * Whether a reporter who gave his name is still to be told that his report was accepted, or what came of it
 * (检举控告工作规则第二十四、二十七条). A repeat is not told of its acceptance (第二十六条), and nothing is asked of an
 * imported row on which no step was taken here.
 */
function owesNews(lead: LeadState): boolean {
  const { head, course, voided, sentSealed } = lead;
  const isHere = voided === null && sentSealed === null && course.archived === null;
  if (!isHere || head.signature !== '实名' || (head.imported !== undefined && !course.begun)) return false;
  const isTold = (what: string) => course.informed.some(({ kind }) => kind === what);
  const isDecided = codesOf({ lead }).some((code) => DECIDED.has(trackOf(course, code).stage));
  return (repeatOf(lead) === null && !isTold('受理告知')) || (isDecided && !isTold('结果反馈'));
}
