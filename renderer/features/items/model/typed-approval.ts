import type { ItemAction } from '../../../../shared/domain/item/actions.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';

/** What is typed of an approval to forward or return. */
export type TypedApproval = {
  readonly approvedBy: string;
  readonly approvedOn: string;
  readonly destination: string;
  readonly documentNumber: string;
};

export const NO_APPROVAL: TypedApproval = { approvedBy: '', approvedOn: '', destination: '', documentNumber: '' };

type Faults = Readonly<Partial<Record<keyof TypedApproval, string>>>;

/** What is wrong, by field; the vault checks the same. */
export function approvalFaults(typed: TypedApproval, receivedOn: string, today: string): Faults {
  const day = dayOrNothing(typed.approvedOn, today);
  return {
    ...(typed.approvedBy.trim() === '' ? { approvedBy: '请填写批准的分管领导。' } : {}),
    ...(day === undefined || day < receivedOn || day > today
      ? { approvedOn: '批准日期应在收到日期与今天之间，请核对。' }
      : {}),
    ...(typed.destination.trim() === '' ? { destination: '请填写去向单位。' } : {}),
    ...(typed.documentNumber.trim() === '' ? { documentNumber: '请填写文号。' } : {}),
  };
}

/** The step to be signed, or `null` while something is wrong. */
export function approvalOf(
  way: 'forward' | 'return',
  typed: TypedApproval,
  receivedOn: string,
  today: string,
): ItemAction | null {
  const approvedOn = dayOrNothing(typed.approvedOn, today);
  if (approvedOn === undefined || Object.keys(approvalFaults(typed, receivedOn, today)).length > 0) return null;
  return {
    action: way,
    approvedBy: typed.approvedBy.trim(),
    approvedOn,
    destination: typed.destination.trim(),
    documentNumber: typed.documentNumber.trim(),
  };
}
