import type { LeadAction } from '../../../../shared/domain/lead/actions.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';
import type { DisposalMode } from '../../../../shared/rules/code-lists.ts';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';

/** What is typed of a disposal that was decided on paper. */
export type TypedDisposal = {
  readonly mode: DisposalMode | '';
  readonly detail: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
  readonly documentNumber: string;
  readonly note: string;
};

export const NO_DISPOSAL: TypedDisposal = {
  ...{ mode: '', detail: '', decidedOn: '', decidedBy: '', documentNumber: '', note: '' },
};

/** What is wrong, by field, in a sentence that says what to do. */
export type DisposalFaults = Readonly<Partial<Record<'mode' | 'decidedOn' | 'decidedBy', string>>>;

/** What the day of a disposal depends on. `latest` is the last day of which it may be. */
export type DisposalDays = { readonly receivedOn: string; readonly latest: string; readonly today: string };

/** Checks a disposal before it is sent; the vault checks the same. */
export function disposalFaults(typed: TypedDisposal, { receivedOn, latest, today }: DisposalDays): DisposalFaults {
  const day = dayOrNothing(typed.decidedOn, today);
  const isWithin = day !== undefined && day >= receivedOn && day <= today;
  return {
    ...(typed.mode === '' ? { mode: '请选择处置方式。' } : {}),
    ...(day === undefined
      ? { decidedOn: '请填写审批件上的决定日期。' }
      : isWithin
        ? {}
        : { decidedOn: '决定日期应在收到日期与今天之间，请核对。' }),
    ...(isWithin && day > latest ? { decidedOn: sentence('DISPOSAL_NOT_EARLIER', { day: latest }) } : {}),
    ...(typed.decidedBy.trim() === '' ? { decidedBy: '请填写审批人。' } : {}),
  };
}

/** The step to be signed, or `null` while something is wrong. */
export function disposalAction(typed: TypedDisposal, days: DisposalDays): LeadAction | null {
  const decidedOn = dayOrNothing(typed.decidedOn, days.today);
  const { mode } = typed;
  if (mode === '' || decidedOn === undefined) return null;
  if (Object.keys(disposalFaults(typed, days)).length > 0) return null;
  return {
    action: 'dispose',
    mode,
    decidedOn,
    decidedBy: typed.decidedBy.trim(),
    ...(typed.detail === '' ? {} : { detail: typed.detail }),
    ...(typed.documentNumber.trim() === '' ? {} : { documentNumber: typed.documentNumber.trim() }),
    ...(typed.note.trim() === '' ? {} : { note: typed.note.trim() }),
  };
}
