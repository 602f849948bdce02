import { z } from 'zod';
import { lineField } from '../domain/lead/fields.ts';
import { digestField } from '../domain/vault/sections.ts';
import { ROLES } from '../rules/roles.ts';
import { delegationCalls } from './authority.ts';
import { call } from './call.ts';
import { passphraseField } from './vault.ts';

/** A member with one of the keys he signs or signed with. Who changed his key has a row for each. */
export const memberRowSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  login: z.string(),
  role: z.enum(ROLES),
  fingerprint: digestField,
  state: z.enum(['active', 'suspended', 'replaced']),
  since: z.string(),
  until: z.string().nullable(),
});
export type MemberRow = z.infer<typeof memberRowSchema>;

const addMemberInput = z.strictObject({
  name: lineField(50).min(1),
  /** What he types to unlock, the name where it is left out. It stands in the clear beside the vault: a number will do. */
  login: lineField(50).min(1).optional(),
  role: z.enum(ROLES),
  /** Typed by the newcomer. */
  newPassphrase: passphraseField,
  /** Who admits him: a login, on this session for this act only. The member of the session where it is left out. */
  by: z.string().optional(),
  /** The passphrase of whoever admits him. */
  passphrase: passphraseField,
});
export type AddMemberInput = z.output<typeof addMemberInput>;

/** Calls about the members of the vault. */
export const membersContract = {
  ...delegationCalls,
  list: call({ whileLocked: false, right: 'read', audit: { none: 'names and roles of colleagues' } })
    .input(z.strictObject({}))
    .output(z.array(memberRowSchema)),
  add: call({ whileLocked: false, right: 'prepareMember', audit: { records: ['MemberAdded'] } })
    .input(addMemberInput)
    .output(memberRowSchema),
  /** Takes a member's slot away and gives the vault a new key. What he signed stays signed. */
  suspend: call({ whileLocked: false, right: 'admit', audit: { records: ['MemberSuspended', 'VaultKeyRotated'] } })
    .input(z.strictObject({ login: z.string().min(1).max(64), passphrase: passphraseField }))
    .output(memberRowSchema),
};
