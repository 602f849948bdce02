import type { ShownAdvice } from '../../../shared/contract/advice.ts';

type Codes = readonly Pick<ShownAdvice, 'code'>[];

/** What was answered to an advice on the step that is being filled in. */
export type Declining = { readonly advice: ShownAdvice['code']; readonly reason: string };

/**
 * The reasons beside what speaks now, when all of that was on the screen before; `null` while something is to be read first.
 * What was typed beside an advice that no longer speaks, as the step was changed since, is no answer to anything.
 */
export function answersHeard(
  now: Codes,
  before: Codes,
  reasons: Readonly<Record<string, string>>,
): readonly Declining[] | null {
  if (!now.every(({ code }) => before.some((one) => one.code === code))) return null;
  return [...new Set(now.map(({ code }) => code))].flatMap((advice) => {
    const reason = (reasons[advice] ?? '').trim();
    return reason === '' ? [] : [{ advice, reason }];
  });
}
