import type { PaperLine } from '../../rules/paper-ledger.ts';
import { sequenceText } from '../../rules/package-state.ts';
import { businessDate } from '../clock.ts';
import { disposalDeadline } from '../lead/deadline.ts';
import { daysBetween } from '../days.ts';
import type { LeadState, LeadStep } from '../lead/state.ts';
import type { PaperFacts } from './paper-facts.ts';

/** What is read off the signed steps of the lead as a whole: its clock, its hands, its ways out. */
export function paperSteps(lead: LeadState, facts: PaperFacts): PaperLine {
  const { course, steps } = lead;
  const said = (type: string) => {
    const event = steps.findLast((step) => step.type === type)?.event;
    return course.said.find((one) => one.event === event)?.values ?? {};
  };
  const opinion = textOf(said('LeadAssigned')['opinion']);
  const last = steps.at(-1);
  return {
    ...(opinion === '' ? {} : { opinion }),
    ...clock(lead, facts),
    progress: last === undefined ? '' : stepText(last, facts),
    informed: course.informed.map(informedText).join('；'),
    ...handed(lead, facts),
    archive: course.archived?.number ?? '',
    retention: course.archived?.retention ?? '',
    archivedOn: textOf(said('LeadArchived')['archivedOn']),
    signatures: steps
      .map((step) => `${stepText(step, facts)} ${facts.nameOf(step.actor) ?? '（本库没有其签名人姓名）'}`)
      .join('；'),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayOf = ({ at }: LeadStep): string => businessDate(Date.parse(at));
const stepText = (step: LeadStep, { termOf }: PaperFacts): string => `${dayOf(step)} ${termOf(step.type)}`;

function clock(lead: LeadState, { today, book }: PaperFacts): PaperLine {
  const deadline = disposalDeadline(lead, book);
  if (deadline === null) return {};
  const { dueOn, state } = deadline;
  return { dueOn, ...(state === 'running' ? { daysLeft: String(daysBetween(today, dueOn)) } : {}) };
}

function informedText({ kind, on }: LeadState['course']['informed'][number]): string {
  return on === null ? `${kind}：不能告知，原因见卷宗` : `${kind} ${on}`;
}

/** Sealed packages to the dispatching body, and transfers with the receipt that came back. */
function handed({ course, steps }: LeadState, { packages }: PaperFacts): PaperLine {
  const moved = new Set(steps.filter(({ type }) => type === 'LeadTransferred').map(({ event }) => event));
  const transfers = course.said.filter(({ event }) => moved.has(event)).map(({ values }) => values);
  return {
    sent: [
      ...packages.map(({ sequence }) => `报送第${sequenceText(sequence)}号密封包`),
      ...transfers.map(({ to, transferredOn }) => `${textOf(transferredOn)} 移送${textOf(to)}`),
    ].join('；'),
    receipt: [
      ...packages.flatMap(({ sequence, receiptOn }) =>
        receiptOn === null ? [] : [`第${sequenceText(sequence)}号 ${receiptOn}签收`],
      ),
      ...transfers.map(({ receiptNumber }) => textOf(receiptNumber)),
    ].join('；'),
  };
}
