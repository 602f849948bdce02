import type { MeetingItemFile, MeetingStudy } from '../../../shared/contract/meeting-file.ts';
import type { SpokenAdvice } from '../../../shared/domain/advice/advice-for.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import { hindrancesOf } from '../../../shared/domain/course/guards.ts';
import { type Study, trackOf } from '../../../shared/domain/course/state.ts';
import { study as studyStep } from '../../../shared/domain/course/steps/study.ts';
import type { LeadEvidence, LeadState, LeadStep } from '../../../shared/domain/lead/state.ts';
import { subjectName } from '../../../shared/domain/lead/subject-text.ts';
import { recusedOf } from '../../../shared/domain/meeting/rules.ts';
import type { AgendaItem, MeetingItem } from '../../../shared/domain/meeting/sections.ts';
import { entriesOf, itemState, type MeetingEntry, type MeetingState } from '../../../shared/domain/meeting/state.ts';
import { COURSE_STAGES } from '../../../shared/rules/course-stages.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { factsOf } from '../leads/act-course.ts';
import { valueOf } from '../leads/lead-rows.ts';
import { answeredAdvice } from '../leads/show-advice.ts';
import { ROW } from '../leads/ledger-walks.ts';
import { shownRows, type StoredRow } from '../leads/list-leads.ts';
import { shownHindrance } from '../leads/show-course.ts';
import { leadState } from '../leads/show-lead.ts';
import { prepare } from '../store/table-rows.ts';
import { urgentStudies, waitingPersons } from './record.ts';
import { submitHindrances } from './submit.ts';

type Step = (one: LeadStep) => MeetingStudy['actorName'] extends infer Name ? LeadStep & { actorName: Name } : never;

/** An item of the agenda with what was recorded of it and what can be done now; `null` where the lead is not here. */
export function shownItem(
  vault: OpenVault,
  meeting: MeetingState,
  item: AgendaItem,
  step: Step,
): MeetingItemFile | null {
  const stored = prepare(vault.ledger.db)(`SELECT ${ROW} FROM lead l WHERE l.id = ?`).get(item.lead);
  const [row] = stored === undefined ? [] : shownRows([stored as StoredRow], vault.rules().today);
  if (row === undefined) return null;
  const lead = leadState(vault, item.lead);
  const entries = entriesOf(meeting, item);
  const waiting = waitingPersons(lead);
  return {
    ...{ matter: item.matter, state: itemState(meeting, item), lead: row },
    persons: personsOf(lead, waiting),
    recused: [...recusedOf(meeting.head, lead.course)],
    hindrances: hindrancesOf(studyStep as unknown as AnyStep, factsOf(vault, lead, waiting, null)).map(shownHindrance),
    advice: waitsHere(meeting, item) ? answeredAdvice(vault, lead, isOfWaiting(lead)) : [],
    urgent: urgentStudies(lead.course).map(({ event, heldOn, mode }) => ({ study: event, heldOn, mode })),
    studies: entries.flatMap((entry) => studyOf(vault, lead, entry, step)),
    deferred: deferredOf(entries, step),
    noted: entries.flatMap((entry) => notedOf(lead, entry, step)),
    signedPages: lead.evidence.filter(isSignedPageOf(meeting)).length,
  };
}

/** Whoever adds a page may write more, or other words, around the number of the meeting. */
const isSignedPageOf =
  ({ head }: MeetingState) =>
  ({ file }: LeadEvidence): boolean =>
    file.state === 'present' && file.value.source?.includes(head.number) === true;

const waitsHere = ({ status }: MeetingState, { matter }: AgendaItem): boolean =>
  status === 'open' && matter === 'study';

/** True of what is advised of somebody who can be studied now. */
const isOfWaiting =
  ({ course }: LeadState) =>
  ({ persons }: SpokenAdvice): boolean =>
    persons.some((code) => studyStep.from?.includes(trackOf(course, code).stage) === true);

function personsOf({ subjects, course }: LeadState, codes: readonly string[]): MeetingItemFile['persons'] {
  const known = new Map(valueOf(subjects, []).map((subject) => [subject.code, subjectName(subject)]));
  return codes.map((code) => ({
    ...{ code, name: known.get(code) ?? '' },
    stage: COURSE_STAGES[trackOf(course, code).stage],
  }));
}

function said<Outcome extends MeetingItem['outcome']>({ said: one }: MeetingEntry, outcome: Outcome) {
  return one.outcome === outcome ? (one as Extract<MeetingItem, { outcome: Outcome }>) : null;
}

function studyOf(vault: OpenVault, lead: LeadState, entry: MeetingEntry, step: Step): readonly MeetingStudy[] {
  const item = said(entry, 'studied');
  const study = lead.course.studies.find(({ event }) => event === item?.study);
  if (item === null || study === undefined) return [];
  const values = lead.course.said.find(({ event }) => event === study.event)?.values ?? {};
  const request = requestOf(lead, study);
  return [
    {
      ...step(entry),
      ...{ study: study.event, mode: study.mode, request },
      persons: personsOf(lead, study.persons).map(({ code, name }) => ({ code, name })),
      chairedBy: wordOf(values['chairedBy']) ?? '',
      minutesBy: wordOf(values['minutesBy']) ?? '',
      opinions: study.attendees && [...study.attendees],
      decision: wordOf(values['decision']),
      recused: item.recused ?? [],
      absent: item.absent ?? [],
      hindrances: request === null ? submitHindrances(vault, lead, study) : [],
      advice: isDecided(request) ? [] : answeredAdvice(vault, lead, ({ about }) => about === study.event),
    },
  ];
}

const isDecided = (request: MeetingStudy['request']): boolean => request !== null && request.decision !== null;

const wordOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The last disposal that was put forward after a study, for its subjects. */
function requestOf({ course, steps }: LeadState, study: Study): MeetingStudy['request'] {
  const place = (event: string) => steps.findIndex((one) => one.event === event);
  const covered = course.requests.filter(
    ({ event, matter, persons }) =>
      matter === '处置' && place(event) > place(study.event) && persons.some((code) => study.persons.includes(code)),
  );
  const next = course.studies.find(
    ({ event, persons }) => place(event) > place(study.event) && persons.some((code) => study.persons.includes(code)),
  );
  const own = covered.findLast(({ event }) => next === undefined || place(event) < place(next.event));
  return own === undefined ? null : { event: own.event, decision: own.decision?.decision ?? null };
}

function deferredOf(entries: readonly MeetingEntry[], step: Step): MeetingItemFile['deferred'] {
  const last = entries.findLast((entry) => said(entry, 'deferred') !== null);
  const item = last === undefined ? null : said(last, 'deferred');
  return last === undefined || item === null ? null : { ...step(last), reason: item.reason };
}

function notedOf(lead: LeadState, entry: MeetingEntry, step: Step): MeetingItemFile['noted'] {
  const item = said(entry, 'noted');
  const study = lead.course.studies.find(({ event }) => event === item?.study);
  return study === undefined ? [] : [{ ...step(entry), heldOn: study.heldOn, mode: study.mode }];
}
