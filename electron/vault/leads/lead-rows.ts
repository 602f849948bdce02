import type { Rulebook } from '../../../shared/domain/clocks/rulebook.ts';
import { firstDueOn, opinionLateAfter } from '../../../shared/domain/lead/first-due.ts';
import { matterText } from '../../../shared/domain/lead/folded-text.ts';
import { listedOf } from '../../../shared/domain/lead/listed.ts';
import { opinionOn } from '../../../shared/domain/lead/opinion.ts';
import { repeatOf } from '../../../shared/domain/lead/repeat.ts';
import { personNumber } from '../../../shared/domain/lead/number.ts';
import type { LeadState, Part } from '../../../shared/domain/lead/state.ts';
import { subjectNames, unitAndPost } from '../../../shared/domain/lead/subject-text.ts';
import { waitingOf } from '../../../shared/domain/meeting/waiting.ts';
import { closedOn, disposalOf } from '../../../shared/domain/lead/status.ts';
import { UNDECIDED_STATUSES } from '../../../shared/rules/lead-status.ts';
import { searchText } from '../search/tokens.ts';
import type { Row } from '../store/table-rows.ts';
import { nextDue } from './clock-rows.ts';

/** How much of the summary a list row shows, in characters. */
const EXCERPT = 80;

/** The value of a part, or what stands for it while it is not there. */
export function valueOf<Value>(part: Part<Value>, otherwise: Value): Value {
  return part.state === 'present' ? part.value : otherwise;
}

/** The row of a lead in the ledger; its place in the order is the caller's, and so are the rows of its periods. */
export function leadRow(lead: LeadState, book: Rulebook, clocks: readonly Row[]): Row {
  const subjects = valueOf(lead.subjects, []);
  const content = lead.content.state === 'present' ? lead.content.value : undefined;
  const disposal = disposalOf(lead);
  return {
    id: lead.id,
    vault: lead.vault,
    number: lead.head.number,
    originalNumber: originalNumber(lead),
    receivedOn: lead.head.receivedOn,
    enteredAt: lead.registered.at,
    source: lead.head.source,
    classification: lead.head.classification,
    subjects: subjectNames(subjects),
    organisation: unitAndPost(subjects),
    category: content?.category ?? '',
    excerpt: Array.from(content?.problem ?? '')
      .slice(0, EXCERPT)
      .join(''),
    status: lead.status,
    ...nextDue(clocks),
    missed: lead.missed.length,
    missedDates: missedText(lead.missed),
    delayReason: delayReason(lead),
    mode: disposal.mode,
    disposedOn: disposal.on,
    closedOn: closedOn(lead),
    repeatOf: repeatOf(lead),
    handler: lead.course.handlers[0] ?? content?.handler ?? '',
    signature: lead.head.signature,
    amountFen: content?.amountFen ?? null,
    originalPlace: lead.head.originalPlace ?? '',
    topLeader: subjects.some(({ topLeader }) => topLeader === true) ? 1 : 0,
    evidence: lead.evidence.filter(({ file }) => file.state === 'present').length,
    conflicts: lead.conflicts.length,
    newest: lead.newest,
    sourceOrganisation: lead.head.sourceOrganisation ?? '',
    opinionDueOn: UNDECIDED_STATUSES.has(lead.status) && opinionOn(lead) === null ? firstDueOn(lead) : null,
    // What is in the log of missed dates is late on any day, wherever the machine's clock goes.
    lateAfter: lead.missed.length > 0 ? '' : opinionLateAfter(lead, book),
    ...courseColumns(lead),
  };
}

/** What the ledger lists of the course, and of the archive. */
function courseColumns(lead: LeadState): Row {
  const { owesNews, ...listed } = listedOf(lead);
  const { archived } = lead.course;
  return {
    ...listed,
    owesNews: owesNews ? 1 : 0,
    archiveNumber: archived?.number ?? '',
    retention: archived?.retention ?? '',
    archivedOn: archived?.archivedOn ?? null,
    handedTo: archived?.handedTo ?? '',
  };
}

/** The dates that passed, as a list keeps them: `D01 2026-12-23, D07 2027-01-05`. */
function missedText(missed: LeadState['missed']): string {
  return missed.map(({ code, dueOn }) => `${code} ${dueOn}`).join(', ');
}

/** Why a date was not kept, as it was said last, and cut where it is long. */
function delayReason({ course }: LeadState): string {
  const reason = course.said.findLast(({ values }) => values['delayReason'] !== undefined)?.values['delayReason'];
  return typeof reason === 'string' ? Array.from(reason).slice(0, EXCERPT).join('') : '';
}

/** The number that an imported row had in the old ledger, or an empty text. */
export function originalNumber(lead: LeadState): string {
  return lead.ledger.state === 'present' ? (lead.ledger.value.originalNumber ?? '') : '';
}

/** The rows by which earlier leads on the same name are found. */
export function subjectRows(lead: LeadState): readonly Row[] {
  const problem = lead.content.state === 'present' ? lead.content.value.problem : '';
  return valueOf(lead.subjects, []).map((subject) => ({
    lead: lead.id,
    code: subject.code,
    kind: subject.kind,
    name: subject.name ?? '',
    folded: matterText(subject.name ?? ''),
    organisation: matterText(subject.organisation ?? ''),
    matter: matterText(problem).slice(0, 400),
    unit: subject.organisation ?? '',
    post: subject.post ?? '',
    valid: lead.voided === null ? 1 : 0,
  }));
}

/** The rows of a lead's files. */
export function evidenceRows(lead: LeadState): readonly Row[] {
  return lead.evidence.flatMap(({ file }) =>
    file.state !== 'present'
      ? []
      : [
          {
            id: file.value.id,
            lead: lead.id,
            name: file.value.name,
            mediaType: file.value.mediaType,
            size: file.value.size,
            sha256: file.value.sha256,
            source: file.value.source ?? '',
            acquiredOn: file.value.acquiredOn ?? '',
            custodian: file.value.custodian ?? '',
            state: 'present',
          },
        ],
  );
}

/** The rows of what a lead waits for a meeting for; beside them that it was assessed, which statistics ask for. */
export function studyWaitRows(lead: LeadState, book: Rulebook): readonly Row[] {
  const waits: readonly Row[] = waitingOf(lead, book).map(({ kind, day }) => ({ lead: lead.id, kind, day }));
  const assessed = lead.course.assessments.at(-1);
  return assessed === undefined ? waits : [...waits, { lead: lead.id, kind: 'assessed', day: assessed.assessedOn }];
}

/** Everything of a lead that search finds; the reporter's identity is not among it. */
export function leadSearchText(lead: LeadState): string {
  const subjects = valueOf(lead.subjects, []);
  const content = lead.content.state === 'present' ? lead.content.value : undefined;
  const { head } = lead;
  return searchText([
    head.number,
    originalNumber(lead),
    ...subjects.flatMap((subject) => [
      subject.name ?? '',
      subject.organisation ?? '',
      subject.post ?? '',
      personNumber(head.number, subject.code),
    ]),
    content?.problem ?? '',
    content?.category ?? '',
    content?.subcategory ?? '',
    content?.occurred ?? '',
    content?.handler ?? '',
    content?.proposedOpinion ?? '',
    content?.remarks ?? '',
    head.source,
    head.sourceOrganisation ?? '',
    head.documentNumber ?? '',
    ...(lead.ledger.state === 'present' ? inNameOrder(lead.ledger.value.words) : []),
    ...evidenceRows(lead).map((file) => String(file['name'])),
  ]);
}

/** Values in the order of their names, as canonical JSON has them: the same before an event is written and after it is read. */
function inNameOrder(words: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(words)
    .sort()
    .map((name) => words[name] ?? '');
}
