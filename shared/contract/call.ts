import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { type ErrorCode, SENTENCES } from '../errors/sentences.ts';
import type { EventType } from '../domain/event/event-types.ts';
import type { Right } from '../rules/rights.ts';

/** What must be said about every call before it exists: nothing has a default. */
export type CallMeta = {
  /** May it run while no vault is open? */
  readonly whileLocked: boolean;
  /** The right that a caller must have, in any host. `anyone` only where there is no member yet. */
  readonly right: Right | 'anyone';
  /** The event it leaves behind when it succeeds, or why it leaves none. */
  readonly audit: { readonly records: readonly EventType[] } | { readonly none: string };
};

const errorData = z.record(z.string(), z.union([z.string(), z.number()]));
type ErrorMap = Readonly<Record<ErrorCode, { readonly data: typeof errorData }>>;

/** The closed list of errors, the same for every call: code, Chinese sentence as message, values as data. */
const ERROR_MAP = Object.fromEntries(Object.keys(SENTENCES).map((code) => [code, { data: errorData }])) as ErrorMap;

const builder = oc.$meta<CallMeta>({ whileLocked: false, right: 'read', audit: { none: '' } }).errors(ERROR_MAP);

/** Begins the declaration of a call; without a right and an audit decision it does not compile. */
export function call(meta: CallMeta) {
  return builder.meta(meta);
}

/** Progress of long work. `total` is `null` while it is not known; units are those of the work (rows, bytes). */
export const progressSchema = z.strictObject({
  stage: z.string(),
  done: z.number(),
  total: z.number().nullable(),
});
export type Progress = z.infer<typeof progressSchema>;

/** Output of long work: progress while it runs, the result at its end. */
export function streamOf<Result extends z.ZodType>(result: Result) {
  return eventIterator(progressSchema, result);
}
