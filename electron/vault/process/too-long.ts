import { sentence } from '../../../shared/errors/app-error.ts';

/** The longest call in text, in characters: fifty thousand leads to be sealed are a third of it. */
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** A call begins with its number, by which the other side knows the answer. */
const NUMBER = /^\{"i":"([\w-]{1,64})"/u;

/**
 * The answer to a call that is longer than any of ours, without having read it: a refusal in the form in which the vault
 * gives all of them. `undefined` for what is short enough, and an empty text where nobody would know whom it answers.
 */
export function refusalOfTooLong(message: string): string | undefined {
  if (message.length <= MOST_CHARACTERS) return undefined;
  const number = NUMBER.exec(message.slice(0, 100))?.[1];
  if (number === undefined) return '';
  const data = { where: '内容过长' };
  const refusal = { defined: true, code: 'INPUT_INVALID', status: 400, message: sentence('INPUT_INVALID', data), data };
  return JSON.stringify({ i: number, p: { s: 400, b: { json: refusal } } });
}
