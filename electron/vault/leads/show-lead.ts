import { citationText } from '../../../shared/rules/citation.ts';
import { periodRule } from '../../../shared/rules/clocks/all.ts';
import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import { endedLate, type Period } from '../../../shared/domain/clocks/period.ts';
import { clocksOf } from '../../../shared/domain/clocks/clocks-of.ts';
import { codesOf } from '../../../shared/domain/course/facts.ts';
import { daysBetween } from '../../../shared/domain/days.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { repeatOf } from '../../../shared/domain/lead/repeat.ts';
import { personNumber } from '../../../shared/domain/lead/number.ts';
import type { LeadState, LeadStep, MissedDate, Part } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { itemsOf } from '../items/find-item.ts';
import { actorNames } from './actor-names.ts';
import { evidenceRows, valueOf } from './lead-rows.ts';
import { shownCourse } from './show-course.ts';
import { findLead } from './find-lead.ts';

/** The state of a lead, folded from its events. */
export function leadState(vault: Pick<OpenVault, 'ledger'>, id: string): LeadState {
  const state = foldLead(vault.ledger.store.stream(id));
  if (state === null) throw new AppError('LEAD_NOT_FOUND');
  return state;
}

/** The whole file of a lead, the reporter masked. Reading is recorded, before anything is shown. */
export function showLead(vault: OpenVault, name: string): LeadFile {
  const { id } = findLead(vault.ledger.db, name);
  vault.ledger.write((writer) => writer.append({ type: 'LeadRead', stream: id, sections: {} }));
  return leadFile(vault, leadState(vault, id));
}

/** The whole file of a lead, the reporter masked, for a caller who records the reading in his own way. */
export function leadFile(vault: OpenVault, lead: LeadState): LeadFile {
  const { head } = lead;
  const names = actorNames(vault);
  const step = (one: LeadStep) => ({ ...pickStep(one), actorName: names.get(one.actor) ?? null });
  const content = lead.content.state === 'present' ? lead.content.value : undefined;
  const ledger = lead.ledger.state === 'present' ? lead.ledger.value : undefined;
  return {
    id: lead.id,
    number: head.number,
    originalNumber: ledger?.originalNumber ?? null,
    vault: lead.vault,
    status: lead.status,
    receivedOn: head.receivedOn,
    enteredAt: lead.registered.at,
    writtenOn: head.writtenOn ?? null,
    channel: head.channel,
    source: head.source,
    sourceOrganisation: head.sourceOrganisation ?? null,
    documentNumber: head.documentNumber ?? null,
    letterClass: head.letterClass ?? null,
    classification: head.classification,
    signature: head.signature,
    originalPages: head.originalPages ?? null,
    originalPlace: head.originalPlace ?? null,
    reporter: lead.reporter.state === 'present' ? 'masked' : lead.reporter.state,
    repeatOf: repeatOf(lead),
    items: itemsOf(vault, lead.id).map(({ number, receivedOn, as }) => ({ number, receivedOn, as })),
    partState: partStates({ subjects: lead.subjects, content: lead.content, ledger: lead.ledger }),
    subjects: valueOf(lead.subjects, []).map((subject) => ({
      ...subject,
      personNumber: personNumber(head.number, subject.code),
    })),
    category: content?.category ?? null,
    subcategory: content?.subcategory ?? null,
    eightRules: content?.eightRules ?? null,
    problem: content?.problem ?? null,
    occurred: content?.occurred ?? null,
    amountFen: content?.amountFen ?? null,
    handler: content?.handler ?? null,
    proposedOpinion: content?.proposedOpinion ?? null,
    remarks: content?.remarks ?? null,
    lateReason: content?.lateReason ?? null,
    ledger: ledger === undefined ? null : { words: ledger.words, cells: [...ledger.cells] },
    ...course(vault, lead, step),
  };
}

type Step = (one: LeadStep) => LeadFile['steps'][number];

/** Parts of the file that are read off signed steps. */
type OfSteps = Pick<
  LeadFile,
  | 'deadlines'
  | 'missed'
  | 'disposals'
  | 'corrections'
  | 'completed'
  | 'course'
  | 'sentSealed'
  | 'voided'
  | 'erased'
  | 'steps'
  | 'conflicts'
  | 'evidence'
>;

function course(vault: OpenVault, lead: LeadState, step: Step): OfSteps {
  const { completed, sentSealed, voided, erased } = lead;
  return {
    deadlines: deadlines(lead, vault.rules()),
    missed: lead.missed.map(({ persons, item: _, start: __, ...one }) => ({
      ...step(one),
      ...missedOf(one),
      persons: [...persons],
    })),
    disposals: lead.disposals.map((one) => ({
      ...step(one),
      mode: one.mode,
      detail: one.detail ?? null,
      decidedOn: one.decidedOn,
      decidedBy: one.decidedBy,
      documentNumber: one.documentNumber ?? null,
      note: one.note,
    })),
    corrections: lead.corrections.map((one) => ({ ...step(one), reason: one.reason, changes: [...one.changes] })),
    completed: completed && {
      ...step(completed),
      state: completed.state,
      closedOn: completed.closedOn,
      note: completed.note,
    },
    sentSealed: sentSealed && {
      ...step(sentSealed),
      documentNumber: sentSealed.documentNumber,
      orderedBy: sentSealed.orderedBy,
      orderedOn: sentSealed.orderedOn,
    },
    voided: voided && { ...step(voided), reason: voided.reason },
    erased: erased && { ...step(erased), documentNumber: erased.documentNumber, orderedOn: erased.orderedOn },
    course: shownCourse(vault, lead),
    steps: lead.steps.map(step),
    conflicts: lead.conflicts.map((one) => ({ ...step(one), why: one.why })),
    evidence: evidenceRows(lead) as unknown as LeadFile['evidence'],
  };
}

type LeadDates = Pick<LeadFile, 'deadlines'> & { readonly number: string; readonly isSentSealed: boolean };

/** 计算依据: the dates of a lead, which tell nothing of what it is about. */
export function leadDates(vault: OpenVault, name: string): LeadDates {
  const lead = leadState(vault, findLead(vault.ledger.db, name).id);
  const isSentSealed = lead.sentSealed !== null;
  return { number: lead.head.number, deadlines: deadlines(lead, vault.rules()), isSentSealed };
}

function deadlines(lead: LeadState, { today, book }: ReturnType<OpenVault['rules']>): LeadFile['deadlines'] {
  const everybody = codesOf({ lead });
  return clocksOf(lead, book).map(({ persons, ...clock }) =>
    shownDeadline(clock, today, persons.length === everybody.length ? [] : persons),
  );
}

/** A line of the log of missed dates, without who noted it. */
/** A line of a log of missed dates as it is shown. */
export function missedOf({
  code,
  startedOn,
  dueOn,
  notedOn,
}: Pick<MissedDate, 'code' | 'startedOn' | 'dueOn' | 'notedOn'>) {
  return { code, what: periodRule(code)?.what ?? code, startedOn, dueOn, notedOn };
}

/** A period as it is shown today. `persons` are the subjects whose it is, where it is not that of all. */
export function shownDeadline(
  deadline: Period,
  today: string,
  persons: readonly string[] = [],
): LeadFile['deadlines'][number] {
  const { code, what, startedOn, dueOn, dueAt, state, endedOn, explanation, basis, isProvisional } = deadline;
  // Some hours late on the last day itself are a day.
  const late = Math.max(daysBetween(dueOn, endedOn ?? today), endedLate(deadline) ? 1 : 0);
  return {
    ...{ code, what, startedOn, dueOn, dueAt, state, endedOn, explanation, isProvisional, persons: [...persons] },
    ...{ overdueDays: late > 0 ? late : null, basis: citationText(basis), confidence: basis.confidence },
  };
}

/** A step without what else is known of it. */
export function pickStep({ event, type, at, actor }: LeadStep): LeadStep {
  return { event, type, at, actor };
}

/** Whether each part is there. */
export function partStates(parts: Readonly<Record<string, Part<unknown>>>): LeadFile['partState'] {
  return Object.fromEntries(Object.entries(parts).map(([name, { state }]) => [name, state]));
}
