import { z } from 'zod';
import { digestField } from '../domain/vault/sections.ts';
import { call, streamOf } from './call.ts';
import { leadNameField } from './lead-fields.ts';
import { pathField } from './vault.ts';

export const evidenceItemSchema = z.strictObject({
  id: z.uuid(),
  lead: z.uuid(),
  name: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: digestField,
  source: z.string(),
  acquiredOn: z.string(),
  custodian: z.string(),
  state: z.string(),
});
export type EvidenceItem = z.infer<typeof evidenceItemSchema>;

/** The largest file that is handed over or looked at in one piece, in bytes. */
export const MOST_BYTES_IN_MEMORY = 64 * 1024 * 1024;

/** Calls about evidence. */
export const evidenceContract = {
  add: call({ whileLocked: false, right: 'evidence', audit: { records: ['EvidenceAdded'] } })
    .input(
      z.strictObject({
        lead: leadNameField,
        files: z.array(pathField).min(1).max(1000),
        source: z.string().max(300).optional(),
        acquiredOn: z.iso.date().optional(),
        custodian: z.string().max(100).optional(),
      }),
    )
    .output(streamOf(z.array(evidenceItemSchema))),
  /** For a file that a window was handed without a path, whole in memory. */
  addContent: call({ whileLocked: false, right: 'evidence', audit: { records: ['EvidenceAdded'] } })
    .input(
      z.strictObject({
        lead: leadNameField,
        name: z.string().min(1).max(255),
        /** At most {@link MOST_BYTES_IN_MEMORY}; more is refused with EVIDENCE_TOO_LARGE. */
        content: z.instanceof(Blob),
        source: z.string().max(300).optional(),
        acquiredOn: z.iso.date().optional(),
        custodian: z.string().max(100).optional(),
      }),
    )
    .output(evidenceItemSchema),
  /**
   * A file's content, in memory only, to be looked at inside the application. The type of `content` is what its bytes are;
   * `item.mediaType` is what was recorded of it, perhaps by somebody else.
   */
  view: call({ whileLocked: false, right: 'read', audit: { records: ['EvidenceRead'] } })
    .input(z.strictObject({ id: z.uuid() }))
    .output(z.strictObject({ item: evidenceItemSchema, content: z.instanceof(Blob) })),
  list: call({
    whileLocked: false,
    right: 'read',
    audit: { none: 'names of files; their content is recorded at export' },
  })
    .input(z.strictObject({ lead: leadNameField }))
    .output(z.array(evidenceItemSchema)),
  export: call({ whileLocked: false, right: 'exportEvidence', audit: { records: ['EvidenceExported'] } })
    .input(z.strictObject({ id: z.uuid(), to: pathField }))
    .output(streamOf(evidenceItemSchema)),
};
