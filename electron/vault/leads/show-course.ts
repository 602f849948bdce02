import type { Course, ShownHindrance } from '../../../shared/contract/course.ts';
import { codesOf } from '../../../shared/domain/course/facts.ts';
import { nextSteps } from '../../../shared/domain/course/next.ts';
import type { Hindrance } from '../../../shared/domain/course/guards.ts';
import {
  type Archived,
  type Closing,
  type Request,
  type Track,
  trackOf,
  type Transfer,
} from '../../../shared/domain/course/state.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { sentence } from '../../../shared/errors/app-error.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { GUARDS } from '../../../shared/rules/course-guards.ts';
import { COURSE_STAGES } from '../../../shared/rules/course-stages.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { factsOf } from './act-course.ts';

/** The course of a lead as its file shows it, with the steps that can be taken by the member at the keyboard. */
export function shownCourse(vault: OpenVault, lead: LeadState): Course {
  const { course } = lead;
  return {
    handlers: [...course.handlers],
    tracks: codesOf({ lead }).map((code) => shownTrack(code, trackOf(course, code))),
    studies: course.studies.map(({ event, persons, kind, meeting, heldOn, mode, attendees, notedIn, meetingId }) => ({
      ...{ event, kind, meeting, heldOn, mode, notedIn, meetingId, persons: [...persons] },
      attendees: attendees === null ? null : [...attendees],
    })),
    requests: course.requests.map(shownRequest),
    recusals: course.recusals.map(({ event, person, ground, decision }) => ({ event, person, ground, decision })),
    informed: course.informed.map(({ kind, on }) => ({ kind, on })),
    archived: course.archived && shownArchive(course.archived),
    transfers: course.transfers.map(shownTransfer),
    said: course.said.map(({ event, values }) => ({ event, values: { ...values } })),
    next: nextOf(vault, lead),
  };
}

function shownTrack(code: string, track: Track): Course['tracks'][number] {
  const { stage, mode, rounds, outcome, reviewOn, pending, closing } = track;
  return {
    ...{ code, stage, stageTerm: COURSE_STAGES[stage], mode, rounds, outcome, reviewOn, pending },
    group: [...track.group],
    duties: [...track.duties],
    closing: closing && shownClosing(closing),
  };
}

function shownArchive({ number, retention, archivedOn, handedTo }: Archived) {
  return { number, retention, archivedOn, handedTo };
}

function shownTransfer({ event, persons, to, documentNumber, transferredOn, receivedBy, receiptNumber }: Transfer) {
  return { event, persons: [...persons], to, documentNumber, transferredOn, receivedBy, receiptNumber };
}

function shownClosing({ kind, closedOn, measures, form, recoveredFen }: Closing) {
  return { kind, closedOn, measures: [...measures], form, recoveredFen };
}

function shownRequest({ event, matter, persons, mode, outcome, decision }: Request): Course['requests'][number] {
  return { event, matter, persons: [...persons], mode, outcome, decision: decision && shownDecision(decision) };
}

function shownDecision({ decision, as, decidedBy, decidedOn, signed }: NonNullable<Request['decision']>) {
  return { decision, as, decidedBy, decidedOn, signed };
}

/** Only the vault that registered a lead works on it. */
function nextOf(vault: OpenVault, lead: LeadState): Course['next'] {
  if (lead.vault !== vault.session.vaultId || lead.voided !== null) return [];
  return nextSteps(factsOf(vault, lead, [], null)).map(({ step, persons, hindrances }) => ({
    ...{ action: step.action, term: step.term, persons: [...persons] },
    hindrances: hindrances.map(shownHindrance),
  }));
}

/** Something in the way, in words. */
export function shownHindrance({ code, params }: Hindrance): ShownHindrance {
  const { basis, exception } = GUARDS[code];
  return { code, text: sentence(code, params), basis: citationText(basis), exception };
}
