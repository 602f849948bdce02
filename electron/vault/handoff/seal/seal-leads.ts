import type { Progress } from '../../../../shared/contract/call.ts';
import type { SealResult } from '../../../../shared/contract/packages.ts';
import { foldLead } from '../../../../shared/domain/lead/fold.ts';
import type { LeadState } from '../../../../shared/domain/lead/state.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { type Classification, isAbove } from '../../../../shared/rules/code-lists.ts';
import { cardFor, type KnownCard } from '../../cards/cards.ts';
import { currentCard } from '../../cards/own-card.ts';
import { canonicalBytes } from '../../crypto/canonical.ts';
import { sha256 } from '../../crypto/hash.ts';
import { toHex } from '../../crypto/bytes.ts';
import { uuidV7 } from '../../crypto/uuid.ts';
import { readEvidence } from '../../evidence/read.ts';
import { assertOutside } from '../../files/outside-folder.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { reauthenticate } from '../../keys/session.ts';
import { normalised } from '../../ledger/event-codec.ts';
import type { Writer } from '../../ledger/ledger.ts';
import { finishPackages } from '../finish.ts';
import type { LogRange, Manifest } from '../format/manifest.ts';
import { EVENTS_PATH, evidencePath, logPath, SELECTION_PATH, SUMMARY_PATH } from '../format/paths.ts';
import { SECTIONS_SENT, type Selection } from '../format/selection.ts';
import { type Carried, type CarriedEvent, carriedFor, eventLines } from './carried.ts';
import { bytesEntry, generatedEntry, type PackageEntry } from './entries.ts';
import { logLines, logRanges } from './log-range.ts';
import { baseNameFor, envelope, listed, signersOf } from './manifest-for.ts';
import { pairNumbers } from './pair.ts';
import { sealAndRecord } from './record.ts';
import { summaryPage } from './summary-html.ts';

/** What to seal, for whom, and where the package is to lie. */
export type SealInput = {
  readonly to: string;
  readonly leads: 'all' | readonly string[];
  readonly purpose: string;
  readonly folder: string;
  readonly classification: Classification;
  readonly whole: boolean;
  readonly volumeSize?: number | undefined;
  readonly passphrase: string;
};

/**
 * Seals leads to a counterpart: approval by passphrase, manifest, archive, encryption, read-back, record.
 * @throws AppError CARD_UNKNOWN, CARD_REVOKED, CARD_AMBIGUOUS, LEAD_ABOVE_CEILING, WRONG_PASSPHRASE,
 * PACKAGE_NOTHING_TO_SEND, PACKAGE_CHANGED_SINCE_APPROVAL, and those of writing to a medium
 */
export async function* sealLeads(
  vault: OpenVault,
  input: SealInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, SealResult, void> {
  const to = cardFor(vault.ledger.db, input.to);
  await assertOutside(vault.folder, input.folder);
  const { ceiling } = vault.facts;
  if (isAbove(input.classification, ceiling)) throw new AppError('LEAD_ABOVE_CEILING', { ceiling });
  // What an earlier, interrupted run left in this folder is finished first: its number is spent already.
  yield* finishPackages(vault, { folder: input.folder }, signal);
  const carried = carriedFor(vault, to.card.vaultId, input.leads, input.whole);
  const unlocked = await reauthenticate(
    vault.folder,
    { login: vault.session.login, passphrase: input.passphrase },
    vault.env,
  );
  unlocked.forget();
  yield { stage: 'preparing', done: 0, total: carried.events.length };
  const id = uuidV7(vault.env.clock.now(), vault.env.random);
  const selection = selectionOf(id, to, carried, input);
  const selectionBytes = canonicalBytes(normalised(selection));
  const approval = approve(vault, id, to, selectionBytes);
  const events = [...carried.events, approval];
  const ranges = logRanges(vault, to.card.vaultId, input.whole);
  const draft = await draftPackage(vault, to, { id, input, carried, events, ranges, selectionBytes, approval });
  const items = { events: events.map(({ hash }) => hash), files: carried.files.map((file) => file.id) };
  return yield* sealAndRecord(vault, {
    plan: { ...draft, random: vault.env.random, folder: input.folder, volumeSize: input.volumeSize, signal },
    items,
    selection: selectionBytes,
    stillTrue: (writer) => {
      assertNotMoved(writer, selection);
    },
  });
}

function selectionOf(id: string, to: KnownCard, carried: Carried, input: SealInput): Selection {
  return {
    format: 'mixia-selection',
    version: 1,
    package: id,
    recipient: to.fingerprint,
    purpose: input.purpose,
    classification: input.classification,
    leads: carried.leads,
    sections: [...SECTIONS_SENT],
    files: carried.files.map(({ id: file, size, sha256: digest }) => ({ id: file, size, sha256: digest })),
  };
}

/** The sealer's passphrase was entered for exactly this selection. */
function approve(vault: OpenVault, id: string, to: KnownCard, selection: Uint8Array): CarriedEvent {
  const head = { package: id, recipient: to.fingerprint, selectionSha256: toHex(sha256(selection)) };
  const hash = vault.ledger.write((writer) =>
    writer.append({ type: 'HandoffApproved', stream: id, sections: { head }, auth: 'passphrase' }),
  );
  const stored = vault.ledger.store.find(Buffer.from(hash, 'hex'));
  if (stored === undefined) throw new RangeError('event just appended');
  const { actor, hlc, device, seq } = stored.body;
  return { n: stored.n, hash, actor, hlc, device, seq };
}

type Parts = {
  readonly id: string;
  readonly input: SealInput;
  readonly carried: Carried;
  readonly events: readonly CarriedEvent[];
  readonly ranges: readonly LogRange[];
  readonly selectionBytes: Uint8Array;
  readonly approval: CarriedEvent;
};

async function draftPackage(vault: OpenVault, to: KnownCard, parts: Parts) {
  const { id, input, carried, events, ranges } = parts;
  const own = currentCard(vault.ledger.db);
  const now = vault.env.clock.now();
  const numbers = pairNumbers(vault, to.card.vaultId);
  const head = {
    ...envelope(vault, own, to, { id, numbers, ranges, now }),
    kind: 'leads' as const,
    classification: input.classification,
    purpose: input.purpose,
    signers: signersOf(vault, new Set(events.map(({ actor }) => actor))),
    approvals: [parts.approval.hash],
    summary: {
      leads: carried.leads.length,
      events: events.length,
      files: carried.files.length,
      bytes: carried.files.reduce((sum, { size }) => sum + size, 0),
    },
  };
  const entries = await entriesOf(vault, parts, { ...head, lines: [] });
  const manifest: Manifest = { ...head, entries: entries.map(listed) };
  return {
    manifest,
    entries,
    recipients: to.card.recipients,
    sealingKey: own.sealingKey,
    baseName: baseNameFor(vault, to, numbers.sequence, now),
  };
}

async function entriesOf(
  vault: OpenVault,
  { carried, events, ranges, selectionBytes }: Parts,
  facts: Parameters<typeof summaryPage>[0],
): Promise<readonly PackageEntry[]> {
  const grown = ranges.filter(({ from, to }) => to.size > from.size);
  return [
    bytesEntry(SELECTION_PATH, 'application/json', selectionBytes),
    await generatedEntry(EVENTS_PATH, 'application/x-ndjson', () => eventLines(vault, events)),
    ...(await Promise.all(
      grown.map((range) => generatedEntry(logPath(range.device), 'text/plain', () => logLines(vault, range))),
    )),
    await generatedEntry(SUMMARY_PATH, 'text/html', () => summaryPage(facts, leadStates(vault, carried))),
    ...carried.files.map((file) => ({
      path: evidencePath(file.id, file.name),
      size: file.size,
      sha256: file.sha256,
      mediaType: file.mediaType,
      content: () => readEvidence(vault, file.id),
    })),
  ];
}

function* leadStates(vault: OpenVault, { leads }: Carried): Generator<LeadState> {
  for (const { lead } of leads) {
    const state = foldLead(vault.ledger.store.stream(lead));
    if (state !== null) yield state;
  }
}

/** A lead that has moved on since must be looked at and approved again. */
function assertNotMoved(writer: Writer, { leads }: Selection): void {
  for (const { lead, newest } of leads) {
    if (writer.store.newestTravelling(lead) !== newest) throw new AppError('PACKAGE_CHANGED_SINCE_APPROVAL');
  }
}
