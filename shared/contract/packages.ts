import { z } from 'zod';
import { codeField, digestField } from '../domain/vault/sections.ts';
import { findingSchema } from '../domain/package/sections.ts';
import { CLASSIFICATIONS } from '../rules/code-lists.ts';
import { call, streamOf } from './call.ts';
import { leadNameField } from './lead-fields.ts';
import { passphraseField, pathField } from './vault.ts';

/** A counterpart: its organisation code, or a card's fingerprint (digits or hex). */
export const counterpartField = z.string().min(1).max(128);

export const cardSummarySchema = z.strictObject({
  name: z.string(),
  code: codeField,
  kind: z.enum(['team', 'commission']),
  vaultId: z.uuid(),
  fingerprint: z.string(),
  fingerprintHex: digestField,
  state: z.enum(['own', 'confirmed', 'revoked']),
  confirmedAt: z.string().nullable(),
  revokedAt: z.string().nullable(),
});
export type CardSummary = z.infer<typeof cardSummarySchema>;

/** Calls about cards. */
export const cardsContract = {
  own: call({ whileLocked: false, right: 'read', audit: { none: 'a public card' } })
    .input(z.strictObject({}))
    .output(cardSummarySchema),
  export: call({ whileLocked: false, right: 'cards', audit: { records: ['CardExported'] } })
    .input(z.strictObject({ to: pathField }))
    .output(cardSummarySchema),
  read: call({ whileLocked: false, right: 'cards', audit: { none: 'shows what a file says of itself' } })
    .input(z.strictObject({ file: pathField }))
    .output(cardSummarySchema.extend({ known: z.enum(['new', 'same', 'changed']) })),
  import: call({ whileLocked: false, right: 'cards', audit: { records: ['CardConfirmed'] } })
    .input(z.strictObject({ file: pathField, fingerprint: z.string().min(1).max(200) }))
    .output(cardSummarySchema),
  list: call({ whileLocked: false, right: 'read', audit: { none: 'public cards of counterparts' } })
    .input(z.strictObject({}))
    .output(z.array(cardSummarySchema)),
  revoke: call({ whileLocked: false, right: 'cards', audit: { records: ['CardRevoked'] } })
    .input(z.strictObject({ fingerprint: z.string().min(1).max(200), reason: z.string().min(1).max(500) }))
    .output(cardSummarySchema),
};

export const packageStateField = z.enum(['sealed', 'sent', 'delivered', 'accepted', 'accepted-with-findings', 'void']);

export const packageRowSchema = z.strictObject({
  id: z.uuid(),
  direction: z.enum(['out', 'in']),
  kind: z.enum(['leads', 'receipt']),
  sequence: z.int(),
  counterpart: z.string(),
  counterpartName: z.string(),
  device: z.uuid(),
  state: packageStateField,
  sentAt: z.string().nullable(),
  receiptAt: z.string().nullable(),
  sealedAt: z.string(),
  leads: z.int(),
  files: z.int(),
  bytes: z.int(),
  sha256: digestField,
  findings: z.array(findingSchema.extend({ closedAt: z.string().nullable() })),
});
export type PackageRow = z.infer<typeof packageRowSchema>;

const summarySchema = z.strictObject({ leads: z.int(), events: z.int(), files: z.int(), bytes: z.int() });

export const sealResultSchema = z.strictObject({
  files: z.array(z.string()),
  packageId: z.uuid(),
  sequence: z.int(),
  sha256: digestField,
  leads: z.int(),
  evidence: z.int(),
});
export type SealResult = z.infer<typeof sealResultSchema>;

export const inspectResultSchema = z.strictObject({
  /** False for an unknown sender: what follows is only what the file says of itself. */
  verified: z.boolean(),
  sender: z.strictObject({ name: z.string(), code: codeField, device: codeField, fingerprint: z.string() }),
  packageId: z.uuid(),
  sequence: z.int(),
  kind: z.enum(['leads', 'receipt']),
  classification: z.enum(CLASSIFICATIONS),
  purpose: z.string(),
  createdAt: z.string(),
  summary: summarySchema,
  findings: z.array(findingSchema),
});
export type InspectResult = z.infer<typeof inspectResultSchema>;

export const openResultSchema = z.strictObject({
  packageId: z.uuid(),
  sequence: z.int(),
  kind: z.enum(['leads', 'receipt']),
  leads: z.int(),
  evidence: z.int(),
  findings: z.array(findingSchema),
  alreadyTaken: z.boolean(),
  receipt: sealResultSchema.nullable(),
});
export type OpenResult = z.infer<typeof openResultSchema>;

/** What a package would carry, before anything is signed. `bytes` are those of the files. */
export const sealPlanSchema = z.strictObject({
  to: cardSummarySchema,
  leads: z.array(
    z.strictObject({
      id: z.uuid(),
      number: z.string(),
      subjects: z.string(),
      receivedOn: z.string(),
      status: z.string(),
      classification: z.enum(CLASSIFICATIONS),
      events: z.int(),
      files: z.int(),
      bytes: z.int(),
      reporter: z.boolean(),
    }),
  ),
  events: z.int(),
  files: z.int(),
  bytes: z.int(),
  /** The highest classification among the leads. */
  classification: z.enum(CLASSIFICATIONS),
  /** When this counterpart's last receipt came, if one did. */
  lastReceiptAt: z.string().nullable(),
});
export type SealPlan = z.infer<typeof sealPlanSchema>;

/** Calls about sealed packages. */
export const packagesContract = {
  plan: call({ whileLocked: false, right: 'handoff', audit: { none: 'works out what would go; nothing leaves' } })
    .input(
      z.strictObject({
        to: counterpartField,
        leads: z.union([z.literal('all'), z.array(leadNameField).min(1).max(50_000)]),
        whole: z.boolean().default(false),
      }),
    )
    .output(sealPlanSchema),
  seal: call({ whileLocked: false, right: 'handoff', audit: { records: ['PackageSealed'] } })
    .input(
      z.strictObject({
        to: counterpartField,
        leads: z.union([z.literal('all'), z.array(leadNameField).min(1).max(50_000)]),
        purpose: z.string().min(1).max(500),
        folder: pathField,
        classification: z.enum(CLASSIFICATIONS).default('工作秘密'),
        whole: z.boolean().default(false),
        volumeSize: z.int().min(1_048_576).optional(),
        passphrase: passphraseField,
      }),
    )
    .output(streamOf(sealResultSchema)),
  inspect: call({ whileLocked: false, right: 'handoff', audit: { none: 'looks at a file; takes nothing in' } })
    .input(z.strictObject({ file: pathField }))
    .output(streamOf(inspectResultSchema)),
  open: call({
    whileLocked: false,
    right: 'handoff',
    audit: { records: ['PackageOpened', 'ReceiptTaken', 'PackageSealed'] },
  })
    .input(z.strictObject({ file: pathField, receiptFolder: pathField.optional() }))
    .output(streamOf(openResultSchema)),
  finish: call({ whileLocked: false, right: 'handoff', audit: { none: 'each package finished leaves PackageSent' } })
    .input(z.strictObject({ folder: pathField }))
    .output(streamOf(z.array(packageRowSchema))),
  deliver: call({ whileLocked: false, right: 'handoff', audit: { records: ['PackageDelivered'] } })
    .input(z.strictObject({ id: z.uuid(), on: z.iso.date(), to: z.string().min(1).max(100) }))
    .output(packageRowSchema),
  void: call({ whileLocked: false, right: 'handoff', audit: { records: ['PackageVoided'] } })
    .input(z.strictObject({ to: counterpartField, sequence: z.int().min(1), reason: z.string().min(1).max(500) }))
    .output(z.strictObject({ sequence: z.int(), state: packageStateField })),
  list: call({ whileLocked: false, right: 'read', audit: { none: 'numbers and states of packages' } })
    .input(z.strictObject({}))
    .output(z.array(packageRowSchema)),
  closeFinding: call({ whileLocked: false, right: 'handoff', audit: { records: ['FindingClosed'] } })
    .input(z.strictObject({ finding: z.uuid(), reason: z.string().min(1).max(500) }))
    .output(z.strictObject({})),
};
