import { z } from 'zod';
import { findingSchema } from '../../../../shared/domain/package/sections.ts';
import { base64Field, codeField, digestField } from '../../../../shared/domain/vault/sections.ts';
import { lineField, textField } from '../../../../shared/domain/lead/fields.ts';
import { CLASSIFICATIONS } from '../../../../shared/rules/code-lists.ts';
import { ROLES } from '../../../../shared/rules/roles.ts';

export const PACKAGE_FORMAT = 'mixia-package';
export const PACKAGE_VERSION = 1;
/** Most bytes and entries of a manifest. */
export const MAX_MANIFEST = 16 * 1024 * 1024;
export const MAX_ENTRIES = 50_000;

const stamp = z.iso.datetime({ offset: true });
const size = z.int().min(0);
/** Ids have one spelling, so that no two of them are one. */
const id = z.uuid().regex(/^[0-9a-f-]+$/u);
/** Most logs, and most members whose events are carried. */
const MAX_LOGS = 100;
const MAX_SIGNERS = 500;
const placeSchema = z.strictObject({ size, root: digestField });

/** How far one log of the sender goes, and where this recipient's countersigned part of it ended. */
export const logRangeSchema = z.strictObject({ device: id, from: placeSchema, to: placeSchema });
export type LogRange = z.infer<typeof logRangeSchema>;

/** What was received from one device of the counterpart: highest number, digest of its file, numbers missing below. */
export const acknowledgedSchema = z.strictObject({
  device: id,
  through: z.int().min(1),
  sha256: digestField,
  missing: z.array(z.int().min(1)).max(10_000),
});

/** A member whose events are carried; the sealing key vouches for his key. */
export const signerSchema = z.strictObject({
  key: digestField,
  publicKey: base64Field,
  name: lineField(50),
  role: z.enum(ROLES),
});
export type Signer = z.infer<typeof signerSchema>;

export const entrySchema = z.strictObject({
  path: z.string().min(1).max(700),
  size,
  sha256: digestField,
  mediaType: z.string().max(200),
});
export type ManifestEntry = z.infer<typeof entrySchema>;

/** What a receipt says of the package it acknowledges; `checkpoint` repeats the package's, and so countersigns it. */
export const receiptSchema = z.strictObject({
  packageId: id,
  device: id,
  sequence: z.int().min(1),
  manifestSha256: digestField,
  fileSha256: digestField,
  result: z.enum(['accepted', 'accepted-with-findings']),
  findings: z.array(findingSchema).max(5000),
  openedAt: stamp,
  openedBy: lineField(50),
  checkpoint: z.array(logRangeSchema).max(MAX_LOGS),
});
export type Receipt = z.infer<typeof receiptSchema>;

const common = {
  format: z.literal(PACKAGE_FORMAT),
  version: z.literal(PACKAGE_VERSION),
  id,
  classification: z.enum(CLASSIFICATIONS),
  purpose: textField(500),
  createdAt: stamp,
  sender: z.strictObject({
    name: lineField(100),
    code: codeField,
    vaultId: id,
    deviceId: id,
    deviceNumber: codeField,
    cardFingerprint: digestField,
  }),
  recipient: z.strictObject({
    name: lineField(100),
    code: codeField,
    vaultId: id,
    cardFingerprint: digestField,
  }),
  sequence: z.int().min(1),
  previous: digestField.nullable(),
  void: z.array(z.int().min(1)).max(10_000),
  acknowledged: z.array(acknowledgedSchema).max(MAX_LOGS),
  checkpoint: z.array(logRangeSchema).max(MAX_LOGS),
  signers: z.array(signerSchema).max(MAX_SIGNERS),
  approvals: z.array(digestField).max(100),
  summary: z.strictObject({ leads: size, events: size, files: size, bytes: size }),
  entries: z.array(entrySchema).max(MAX_ENTRIES),
};

/** The manifest of a sealed package, version 1. Every field is there and no other; `receipt` only in a receipt. */
export const manifestSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('leads') }),
  z.strictObject({ ...common, kind: z.literal('receipt'), receipt: receiptSchema }),
]);
export type Manifest = z.infer<typeof manifestSchema>;

/** The little that is looked at before the signature was verified. */
export const unverifiedSchema = z.looseObject({
  format: z.string(),
  version: z.int(),
  kind: z.string(),
  sender: z.looseObject({ cardFingerprint: digestField }),
});

/** The one trusted comment that is believed. */
export function trustedComment(manifest: Pick<Manifest, 'id' | 'sequence' | 'recipient'>): string {
  return `mixia-package v1 id=${manifest.id} sequence=${String(manifest.sequence)} recipient=${manifest.recipient.cardFingerprint}`;
}
