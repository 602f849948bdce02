import { z } from 'zod';
import { dateField } from '../domain/lead/fields.ts';
import { digestField, mattersField } from '../domain/vault/sections.ts';
import { CHAIN_LEVELS } from '../rules/approval-chains.ts';
import { MATTER_NAMES } from '../rules/course-lists.ts';
import { call } from './call.ts';
import { passphraseField } from './vault.ts';

/** Whose signature it takes: a leader's, who may come to the keyboard for this act only. */
export const signature = {
  /** His login; the member of the session where it is left out. */
  by: z.string().min(1).max(64).optional(),
  passphrase: passphraseField,
};

/** A delegation as lists show it. `ended` was ended before its time, or with the suspension of one of the two. */
export const delegationRowSchema = z.strictObject({
  event: digestField,
  by: z.string(),
  to: z.string(),
  from: z.string(),
  until: z.string(),
  matters: z.array(z.enum(MATTER_NAMES)),
  state: z.enum(['ahead', 'running', 'over', 'ended']),
  endedOn: z.string().nullable(),
});
export type DelegationRow = z.infer<typeof delegationRowSchema>;

/** The chain of a matter, with the rule that it rests on where nobody set another, and how sure that is. */
export const chainRowSchema = z.strictObject({
  matter: z.enum(MATTER_NAMES),
  levels: z.array(z.enum(CHAIN_LEVELS)),
  basis: z.string(),
  confidence: z.enum(['V', 'C', 'L', 'D', 'M']),
  /** Who set it, and when; `null` while it is as the rule has it. */
  set: z.strictObject({ by: z.string().nullable(), on: z.string() }).nullable(),
});
export type ChainRow = z.infer<typeof chainRowSchema>;

const delegateInput = z.strictObject({
  /** Login of the one who is to decide in the leader's place. */
  to: z.string().min(1).max(64),
  from: dateField,
  until: dateField,
  matters: mattersField,
  ...signature,
});
export type DelegateInput = z.output<typeof delegateInput>;

const endInput = z.strictObject({ delegation: digestField, ...signature });
export type EndDelegationInput = z.output<typeof endInput>;

const setChainInput = z.strictObject({
  matter: z.enum(MATTER_NAMES),
  levels: z.array(z.enum(CHAIN_LEVELS)).min(1).max(CHAIN_LEVELS.length),
  ...signature,
});
export type SetChainInput = z.output<typeof setChainInput>;

/** 授权: who decides in another's place, from when to when. Part of the calls about members. */
export const delegationCalls = {
  delegations: call({ whileLocked: false, right: 'read', audit: { none: 'who may sign for whom' } })
    .input(z.strictObject({}))
    .output(z.array(delegationRowSchema)),
  delegate: call({ whileLocked: false, right: 'act', audit: { records: ['DelegationGiven'] } })
    .input(delegateInput)
    .output(delegationRowSchema),
  /** Ends one before its time; what was decided by it stays decided. */
  endDelegation: call({ whileLocked: false, right: 'act', audit: { records: ['DelegationEnded'] } })
    .input(endInput)
    .output(delegationRowSchema),
};

/** Calls about what the leader sets for the whole vault. */
export const settingsContract = {
  chains: call({ whileLocked: false, right: 'read', audit: { none: 'which levels decide what' } })
    .input(z.strictObject({}))
    .output(z.array(chainRowSchema)),
  /** Holds for what is put forward from now on; what waits keeps the chain that it was put forward with. */
  setChain: call({ whileLocked: false, right: 'act', audit: { records: ['ApprovalChainSet'] } })
    .input(setChainInput)
    .output(chainRowSchema),
};
