import { z } from 'zod';
import { CLASSIFICATIONS } from '../../rules/code-lists.ts';
import { lineField, textField } from '../lead/fields.ts';
import { ROLES } from '../../rules/roles.ts';
import { base64Field, checkpointSchema, codeField, digestField } from '../vault/sections.ts';

export const cardConfirmed = z.strictObject({
  fingerprint: digestField,
  vaultId: z.uuid(),
  card: z.string().max(20_000),
});
export const cardRevoked = z.strictObject({ fingerprint: digestField, reason: textField(500).min(1) });
export const cardExported = z.strictObject({ fingerprint: digestField });

/** Section `head` of `HandoffApproved`: the sealer's passphrase stood for exactly this selection. */
export const handoffApproved = z.strictObject({
  package: z.uuid(),
  recipient: digestField,
  selectionSha256: digestField,
});

/** Section `head` of `PackageSealed`: from here its number is spent. */
export const packageSealed = z.strictObject({
  kind: z.enum(['leads', 'receipt']),
  vault: z.uuid(),
  card: digestField,
  sequence: z.int().min(1),
  previous: digestField.nullable(),
  manifestSha256: digestField,
  fileSha256: digestField,
  itemsSha256: digestField,
  baseName: z.string().max(120),
  leads: z.int().min(0),
  events: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
});

export const packageDelivered = z.strictObject({ on: z.iso.date(), to: lineField(100) });

/** A finding: something to look into that did not stop the package from being taken in. */
export const findingSchema = z.strictObject({
  id: z.uuid(),
  code: z.string().max(50),
  lead: z.uuid().optional(),
  detail: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof findingSchema>;

/** Section `head` of `PackageOpened`: taken in, whole. */
export const packageOpened = z.strictObject({
  kind: z.enum(['leads', 'receipt']),
  vault: z.uuid(),
  device: z.uuid(),
  deviceNumber: codeField,
  card: digestField,
  sequence: z.int().min(1),
  previous: digestField.nullable(),
  void: z.array(z.int().min(1)).max(10_000),
  manifestSha256: digestField,
  fileSha256: digestField,
  classification: z.enum(CLASSIFICATIONS),
  purpose: textField(500),
  createdAt: z.iso.datetime({ offset: true }),
  checkpoint: z.array(z.strictObject({ device: z.uuid(), from: pair(), to: pair() })).max(1000),
  leads: z.int().min(0),
  events: z.int().min(0),
  files: z.int().min(0),
  bytes: z.int().min(0),
  /** Members whose events were carried, as the sealing key vouched for them. */
  signers: z
    .array(z.strictObject({ key: digestField, publicKey: base64Field, name: lineField(50), role: z.enum(ROLES) }))
    .max(1000),
  findings: z.array(findingSchema).max(5000),
});

function pair() {
  return z.strictObject({ size: z.int().min(0), root: digestField });
}

/** Section `head` of `PackageRefused`: which file, and why. Nothing of it was kept. */
export const packageRefused = z.strictObject({ code: z.string().max(50), fileSha256: digestField.nullable() });

/** Section `head` of `ReceiptTaken`, in the stream of the package that it acknowledges. */
export const receiptTaken = z.strictObject({
  receipt: z.uuid(),
  vault: z.uuid(),
  result: z.enum(['accepted', 'accepted-with-findings']),
  findings: z.array(z.string().max(50)).max(5000),
  openedAt: z.iso.datetime({ offset: true }),
  checkpoints: z.array(checkpointSchema).max(1000),
});

export const findingClosed = z.strictObject({ finding: z.uuid() });
