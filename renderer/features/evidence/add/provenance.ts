import { dayOrNothing, typedDay } from '../../../ui/date/typed-day.ts';
import type { Provenance } from './add-contents.ts';

/** What was typed of where files come from. */
export type TypedProvenance = { readonly source: string; readonly acquiredOn: string; readonly custodian: string };

/** The fault of the day of acquisition, or nothing. */
export function dayFault(text: string, today: string): string | undefined {
  const typed = typedDay(text, today);
  if (typed.kind === 'unclear') return '请按“2026-11-23”或“11月23日”的样子填写取得日期。';
  if (typed.kind === 'no-such-day') return '没有这一天，请核对取得日期。';
  return typed.kind === 'day' && typed.day > today ? '取得日期不能晚于今天。' : undefined;
}

/** What is sent: fields that were left empty are left out. */
export function provenanceOf(typed: TypedProvenance, today: string): Provenance {
  const source = typed.source.trim();
  const custodian = typed.custodian.trim();
  const acquiredOn = dayOrNothing(typed.acquiredOn, today);
  return {
    ...(source === '' ? {} : { source }),
    ...(acquiredOn === undefined ? {} : { acquiredOn }),
    ...(custodian === '' ? {} : { custodian }),
  };
}
