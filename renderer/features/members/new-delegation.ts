import { type ApprovalMatter, MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import { dayOrNothing } from '../../ui/date/typed-day.ts';

/** A delegation as it is typed. */
export type TypedDelegation = {
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly matters: readonly ApprovalMatter[];
};
/** What is wrong with it, each at its field. */
export type DelegationFaults = Partial<Record<keyof TypedDelegation, string>>;

/** The days lie ahead, so nothing is guessed about their year. */
const day = (text: string) => dayOrNothing(text, '9999-12-31');

/** Where the form begins: from today, everything, to the only one there may be. */
export function newDelegation(today: string, to: string): TypedDelegation {
  return { to, from: today, until: '', matters: MATTER_NAMES };
}

/** What is missing or wrong before the vault is asked. */
export function delegationFaults({ to, from, until, matters }: TypedDelegation, today: string): DelegationFaults {
  const [first, last] = [day(from), day(until)];
  return {
    ...(to === '' && { to: '请选择授权给谁。' }),
    ...((first === undefined || first < today) && { from: '请填写开始日期，不能早于今天，例如 2026-03-05。' }),
    ...((last === undefined || last < (first ?? today)) && { until: '请填写结束日期，不能早于开始日期。' }),
    ...(matters.length === 0 && { matters: '请选择授权的事项。' }),
  };
}

/** As the vault takes it. */
export function readDelegation({ to, from, until, matters }: TypedDelegation) {
  return { to, from: day(from) ?? from, until: day(until) ?? until, matters: [...matters] };
}
