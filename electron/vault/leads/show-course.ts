import type { Course, ShownHindrance } from '../../../shared/contract/course.ts';
import type { Accident } from '../../../shared/domain/course/accident.ts';
import { adviceFor } from '../../../shared/domain/advice/advice-for.ts';
import { codesOf, type Facts } from '../../../shared/domain/course/facts.ts';
import { askedOf, levelAtHand } from '../../../shared/domain/course/level.ts';
import { correctableFields } from '../../../shared/domain/course/correction.ts';
import { nextSteps } from '../../../shared/domain/course/next.ts';
import type { Hindrance } from '../../../shared/domain/course/guards.ts';
import { stepOfEvent } from '../../../shared/domain/course/steps.ts';
import type { Property } from '../../../shared/domain/course/property.ts';
import {
  type Archived,
  type Closing,
  type Decision,
  type Request,
  type Ruling,
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
import { actorNames } from './actor-names.ts';
import { shownAdvice } from './show-advice.ts';
import { shownAssessment, shownRisks } from './show-assessment.ts';

/** The course of a lead as its file shows it, with the steps that can be taken by the member at the keyboard. */
export function shownCourse(vault: OpenVault, lead: LeadState): Course {
  const { course } = lead;
  const facts = factsOf(vault, lead, [], null);
  const names = actorNames(vault);
  return {
    handlers: [...course.handlers],
    tracks: codesOf({ lead }).map((code) => shownTrack(code, trackOf(course, code))),
    studies: course.studies.map(({ event, persons, kind, meeting, heldOn, mode, attendees, notedIn, meetingId }) => ({
      ...{ event, kind, meeting, heldOn, mode, notedIn, meetingId, persons: [...persons] },
      attendees: attendees === null ? null : [...attendees],
    })),
    requests: course.requests.map((one) => shownRequest(facts, one)),
    recusals: course.recusals.map(({ event, person, ground, decision }) => ({ event, person, ground, decision })),
    declared: [...course.declared],
    rulings: course.rulings.map(shownRuling),
    informed: course.informed.map(({ kind, on }) => ({ kind, on })),
    archived: course.archived && shownArchive(course.archived),
    transfers: course.transfers.map(shownTransfer),
    property: course.property.map(shownProperty),
    accidents: course.accidents.map(shownAccident),
    advice: adviceFor(lead, facts).map((one) => shownAdvice(lead, one)),
    assessments: course.assessments.map((one) => shownAssessment(course, names, one)),
    riskMarks: shownRisks(course),
    said: course.said.map(({ event, values }) => ({ event, values: { ...values } })),
    corrections: course.corrections.map(({ event, target, reason, changes }) => ({
      ...{ event, target, reason, changes: [...changes] },
    })),
    correctable: correctableOf(vault, lead),
    next: nextOf(vault, facts),
  };
}

function shownTrack(code: string, track: Track): Course['tracks'][number] {
  const { stage, mode, rounds, outcome, reviewOn, pending, closing, spotCheck } = track;
  return {
    ...{ code, stage, stageTerm: COURSE_STAGES[stage], mode, rounds, outcome, reviewOn, pending, spotCheck },
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

function shownProperty({ event, itemNumber, persons, measure, look, keptAt, unrelated, settled }: Property) {
  return {
    ...{ event, itemNumber, persons: [...persons], measure, look, keptAt },
    unrelatedOn: unrelated?.foundOn ?? null,
    settled: settled && shownFate(settled),
  };
}

function shownAccident({ event, occurredOn, occurredAt, facts, reported }: Accident): Course['accidents'][number] {
  return { event, occurredOn, occurredAt, facts, reported: reported && shownReport(reported) };
}

function shownReport({ reportedOn, reportedAt, reportedTo }: NonNullable<Accident['reported']>) {
  return { reportedOn, reportedAt, reportedTo };
}

function shownFate({ fate, settledOn, receivedBy }: NonNullable<Property['settled']>) {
  return { fate, settledOn, receivedBy };
}

function shownClosing({ kind, closedOn, measures, form, recoveredFen }: Closing) {
  return { kind, closedOn, measures: [...measures], form, recoveredFen };
}

function shownRequest(facts: Facts, request: Request): Course['requests'][number] {
  const { event, matter, persons, mode, outcome, chain, given, decision } = request;
  return {
    ...{ event, matter, persons: [...persons], mode, outcome, chain: [...chain], given: given.map(shownDecision) },
    waitsFor: decision === null ? (levelAtHand(facts.authority, askedOf(facts.course, request)) ?? null) : null,
    decision: decision && shownDecision(decision),
  };
}

function shownDecision({ level, decision, as, decidedBy, decidedOn, onBehalfOf, signed }: Decision) {
  return { level, decision, as, decidedBy, decidedOn, onBehalfOf, signed };
}

function shownRuling({ event, term, what, as, decidedBy, decidedOn, signed }: Ruling): Course['rulings'][number] {
  return { event, term, what, as, decidedBy, decidedOn, signed };
}

/** What can be put right, step by step. Once it is archived, only where the file lies is put right. */
function correctableOf(vault: OpenVault, lead: LeadState): Course['correctable'] {
  if (!isWorkedOn(vault, lead) || lead.sentSealed !== null) return [];
  const { archived, said } = lead.course;
  return said.flatMap((one) => {
    const fields = archived === null || one.event === archived.event ? [...correctableFields(one)] : [];
    return fields.length === 0 ? [] : [{ event: one.event, action: stepOfEvent(one.type)?.action ?? '', fields }];
  });
}

/** Only the vault that registered a lead works on it. */
function isWorkedOn(vault: OpenVault, lead: LeadState): boolean {
  return lead.vault === vault.session.vaultId && lead.voided === null;
}

function nextOf(vault: OpenVault, facts: Facts): Course['next'] {
  if (!isWorkedOn(vault, facts.lead)) return [];
  return nextSteps(facts).map(({ step, persons, hindrances }) => ({
    ...{ action: step.action, term: step.term, persons: [...persons] },
    hindrances: hindrances.map(shownHindrance),
  }));
}

/** Something in the way, in words. */
export function shownHindrance({ code, params }: Hindrance): ShownHindrance {
  const { basis, exception } = GUARDS[code];
  return { code, text: sentence(code, params), basis: citationText(basis), exception };
}
