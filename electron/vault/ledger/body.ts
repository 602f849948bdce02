import { z } from 'zod';

const hex32 = z.string().regex(/^[0-9a-f]{64}$/u);
const uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u);

/** Most bytes a body and a section may have. */
export const MAX_BODY = 4096;
export const MAX_SECTION = 1024 * 1024;

/**
 * The signed part of an event, version 1. Nothing confidential stands in it: sections are named by salted digests,
 * so one can be left out or destroyed while signature and chain still hold.
 */
export const bodySchema = z.strictObject({
  v: z.literal(1),
  id: uuid,
  vault: uuid,
  device: uuid,
  seq: z.int().min(1),
  prev: hex32,
  hlc: z.string().regex(/^[0-9a-f]{12}-[0-9a-f]{4}$/u),
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u),
  actor: hex32,
  auth: z.enum(['session', 'passphrase']),
  type: z.string().regex(/^[A-Z][A-Za-z]{1,63}$/u),
  typeVersion: z.int().min(1),
  stream: uuid,
  after: hex32.nullable(),
  sections: z.record(z.string().regex(/^[a-z][a-z-]{0,31}$/u), hex32),
});
export type EventBody = z.infer<typeof bodySchema>;

/** How the act was confirmed: by the open session, or by entering the passphrase again for it. */
export type Auth = EventBody['auth'];
