import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { onBehalfText } from '../../../../shared/rules/approval-chains.ts';
import { fullDayText, minuteText } from '../../../ui/format.ts';
import type { AskedFor } from './approval-text.ts';

type Course = LeadFile['course'];
type Values = Course['said'][number]['values'];

/** How a decision came about, in the words of its dialog. */
export const HOW_DECIDED: Readonly<Record<string, string>> = {
  signature: '当面签批',
  paper: '纸质审批',
  telephone: '电话请示',
};

/** What a signed step says; nothing where it did not travel or was erased. */
export function saidOf(lead: LeadFile, event: string | undefined): Values {
  return lead.course.said.find((one) => one.event === event)?.values ?? {};
}

/** The collective study that the matter rests on: when, what it came to, and each opinion, dissent with its reason. */
export function studyText(lead: LeadFile, asked: AskedFor): string {
  const study = lead.course.studies.findLast((one) => concerns(one.persons, asked) && isBefore(lead, one.event, asked));
  if (study === undefined) return '';
  const decision = saidOf(lead, study.event)['decision'];
  const opinions = (study.attendees ?? []).map(
    ({ name, guest, opinion, reason }) =>
      `${name}${guest ? '（列席）' : ''} ${opinion}${reason === null ? '' : `（${reason}）`}`,
  );
  const [day, noted] = [fullDayText(study.heldOn), study.notedIn === null ? '' : `（${study.notedIn}会后补记）`];
  return [
    study.kind === 'urgent' ? `${day} 一事一报${noted}` : `${day} 线索处置专题会议（${study.meeting ?? ''}）`,
    `结论：${study.mode}${typeof decision === 'string' ? `。${decision}` : ''}`,
    ...(opinions.length === 0 ? [] : [`意见：${opinions.join('；')}`]),
  ].join('\n');
}

/** What is proposed, by whom and when; before it is put forward, what was noted at registration. */
export function proposalText(lead: LeadFile, asked: AskedFor): string {
  if (asked === null) return lead.proposedOpinion ?? '';
  const step = lead.steps.find(({ event }) => event === asked.event);
  const { detail, until, higherApproval } = saidOf(lead, asked.event);
  const more = [
    typeof detail === 'string' ? `（${detail}）` : '',
    typeof until === 'string' ? `至${fullDayText(until)}` : '',
    typeof higherApproval === 'string' ? `；上级批准文号：${higherApproval}` : '',
  ].join('');
  const by = step === undefined ? '' : `呈批人：${step.actorName ?? ''}　${minuteText(step.at).slice(0, 10)}`;
  return `拟${matterText(asked)}${more}。${by === '' ? '' : `\n${by}`}`;
}

function matterText({ matter, mode, outcome }: NonNullable<AskedFor>): string {
  if (mode !== null) return mode;
  if (outcome !== null) return outcome.replace(/^拟/u, '');
  return matter.endsWith('方案') ? `按${matter}办理` : matter;
}

/**
 * What was decided so far about those whom the sheet is about, level by level and on whose authority; of the matter itself
 * what the levels before have said.
 */
export function approvalsText(lead: LeadFile, asked: AskedFor): string {
  return lead.course.requests
    .filter(
      ({ persons, event }) => concerns(persons, asked) && (event === asked?.event || isBefore(lead, event, asked)),
    )
    .flatMap(({ matter, mode, outcome, given }) => {
      const what = [matter, mode ?? outcome ?? ''].join(' ').trim();
      return given.map((one) => `${fullDayText(one.decidedOn)} ${what}：${one.decision}（${decidedText(one)}）`);
    })
    .join('\n');
}

/** Who decided, on whose authority, and how. */
function decidedText({ decidedBy, onBehalfOf, as, signed }: NonNullable<AskedFor>['given'][number]): string {
  const authority = onBehalfOf === null ? [] : [onBehalfText(onBehalfOf)];
  return [decidedBy, ...authority, HOW_DECIDED[as] ?? '', ...(signed ? [] : ['待补签'])].join('，');
}

function concerns(persons: readonly string[], asked: AskedFor): boolean {
  return asked === null || persons.some((code) => asked.persons.includes(code));
}

/** Steps stand in the order in which they were signed. */
function isBefore({ steps }: LeadFile, event: string, asked: AskedFor): boolean {
  const place = (of: string | undefined) => steps.findIndex((one) => one.event === of);
  return asked === null || place(event) < place(asked.event);
}
