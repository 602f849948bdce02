import type { OpenAdvice } from '../../../shared/domain/advice/advice-for.ts';
import { adviceOn, TO_BE_SIGNED } from '../../../shared/domain/advice/advice-on.ts';
import { sectionsOf } from '../../../shared/domain/course/action.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import type { Facts } from '../../../shared/domain/course/facts.ts';
import { declineAdvice } from '../../../shared/domain/course/steps/advice.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { AdviceCode } from '../../../shared/rules/advice.ts';
import type { Writer } from '../ledger/ledger.ts';

/** Why an advice on the step at hand is not followed. */
export type Declining = { readonly advice: AdviceCode; readonly reason: string };

const STEP = declineAdvice as unknown as AnyStep;

/**
 * Looks at what is advised of a step, and signs beside it why that is not followed once the step has its event.
 * @throws AppError GUARD_NO_ADVICE when an advice is declined that does not speak
 */
export function answering(
  step: AnyStep,
  facts: Facts,
  declined: readonly Declining[],
): (writer: Writer, event: string) => void {
  const answers = declined.length === 0 ? [] : answersTo(adviceOn(step, facts), declined);
  return (writer, event) => {
    for (const { about, persons, ...said } of answers) {
      const given = { action: declineAdvice.action, ...said, about: about === TO_BE_SIGNED ? event : about };
      writer.append({ type: STEP.event, stream: facts.lead.id, sections: sectionsOf(STEP, given, persons) });
    }
  };
}

/** Each advice that is declined, with whom and which step it is about. */
function answersTo(spoken: readonly OpenAdvice[], declined: readonly Declining[]) {
  return declined.flatMap(({ advice, reason }) => {
    const meant = spoken.filter(({ code }) => code === advice);
    if (meant.length === 0) throw new AppError('GUARD_NO_ADVICE');
    return meant.map(({ about, persons }) => ({ advice, reason, about, persons }));
  });
}
