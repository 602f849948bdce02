import { z } from 'zod';

/** A call as the client writes it: a number of its own, a name, an input. These calls carry no bytes and no headers. */
const written = z.strictObject({
  i: z.string().max(64),
  p: z.strictObject({ u: z.string().regex(/^(?:\/[\w.-]{1,64}){1,4}$/u), b: z.unknown().optional() }),
});

/** The client takes a call back. */
const takenBack = z.strictObject({ i: z.string().max(64), t: z.literal(4) });

const message = z.union([written, takenBack]);

/** Whether a message that came from a page is a call to the application around it, in form. */
export function isCall(data: unknown): boolean {
  if (typeof data !== 'string') return false;
  try {
    return message.safeParse(JSON.parse(data)).success;
  } catch {
    return false;
  }
}
