import { type ErrorParams, sentence } from '../../../../shared/errors/app-error.ts';
import type { ErrorCode } from '../../../../shared/errors/sentences.ts';
import type { FieldId } from './fields.ts';

/** What is wrong, by field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Gathers what is wrong; the first thing said at a field stays. */
export class Found {
  readonly #errors: Record<string, string> = {};

  /** Says something at a field. */
  say(field: FieldId, text: string): void {
    this.#errors[field] ??= text;
  }

  /** Says the sentence of a code at a field. */
  refuse(field: FieldId, code: ErrorCode, params?: ErrorParams): void {
    this.say(field, sentence(code, params));
  }

  /** Nothing is wrong so far. */
  get isEmpty(): boolean {
    return Object.keys(this.#errors).length === 0;
  }

  /** All that was found. */
  get errors(): FieldErrors {
    return this.#errors;
  }
}
