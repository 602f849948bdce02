import { AppError } from '../../../shared/errors/app-error.ts';
import { decryptSmall, encryptSmall } from './age-small.ts';
import { ageIdentityFromSeed, recipientOf } from './age-keys.ts';
import { equalBytes, fromBase64, utf8 } from './bytes.ts';
import { KNOWN_ANSWERS, type KnownAnswer } from './known-answers.ts';
import { sha256 } from './hash.ts';

/**
 * Computes a known answer with every primitive that gives it at once, and refuses to go on when one differs: a broken
 * library, a wrong build for this machine, or a runtime with other cryptography underneath. Takes a few milliseconds.
 * Throws `AppError('SELF_TEST_FAILED')`; its cause names the primitive.
 */
export function runSelfTest(answers: readonly KnownAnswer[] = KNOWN_ANSWERS): void {
  for (const { name, holds } of answers) {
    let held = false;
    try {
      held = holds();
    } catch (cause) {
      throw failure(name, cause);
    }
    if (!held) throw failure(name);
  }
}

function failure(name: string, cause?: unknown): AppError {
  return new AppError('SELF_TEST_FAILED', {}, new Error(name, { cause }));
}

/** An age file that another implementation (age 1.1.1) wrote, what is in it, and the seed of who may open it. */
export type AgeAnswer = { readonly seed: Uint8Array; readonly file: Uint8Array; readonly plain: Uint8Array };

const AGE_ANSWER: AgeAnswer = {
  seed: sha256(utf8('test identity 1')),
  file: fromBase64(
    'YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBTZllYRDJYOUtzSzlsbXZ0b25CUjVDRWxvTnJORnBwcm5vNG5WV0JvYWtZCkhP' +
      'NTZkTThsU0tUWWE0b0JCeHpQSTl1MmZ5cUVESnVybnhTSG11Z1NCZ1UKLS0tIGxOMEJ3cXV0YkVzRXhpYi91ejFkU2cweEhYRDh2aWlL' +
      'amtnMDlDTG1LN00KV702B7Tt7nENsmngTtj2Go4ke/mfg+nUP9KBxvgYn9H7P0HEFfRw0lTEPaY=',
  ),
  plain: utf8('known answer'),
};

/**
 * The part of the self-test that has to wait: age's X25519, header and payload, on a foreign file and back and forth.
 * Throws `AppError('SELF_TEST_FAILED')`.
 */
export async function runAgeSelfTest(answer: AgeAnswer = AGE_ANSWER): Promise<void> {
  const identity = ageIdentityFromSeed(answer.seed);
  let held = false;
  try {
    const foreign = await decryptSmall(answer.file, [identity]);
    const own = await decryptSmall(await encryptSmall(answer.plain, [await recipientOf(identity)]), [identity]);
    held = equalBytes(foreign, answer.plain) && equalBytes(own, answer.plain);
  } catch (cause) {
    throw failure('age', cause);
  }
  if (!held) throw failure('age');
}
