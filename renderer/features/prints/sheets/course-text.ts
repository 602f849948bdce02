import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { STEP_TERMS } from '../../../../shared/contract/step-terms.ts';
import { minuteText } from '../../../ui/format.ts';
import { HOW_DECIDED, saidOf } from './approval-course.ts';

/** A signed step on paper: its day, what it is, and whose hand. */
export type CourseLine = readonly [day: string, step: string, hand: string];

type Step = LeadFile['steps'][number];

/**
 * The signed steps of a lead, the first on top, in the words of its file. Files that one hand took in on a day are one
 * line. What a step says stays in the file: no line can name who reported.
 */
export function courseLines(lead: LeadFile): readonly CourseLine[] {
  const taken = lead.steps.map((step) => ({ step, mark: '' }));
  const conflicts = lead.conflicts.map((step) => ({ step, mark: '（未采用）' }));
  const all = [...taken, ...conflicts].toSorted(({ step: a }, { step: b }) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  const lines: { readonly line: CourseLine; readonly count: number; readonly isFile: boolean }[] = [];
  for (const { step, mark } of all) {
    const [line, isFile] = [lineOf(lead, step, mark), step.type === 'EvidenceAdded'];
    const before = lines.at(-1);
    if (isFile && before?.isFile === true && before.line.join() === line.join()) {
      lines.splice(-1, 1, { line, isFile, count: before.count + 1 });
    } else lines.push({ line, isFile, count: 1 });
  }
  return lines.map(({ line: [day, step, hand], count }) =>
    count === 1 ? [day, step, hand] : [day, `${step}（${String(count)}份）`, hand],
  );
}

function lineOf(lead: LeadFile, step: Step, mark: string): CourseLine {
  const matter = matterOf(lead, step);
  const what = `${STEP_TERMS[step.type] ?? '其他记录'}${matter === undefined ? '' : `（${matter}）`}${mark}`;
  return [minuteText(step.at).slice(0, 10), what, handText(lead, step)];
}

/** Which matter was put forward or decided. */
function matterOf({ course }: LeadFile, { event, type }: Step): string | undefined {
  if (type !== 'ApprovalRequested' && type !== 'ApprovalDecided') return undefined;
  const said = course.said.find((one) => one.event === event)?.values;
  const request = type === 'ApprovalRequested' ? event : said?.['request'];
  return course.requests.find((one) => one.event === request)?.matter;
}

/** Who signed, on whose authority; of a decision that somebody else wrote down, also who took it. */
function handText(lead: LeadFile, { event, actorName }: Step): string {
  const { onBehalfOf, as, decidedBy } = saidOf(lead, event);
  const hand = actorName ?? '签名人员不在本库名册';
  if (typeof onBehalfOf === 'string') return `${hand}（受${onBehalfOf}授权）`;
  const isWritten = as === 'paper' || as === 'telephone';
  return isWritten && typeof decidedBy === 'string' ? `${hand}（${HOW_DECIDED[as] ?? ''}：${decidedBy}）` : hand;
}
