import process from 'node:process';
import { isAppError, sentence } from '../../shared/errors/app-error.ts';

/** A line for the person. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A line that is of use while it lasts. */
export function sayMeanwhile(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Why it did not start, as a code and its sentence. What is not foreseen tells nothing of itself. */
export function sayRefusal(error: unknown): void {
  const code = isAppError(error) ? error.code : 'INTERNAL';
  sayMeanwhile(`${code}: ${isAppError(error) ? error.message : sentence(code)}`);
}
