import type { ShownAdvice } from '../../../shared/contract/advice.ts';
import { adviceOn } from '../../../shared/domain/advice/advice-on.ts';
import { signedSections } from '../../../shared/domain/course/action.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import { codesOf, type Given } from '../../../shared/domain/course/facts.ts';
import { type CourseState, trackOf } from '../../../shared/domain/course/state.ts';
import { noteStudy as noteStep, study as studyStep } from '../../../shared/domain/course/steps/study.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { MeetingRecord, StudiedRecord } from '../../../shared/domain/meeting/actions.ts';
import { assertEveryOpinion, assertRecordable, leadersOf, recusedOf } from '../../../shared/domain/meeting/rules.ts';
import type { MeetingItem } from '../../../shared/domain/meeting/sections.ts';
import { type MeetingState, meetingWord } from '../../../shared/domain/meeting/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { assertWorkedOn } from '../leads/act.ts';
import { assertFree, factsOf } from '../leads/act-course.ts';
import { answering, type Declining } from '../leads/decline.ts';
import { findLead } from '../leads/find-lead.ts';
import { shownAdvice } from '../leads/show-advice.ts';
import { leadState } from '../leads/show-lead.ts';
import type { Writer } from '../ledger/ledger.ts';
import { type Done, doneOn } from './done.ts';
import { findMeeting } from './list.ts';

/** What recording an item left behind; `step` was signed in the file of the lead. */
export type RecordedItem = Done & { readonly step: string | null };

/**
 * Records one item of the agenda: what was said of the lead is signed in its file, and the entry of the meeting names that
 * step, both in one write.
 * @throws AppError MEETING_NOT_FOUND, MEETING_STEP_FORBIDDEN, MEETING_INVALID, LEAD_NOT_FOUND, LEAD_STEP_FORBIDDEN,
 * LEAD_VOID, the code of the first guard that is in the way of the study, and GUARD_NO_ADVICE when an advice is declined
 * that does not speak
 */
export function recordItem(
  vault: OpenVault,
  name: string,
  record: MeetingRecord,
  declined: readonly Declining[] = [],
): RecordedItem {
  const meeting = findMeeting(vault, name);
  const lead = leadState(vault, findLead(vault.ledger.db, record.lead).id);
  const matter = record.outcome === 'noted' ? 'note' : 'study';
  assertRecordable(meeting, { lead: lead.id, matter }, vault.rules().today);
  if (record.outcome !== 'studied' && declined.length > 0) throw new AppError('GUARD_NO_ADVICE');
  const write = writingOf(vault, meeting, lead, record, declined);
  const { event, said } = vault.ledger.write((writer) => {
    const head = write(writer);
    const sections = { head };
    return { said: head, event: writer.append({ type: 'MeetingItemRecorded', stream: meeting.id, sections }) };
  });
  const step = said.outcome === 'studied' ? said.study : said.outcome === 'noted' ? said.note : null;
  return { ...doneOn(vault, meeting.id, event), step };
}

/**
 * What would be advised of a study, before it is recorded; nothing of an item that is put off or noted.
 * @throws AppError MEETING_NOT_FOUND, LEAD_NOT_FOUND
 */
export function adviceOnRecord(vault: OpenVault, name: string, record: MeetingRecord): readonly ShownAdvice[] {
  if (record.outcome !== 'studied') return [];
  const lead = leadState(vault, findLead(vault.ledger.db, record.lead).id);
  const { action, ...given } = studyAsked(findMeeting(vault, name), lead, record);
  const facts = factsOf(vault, lead, studiedPersons(lead, record), given);
  return adviceOn(STEPS[action], facts).map((one) => shownAdvice(lead, one));
}

/** Signs what belongs in the file of the lead, and gives what the meeting says of it. */
type Writing = (writer: Writer) => MeetingItem;

function writingOf(
  vault: OpenVault,
  meeting: MeetingState,
  lead: LeadState,
  record: MeetingRecord,
  declined: readonly Declining[],
): Writing {
  if (record.outcome === 'deferred') return () => ({ outcome: 'deferred', lead: lead.id, reason: record.reason });
  assertWorkedOn(vault, lead);
  if (record.outcome === 'studied') return studied(vault, meeting, lead, record, declined);
  return noted(vault, meeting, lead, record.study);
}

function studied(
  vault: OpenVault,
  meeting: MeetingState,
  lead: LeadState,
  record: StudiedRecord,
  declined: readonly Declining[],
): Writing {
  const recused = recusedOf(meeting.head, lead.course);
  assertEveryOpinion(meeting.head, record, recused);
  const { absent } = record;
  const sign = signing(vault, lead, studyAsked(meeting, lead, record), studiedPersons(lead, record), declined);
  return (writer) => ({
    ...{ outcome: 'studied', lead: lead.id, study: sign(writer) },
    ...(recused.length === 0 ? {} : { recused: [...recused] }),
    ...(absent === undefined ? {} : { absent }),
  });
}

const studiedPersons = (lead: LeadState, { persons }: StudiedRecord): readonly string[] =>
  persons ?? waitingPersons(lead);

/** The study as the file of the lead has it. */
function studyAsked({ id, head }: MeetingState, lead: LeadState, record: StudiedRecord): Asked {
  const { mode, decision } = record;
  const guests = new Set(head.attendees.filter(({ guest }) => guest).map(({ name }) => name));
  const attendees = record.opinions.map(({ reason, ...one }) => ({
    ...{ ...one, guest: guests.has(one.name) },
    ...(reason === undefined ? {} : { reason }),
  }));
  const asked = {
    ...{ kind: 'meeting', meeting: meetingWord(head), meetingId: id, heldOn: head.heldOn },
    ...{ mode, ...leadersOf(head, record, lead.course), attendees, decision },
  };
  return { action: 'study', ...asked };
}

function noted(vault: OpenVault, { id, head }: MeetingState, lead: LeadState, asked: string | undefined): Writing {
  const waiting = urgentStudies(lead.course);
  const study = asked ?? (waiting.length === 1 ? waiting[0]?.event : undefined);
  if (study === undefined) {
    throw new AppError('MEETING_INVALID', {
      where: waiting.length === 0 ? '没有待补记的一事一报' : '请指明补记哪一次研究',
    });
  }
  const action = {
    action: 'note-study',
    study,
    meeting: meetingWord(head),
    meetingId: id,
    notedOn: head.heldOn,
  } as const;
  const sign = signing(vault, lead, action, codesOf({ lead }));
  return (writer) => ({ outcome: 'noted', lead: lead.id, study, note: sign(writer) });
}

const STEPS = { study: studyStep as unknown as AnyStep, 'note-study': noteStep as unknown as AnyStep } as const;

type Asked = Given & { readonly action: 'study' | 'note-study' };

/** Asks the guards now, and signs when the write is under way. */
function signing(
  vault: OpenVault,
  lead: LeadState,
  asked: Asked,
  persons: readonly string[],
  declined: readonly Declining[] = [],
): (writer: Writer) => string {
  const step = STEPS[asked.action];
  const { action: _, ...given } = asked;
  const facts = factsOf(vault, lead, persons, given);
  assertFree(step, facts);
  const sections = signedSections(step, facts);
  const answer = answering(step, facts, declined);
  return (writer) => {
    const event = writer.append({ type: step.event, stream: lead.id, sections });
    answer(writer, event);
    return event;
  };
}

/** Subjects whom a meeting can study now; all, where it is none, so that the guard says why. */
export function waitingPersons(lead: LeadState): readonly string[] {
  const from: readonly string[] = studyStep.from ?? [];
  const codes = codesOf({ lead });
  const waiting = codes.filter((code) => from.includes(trackOf(lead.course, code).stage));
  const toStudy = waiting.filter((code) => trackOf(lead.course, code).stage === 'to-study');
  if (toStudy.length > 0) return toStudy;
  return waiting.length > 0 ? waiting : codes;
}

/** Urgent studies that no meeting has taken note of. */
export function urgentStudies({ studies }: CourseState): CourseState['studies'] {
  return studies.filter(({ kind, notedIn }) => kind === 'urgent' && notedIn === null);
}
