import { AppError } from '../../../shared/errors/app-error.ts';
import { KNOWN_ANSWERS, type KnownAnswer } from './known-answers.ts';

/**
 * Computes a known answer with every primitive and refuses to go on when one differs: a broken library, a wrong
 * build for this machine, or a runtime with other crypto underneath. Takes a few milliseconds; run it at start.
 * Throws `AppError('SELF_TEST_FAILED')`; its cause names the primitive.
 */
export function runSelfTest(answers: readonly KnownAnswer[] = KNOWN_ANSWERS): void {
  for (const answer of answers) {
    let holds = false;
    try {
      holds = answer.holds();
    } catch (cause) {
      throw new AppError('SELF_TEST_FAILED', {}, new Error(answer.name, { cause }));
    }
    if (!holds) throw new AppError('SELF_TEST_FAILED', {}, new Error(answer.name));
  }
}
