import { citationText } from '../../rules/citation.ts';
import { type DispatchingLevel, RANKS_TO_ASK_ABOUT, SENT_SEALED_BASIS } from '../../rules/management.ts';
import { daysBetween } from '../days.ts';
import type { LeadDraft } from './draft.ts';
import type { Subject } from './fields.ts';

/** Something to think about that stops nothing: people decide. */
export type Notice = { readonly code: string; readonly text: string };

/** More than this many days back, the form asks why it is entered only now (five working days span seven days). */
const LATE_AFTER_DAYS = 7;

/** The questions that a draft raises. */
export function noticesFor(
  draft: Pick<LeadDraft, 'receivedOn' | 'lateReason'> & { readonly subjects: readonly Pick<Subject, 'rank'>[] },
  level: DispatchingLevel,
  today: string,
): readonly Notice[] {
  const notices: Notice[] = [];
  if (draft.subjects.some(({ rank }) => rank !== undefined && RANKS_TO_ASK_ABOUT[level].includes(rank))) {
    notices.push({
      code: 'CHECK_MANAGEMENT',
      text: `请再核对管理权限：按职级可能由派出机关同级或上级党委管理（${citationText(SENT_SEALED_BASIS)}）。`,
    });
  }
  if (daysBetween(draft.receivedOn, today) > LATE_AFTER_DAYS && draft.lateReason === undefined) {
    notices.push({ code: 'LATE_ENTRY', text: '收到日期距今超过五个工作日，请补写补登原因。' });
  }
  return notices;
}
