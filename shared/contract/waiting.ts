import { z } from 'zod';
import { CHAIN_LEVELS } from '../rules/approval-chains.ts';
import { digestField } from '../domain/vault/sections.ts';
import { hindranceSchema } from './course.ts';
import { deadlineSchema } from './lead-file.ts';

const matterFields = {
  request: digestField,
  lead: z.uuid(),
  number: z.string(),
  subjects: z.string(),
  organisation: z.string(),
  matter: z.string(),
  mode: z.string().nullable(),
  outcome: z.string().nullable(),
  /** Codes of the subjects that it is about. */
  persons: z.array(z.string()),
  /** The reason in short, as it was put forward. */
  reason: z.string(),
  /** Who put it forward, and when. */
  askedBy: z.string(),
  askedAt: z.string(),
};

/** A matter that waits for its decision, and what is in the way of one who would sign today. */
export const waitingDecisionSchema = z.strictObject({
  ...matterFields,
  /** The level that is to decide now; for one who may decide, the level for which he would. */
  level: z.enum(CHAIN_LEVELS).nullable(),
  /** 已转上一级: it is at hand because nobody on the level before may decide. */
  passedOn: z.boolean(),
  /** 受谁授权: whose authority his decision would rest on; `null` where that is his own. */
  onBehalfOf: z.string().nullable(),
  hindrance: hindranceSchema.nullable(),
});
export type WaitingDecision = z.infer<typeof waitingDecisionSchema>;

/** 待补签: a decision by telephone that waits for the signature of the one who gave it. */
export const waitingSignatureSchema = z.strictObject({
  ...matterFields,
  decision: z.string(),
  decidedBy: z.string(),
  decidedOn: z.string(),
  deadline: deadlineSchema,
});
export type WaitingSignature = z.infer<typeof waitingSignatureSchema>;

/** Matters that wait for their decision, the oldest first. */
export const decisionGroup = z.strictObject({ total: z.int(), matters: z.array(waitingDecisionSchema) });

/** Decisions that wait for their signature, those first that were given first. */
export const signatureGroup = z.strictObject({ total: z.int(), matters: z.array(waitingSignatureSchema) });

/** What waits for a hand, over all leads. Each group is cut after the rows that were asked for; `total` counts all. */
export const waitingSchema = z.strictObject({
  /** What the one who was named may decide. */
  decidable: decisionGroup,
  /** What others decide, with the reason. */
  others: decisionGroup,
  unsigned: signatureGroup,
});
export type Waiting = z.infer<typeof waitingSchema>;
