import type { Progress } from '../../../../shared/contract/call.ts';
import type { SealResult } from '../../../../shared/contract/packages.ts';
import { localText } from '../../../../shared/domain/clock.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { currentCard } from '../../cards/own-card.ts';
import { uuidV7 } from '../../crypto/uuid.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { listPackages, packageById } from '../../packages/packages.ts';
import type { LogRange, Manifest, Receipt } from '../format/manifest.ts';
import { SUMMARY_PATH } from '../format/paths.ts';
import type { VerifiedManifest } from '../open/manifest-check.ts';
import { generatedEntry } from './entries.ts';
import { logRanges } from './log-range.ts';
import { baseNameFor, envelope, listed } from './manifest-for.ts';
import { pairNumbers } from './pair.ts';
import { sealAndRecord } from './record.ts';
import { summaryPage } from './summary-html.ts';

/** The package that was taken in, and where its receipt is to lie. */
export type ReceiptInput = {
  readonly opened: VerifiedManifest;
  readonly folder: string;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Seals a receipt back to the sender: a package with a number of its own that countersigns the sender's log as far as
 * the package showed it.
 * @throws AppError those of writing to a medium
 */
export async function* sealReceipt(vault: OpenVault, input: ReceiptInput): AsyncGenerator<Progress, SealResult, void> {
  const { manifest: received, card: to } = input.opened;
  const own = currentCard(vault.ledger.db);
  const now = vault.env.clock.now();
  const id = uuidV7(now, vault.env.random);
  const numbers = pairNumbers(vault, to.card.vaultId);
  const ranges = logRanges(vault, to.card.vaultId, false).map(stated);
  const head = {
    ...envelope(vault, own, to, { id, numbers, ranges, now }),
    kind: 'receipt' as const,
    classification: received.classification,
    purpose: '回执',
    signers: [],
    approvals: [],
    summary: { leads: 0, events: 0, files: 0, bytes: 0 },
    receipt: receiptOf(vault, input.opened, now),
  };
  const lines = [`已收到并拆封第${String(received.sequence).padStart(4, '0')}号密封包（${received.createdAt}封装）。`];
  const entries = [await generatedEntry(SUMMARY_PATH, 'text/html', () => summaryPage({ ...head, lines }, []))];
  const manifest: Manifest = { ...head, entries: entries.map(listed) };
  return yield* sealAndRecord(vault, {
    plan: {
      manifest,
      entries,
      recipients: to.card.recipients,
      sealingKey: own.sealingKey,
      baseName: baseNameFor(vault, to, numbers.sequence, now),
      folder: input.folder,
      random: vault.env.random,
      signal: input.signal,
    },
    items: { events: [], files: [] },
    selection: null,
    stillTrue: () => undefined,
  });
}

/** Of its own log a receipt states the checkpoint only. */
function stated({ device, to }: LogRange): LogRange {
  return { device, from: to, to };
}

function receiptOf(vault: OpenVault, { manifest, sha256 }: VerifiedManifest, now: number): Receipt {
  const stored = packageById(vault.ledger.db, manifest.id);
  const row = listPackages(vault).find(({ id }) => id === manifest.id);
  if (stored === undefined || row === undefined) throw new AppError('PACKAGE_NOT_FOUND');
  const findings = row.findings.map(({ closedAt: _, ...finding }) => finding);
  return {
    packageId: manifest.id,
    device: manifest.sender.deviceId,
    sequence: manifest.sequence,
    manifestSha256: sha256,
    fileSha256: stored.fileSha256,
    result: findings.length === 0 ? 'accepted' : 'accepted-with-findings',
    findings,
    openedAt: localText(stored.receiptAt === null ? now : Date.parse(stored.receiptAt)),
    openedBy: vault.member.name,
    checkpoint: manifest.checkpoint,
  };
}
