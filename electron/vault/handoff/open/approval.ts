import type { EvidenceFile } from '../../../../shared/domain/lead/sections.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { fromHex, toHex } from '../../crypto/bytes.ts';
import { parseCanonical } from '../../crypto/canonical.ts';
import { sha256 } from '../../crypto/hash.ts';
import type { EventStore } from '../../ledger/event-store.ts';
import type { Manifest } from '../format/manifest.ts';
import { evidenceIdOf, evidencePath } from '../format/paths.ts';
import { type Selection, selectionSchema } from '../format/selection.ts';
import { type CarriedIn, orderOf } from './events.ts';
import { carriedSection } from './known-event.ts';

/**
 * Nothing is carried that the approved selection does not name: the approvals stand for exactly this selection, this
 * package and this recipient, given with a passphrase; every event, section and file is in it, and no event of a lead
 * is newer than the newest that was approved.
 * @throws AppError PACKAGE_APPROVAL_INVALID, PACKAGE_ENTRY_MISMATCH
 */
export function assertApproved(
  store: Pick<EventStore, 'find'>,
  manifest: Manifest,
  bytes: Uint8Array,
  events: readonly CarriedIn[],
): Selection {
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
  assertNothingNewer(store, selection, events);
  assertFiles(manifest, selection, events);
  return selection;
}

function refused(): AppError {
  return new AppError('PACKAGE_APPROVAL_INVALID');
}

function parseSelection(bytes: Uint8Array): Selection {
  try {
    const selection = selectionSchema.parse(parseCanonical(bytes));
    if (isRepeated(selection.leads, ({ lead }) => lead) || isRepeated(selection.files, ({ id }) => id)) {
      throw new RangeError('named twice');
    }
    return selection;
  } catch (error) {
    throw new AppError('PACKAGE_APPROVAL_INVALID', {}, error);
  }
}

function isRepeated<Item>(items: readonly Item[], key: (item: Item) => string): boolean {
  return new Set(items.map(key)).size !== items.length;
}

function assertApproval(carried: CarriedIn | undefined, manifest: Manifest, digest: string): void {
  const head = carried && carriedSection(carried, 'HandoffApproved', 'head');
  if (carried === undefined || head === undefined) throw refused();
  const { auth, stream } = carried.event.body;
  const fits = auth === 'passphrase' && stream === manifest.id && head.package === manifest.id;
  if (!fits || head.recipient !== manifest.recipient.cardFingerprint || head.selectionSha256 !== digest)
    throw refused();
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

/** Of each lead, the newest approved event is the last one carried, or it is held already and nothing goes beyond it. */
function assertNothingNewer(store: Pick<EventStore, 'find'>, { leads }: Selection, events: readonly CarriedIn[]): void {
  const last = new Map(events.map((carried) => [carried.event.body.stream, carried]));
  for (const { lead, newest } of leads) {
    const carried = last.get(lead);
    if (carried === undefined || carried.hash === newest) continue;
    const held = store.find(fromHex(newest));
    if (held?.body.stream !== lead || orderOf(held.body) < orderOf(carried.event.body)) throw refused();
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
  const bytes = carried.reduce((sum, { size }) => sum + size, 0);
  if (carried.length !== approved.size || summary.files !== carried.length || summary.bytes !== bytes) throw refused();
  for (const { id, path, size, sha256: digest } of carried) {
    const file = approved.get(id);
    if (file?.size !== size || file.sha256 !== digest) throw refused();
    const signed = facts.get(id);
    if (signed === undefined) continue;
    if (signed.size !== size || signed.sha256 !== digest || evidencePath(id, signed.name) !== path) {
      throw new AppError('PACKAGE_ENTRY_MISMATCH');
    }
  }
}

/** What the carried `EvidenceAdded` events say. */
export function signedFiles(events: readonly CarriedIn[]): readonly EvidenceFile[] {
  return events.flatMap((carried) => carriedSection(carried, 'EvidenceAdded', 'file') ?? []);
}
