import { z } from 'zod';
import { checkpointSchema, codeField, digestField } from '../domain/vault/sections.ts';
import { CLASSIFICATIONS } from '../rules/code-lists.ts';
import { DISPATCHING_LEVELS } from '../rules/management.ts';
import { ROLES } from '../rules/roles.ts';
import { lineField } from '../domain/lead/fields.ts';
import { call, streamOf } from './call.ts';

/** A path on this machine, given by the person at it. */
export const pathField = z.string().min(1).max(4096);
/** A file that is read: by its path, or the whole of it where a window was handed it without one. */
export const fileField = z.union([pathField, z.instanceof(Blob)]);
export const passphraseField = z.string().max(4096);

/** 32 bytes in base64. */
const draftsKeyField = z.base64().length(44);

export const vaultStatusSchema = z.strictObject({
  kind: z.enum(['team', 'commission']),
  version: z.int(),
  locked: z.boolean(),
  /** Who can unlock it, by login, as `vault.json` names them to whoever has the disk. Not proven. */
  logins: z.array(z.string()),
  /** After several wrong passphrases the next attempt waits so long before it is looked at; 0 as a rule. */
  waitSeconds: z.int(),
});

export const vaultSummarySchema = z.strictObject({
  vaultId: z.uuid(),
  kind: z.enum(['team', 'commission']),
  name: z.string(),
  code: codeField,
  level: z.enum(DISPATCHING_LEVELS),
  ceiling: z.enum(CLASSIFICATIONS),
  /** The day on which the vault was made. */
  createdOn: z.string(),
  device: z.strictObject({ id: z.uuid(), number: codeField, letter: z.string() }),
  member: z.strictObject({ id: z.uuid(), name: z.string(), login: z.string(), role: z.enum(ROLES) }),
  fingerprint: z.string(),
});
export type VaultSummary = z.infer<typeof vaultSummarySchema>;

/** One thing that a check found. `code` says what, `where` names a table, a file id or a place in a log. */
export const checkFindingSchema = z.strictObject({ code: z.string(), where: z.string(), text: z.string() });
export type CheckFinding = z.infer<typeof checkFindingSchema>;

export const checkResultSchema = z.strictObject({
  ok: z.boolean(),
  events: z.int(),
  evidence: z.int(),
  findings: z.array(checkFindingSchema),
});
export type CheckResult = z.infer<typeof checkResultSchema>;

export const backupResultSchema = z.strictObject({
  file: z.string(),
  sha256: digestField,
  events: z.int(),
  evidence: z.int(),
});
export type BackupResult = z.infer<typeof backupResultSchema>;

export const restoreResultSchema = backupResultSchema.extend({
  /** When the backup was made: what was registered later is not there. */
  upTo: z.string(),
  device: codeField,
  letter: z.string(),
  code: codeField,
  predecessor: checkpointSchema,
});
export type RestoreResult = z.infer<typeof restoreResultSchema>;

const createInput = z.strictObject({
  folder: pathField,
  kind: z.enum(['team', 'commission']),
  name: lineField(100).min(1),
  code: codeField,
  device: codeField,
  member: lineField(50).min(1),
  level: z.enum(DISPATCHING_LEVELS).default('市'),
  ceiling: z.enum(['内部', '工作秘密']).default('工作秘密'),
  passphrase: passphraseField,
});
export type CreateVaultInput = z.output<typeof createInput>;

/** Calls about the vault as a whole. */
export const vaultContract = {
  status: call({ whileLocked: true, right: 'anyone', audit: { none: 'reads only what the disk shows anyway' } })
    .input(z.strictObject({ folder: pathField }))
    .output(vaultStatusSchema),
  create: call({ whileLocked: true, right: 'anyone', audit: { records: ['VaultCreated'] } })
    .input(createInput)
    .output(z.strictObject({ vaultId: z.uuid(), kind: z.enum(['team', 'commission']), fingerprint: z.string() })),
  open: call({ whileLocked: true, right: 'anyone', audit: { none: 'opening changes nothing; failures are counted' } })
    .input(z.strictObject({ folder: pathField, login: z.string().optional(), passphrase: passphraseField }))
    .output(
      vaultSummarySchema.extend({
        /** Key of this member's drafts, 32 bytes in base64. A window keeps it in memory until the lock; it opens nothing else. */
        draftsKey: draftsKeyField,
      }),
    ),
  close: call({ whileLocked: true, right: 'anyone', audit: { none: 'locking must never fail' } })
    .input(z.strictObject({}))
    .output(z.strictObject({})),
  summary: call({ whileLocked: false, right: 'read', audit: { none: 'no content of a lead' } })
    .input(z.strictObject({}))
    .output(vaultSummarySchema),
  check: call({ whileLocked: false, right: 'check', audit: { none: 'reads, compares, tells; changes nothing' } })
    .input(z.strictObject({ incremental: z.boolean().default(false) }))
    .output(streamOf(checkResultSchema)),
  backup: call({ whileLocked: false, right: 'backup', audit: { records: ['BackupMade'] } })
    .input(z.strictObject({ to: pathField, volumeSize: z.int().min(1_048_576).optional() }))
    .output(streamOf(backupResultSchema)),
  restore: call({ whileLocked: true, right: 'anyone', audit: { records: ['DeviceOpened'] } })
    .input(
      z.strictObject({
        file: pathField,
        to: pathField,
        device: codeField,
        login: z.string().optional(),
        passphrase: passphraseField,
      }),
    )
    .output(streamOf(restoreResultSchema)),
  changePassphrase: call({ whileLocked: false, right: 'ownPassphrase', audit: { records: ['PassphraseChanged'] } })
    .input(
      z.strictObject({
        passphrase: passphraseField,
        newPassphrase: passphraseField,
        cause: z.enum(['habit', 'suspected']).default('habit'),
      }),
    )
    .output(
      z.strictObject({
        /** The new key of the member's drafts where the change gave him one; what the old one encrypted is lost to it. */
        draftsKey: draftsKeyField.nullable(),
      }),
    ),
  exportIdentity: call({ whileLocked: false, right: 'identity', audit: { records: ['IdentityExported'] } })
    .input(z.strictObject({ to: pathField, passphrase: passphraseField }))
    .output(z.strictObject({ file: z.string() })),
  exportAudit: call({ whileLocked: false, right: 'audit', audit: { records: ['AuditExported'] } })
    .input(z.strictObject({ to: pathField }))
    .output(streamOf(z.strictObject({ events: z.int(), head: digestField }))),
};
