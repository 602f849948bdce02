import type { z } from 'zod';
import type { EvidenceFile } from '../../../../shared/domain/lead/sections.ts';
import type { handoffApproved } from '../../../../shared/domain/package/sections.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { toHex } from '../../crypto/bytes.ts';
import { parseCanonical } from '../../crypto/canonical.ts';
import { sha256 } from '../../crypto/hash.ts';
import { sectionData } from '../../ledger/event-store.ts';
import type { Manifest } from '../format/manifest.ts';
import { evidenceIdOf } from '../format/paths.ts';
import { type Selection, selectionSchema } from '../format/selection.ts';
import type { CarriedIn } from './events.ts';

/**
 * Nothing is carried that the approved selection does not name: the approvals stand for exactly this selection, this
 * package and this recipient, given with a passphrase; every event, section and file is in it.
 * @throws AppError PACKAGE_APPROVAL_INVALID, PACKAGE_ENTRY_MISMATCH
 */
export function assertApproved(manifest: Manifest, bytes: Uint8Array, events: readonly CarriedIn[]): Selection {
  const selection = parseSelection(bytes);
  const fits =
    selection.package === manifest.id &&
    selection.recipient === manifest.recipient.cardFingerprint &&
    selection.purpose === manifest.purpose &&
    selection.classification === manifest.classification &&
    selection.leads.length === manifest.summary.leads;
  if (!fits || manifest.approvals.length === 0) throw refused();
  const byHash = new Map(events.map((carried) => [carried.hash, carried]));
  for (const hash of manifest.approvals) assertApproval(byHash.get(hash), manifest, toHex(sha256(bytes)));
  assertNothingElse(manifest, selection, events);
  assertFiles(manifest, selection, events);
  return selection;
}

function refused(): AppError {
  return new AppError('PACKAGE_APPROVAL_INVALID');
}

function parseSelection(bytes: Uint8Array): Selection {
  try {
    return selectionSchema.parse(parseCanonical(bytes));
  } catch (error) {
    throw new AppError('PACKAGE_APPROVAL_INVALID', {}, error);
  }
}

function assertApproval(carried: CarriedIn | undefined, manifest: Manifest, digest: string): void {
  const head = carried?.sections['head'];
  if (carried?.event.body.type !== 'HandoffApproved' || head === undefined) throw refused();
  const { package: id, recipient, selectionSha256 } = sectionData(head) as z.infer<typeof handoffApproved>;
  const { auth, stream } = carried.event.body;
  const fits = auth === 'passphrase' && stream === manifest.id && id === manifest.id;
  if (!fits || recipient !== manifest.recipient.cardFingerprint || selectionSha256 !== digest) throw refused();
}

function assertNothingElse(manifest: Manifest, selection: Selection, events: readonly CarriedIn[]): void {
  const leads = new Set(selection.leads.map(({ lead }) => lead));
  const sections = new Set(selection.sections);
  const approvals = new Set(manifest.approvals);
  for (const { event, hash, sections: carried } of events) {
    const isApproval = event.body.type === 'HandoffApproved';
    if (isApproval ? !approvals.has(hash) : !leads.has(event.body.stream)) throw refused();
    if (!Object.keys(carried).every((name) => sections.has(name))) throw refused();
  }
}

/** Carried files are those of the selection, and what a signed event says of a file is what the manifest lists. */
function assertFiles({ entries, summary }: Manifest, { files }: Selection, events: readonly CarriedIn[]): void {
  const carried = entries.flatMap((entry) => {
    const id = evidenceIdOf(entry.path);
    return id === null ? [] : [{ id, ...entry }];
  });
  const approved = new Map(files.map((file) => [file.id, file]));
  const facts = new Map(signedFiles(events).map((file) => [file.id, file]));
  if (carried.length !== approved.size || summary.files !== carried.length) throw refused();
  for (const { id, size, sha256: digest } of carried) {
    const file = approved.get(id);
    if (file?.size !== size || file.sha256 !== digest) throw refused();
    const signed = facts.get(id);
    if (signed !== undefined && (signed.size !== size || signed.sha256 !== digest)) {
      throw new AppError('PACKAGE_ENTRY_MISMATCH');
    }
  }
}

/** What the carried `EvidenceAdded` events say. */
export function signedFiles(events: readonly CarriedIn[]): readonly EvidenceFile[] {
  return events.flatMap(({ event, sections }) => {
    const file = sections['file'];
    return event.body.type === 'EvidenceAdded' && file !== undefined ? [sectionData(file) as EvidenceFile] : [];
  });
}
