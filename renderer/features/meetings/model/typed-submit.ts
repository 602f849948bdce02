import type { MeetingStudy } from '../../../../shared/contract/meeting-file.ts';
import type { MeetingSubmit } from '../../../../shared/domain/meeting/actions.ts';
import { addMonths } from '../../../../shared/domain/days.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';

/** What is typed of one line of a list that is put forward. */
export type TypedLine = { readonly reason: string; readonly reviewOn: string };
/** The lines by their study. */
export type TypedSubmit = Readonly<Record<string, TypedLine>>;
/** What is wrong, by study and field. */
export type SubmitFaults = Readonly<Record<string, { readonly reason?: string; readonly reviewOn?: string }>>;

type Study = Pick<MeetingStudy, 'study' | 'mode' | 'decision'>;

/** The last day that a review without a year can mean. */
export const lastReview = (today: string): string => addMonths(today, 12);

/** The reason as it was decided. */
export function newSubmit(studies: readonly Study[]): TypedSubmit {
  return Object.fromEntries(studies.map(({ study, decision }) => [study, { reason: decision ?? '', reviewOn: '' }]));
}

/** Checks a list before it is sent. */
export function submitFaults(typed: TypedSubmit, studies: readonly Study[], today: string): SubmitFaults {
  const faulty = studies.flatMap(({ study, mode }) => {
    const { reason = '', reviewOn = '' } = typed[study] ?? {};
    const day = reviewDay(reviewOn, today);
    const fault = {
      ...(reason.trim() === '' ? { reason: '请写明呈批的理由。' } : {}),
      ...(mode === '暂存待查' && (day === undefined || day < today)
        ? { reviewOn: '请填写重新研判的日期，不能早于今天。' }
        : {}),
    };
    return Object.keys(fault).length === 0 ? [] : [[study, fault] as const];
  });
  return Object.fromEntries(faulty);
}

/** The lines as they are sent, or `null` while something is wrong. */
export function linesOf(typed: TypedSubmit, studies: readonly Study[], today: string): MeetingSubmit['items'] | null {
  if (Object.keys(submitFaults(typed, studies, today)).length > 0) return null;
  return studies.map(({ study, mode }) => {
    const { reason = '', reviewOn = '' } = typed[study] ?? {};
    const day = mode === '暂存待查' ? reviewDay(reviewOn, today) : undefined;
    return { study, reason: reason.trim(), ...(day === undefined ? {} : { reviewOn: day }) };
  });
}

function reviewDay(text: string, today: string): string | undefined {
  return dayOrNothing(text, today, lastReview(today));
}
