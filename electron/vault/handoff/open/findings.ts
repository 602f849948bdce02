import type { Finding } from '../../../../shared/domain/package/sections.ts';
import { hybridText } from '../../../../shared/domain/event/hybrid-clock.ts';
import { fromHex } from '../../crypto/bytes.ts';
import { uuidV7 } from '../../crypto/uuid.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { packagesWith, type StoredPackage } from '../../packages/packages.ts';
import { prepare } from '../../store/table-rows.ts';
import type { Manifest } from '../format/manifest.ts';
import { evidenceIdOf } from '../format/paths.ts';
import { missingNumbers } from '../seal/pair.ts';
import { signedFiles } from './approval.ts';
import type { CarriedIn } from './events.ts';
import type { LogVerdict } from './logs.ts';

type Found = Omit<Finding, 'id'>;

/** A day ahead of the wall clock, foreign time is not taken over. */
const MAX_AHEAD_MS = 24 * 3_600_000;

/** Gives findings their ids. */
export function numbered(vault: OpenVault, found: readonly Found[]): Finding[] {
  return found.map((one) => ({ id: uuidV7(vault.env.clock.now(), vault.env.random), ...one }));
}

/** What the numbers of a package tell: a gap, a number that was declared void, a digest that does not follow. */
export function numberFindings(vault: OpenVault, manifest: Manifest): readonly Found[] {
  const { vaultId, deviceId } = manifest.sender;
  const before = packagesWith(vault.ledger.db, 'in', vaultId).filter(({ device }) => device === deviceId);
  const found: Found[] = [];
  const now = { sequence: manifest.sequence, voids: JSON.stringify(manifest.void) };
  const below = missingNumbers([...before, now]).filter((number) => number < manifest.sequence);
  if (below.length > 0) found.push({ code: 'NUMBERS_MISSING', detail: { numbers: shortList(below) } });
  const declared = before.some(({ voids }) => (JSON.parse(voids) as number[]).includes(manifest.sequence));
  if (declared) found.push({ code: 'VOID_ARRIVED', detail: { number: manifest.sequence } });
  const last = lastBefore(before, manifest);
  if (below.length === 0 && (last?.fileSha256 ?? null) !== manifest.previous) {
    found.push({ code: 'PREVIOUS_MISMATCH', detail: { number: manifest.sequence } });
  }
  return found;
}

/** The pair's last package before this one that the sender does not call void. */
function lastBefore(before: readonly StoredPackage[], manifest: Manifest): StoredPackage | undefined {
  return before.filter(({ sequence }) => sequence < manifest.sequence && !manifest.void.includes(sequence)).at(-1);
}

function shortList(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 50).map((number) => String(number).padStart(4, '0'));
  return shown.join('、') + (numbers.length > shown.length ? `等${String(numbers.length)}个` : '');
}

/** What the logs tell: a fork, an older copy, a start that is not known. */
export function logFindings(vault: OpenVault, manifest: Manifest, logs: Iterable<LogVerdict>): readonly Found[] {
  const { vaultId, deviceId } = manifest.sender;
  const before = packagesWith(vault.ledger.db, 'in', vaultId).filter(({ device }) => device === deviceId);
  const isLatest = before.every(({ sequence }) => sequence < manifest.sequence);
  const found: Found[] = [];
  for (const { device, fork, shorter, state } of logs) {
    // A predecessor's log that ended too early is said once, at the new device's first package.
    const counts = device === deviceId ? isLatest : before.length === 0;
    if (fork) found.push({ code: 'FORK', detail: { device } });
    else if (state === 'unknown-from') found.push({ code: 'UNKNOWN_START', detail: { device } });
    else if (shorter && counts)
      found.push({ code: 'OLDER_COPY', detail: { device, lost: lostText(vault, manifest, device) } });
  }
  return found;
}

/** Which places of the log the sender no longer has. */
function lostText(vault: OpenVault, { checkpoint }: Manifest, device: string): string {
  const size = checkpoint.find((range) => range.device === device)?.to.size ?? 0;
  const row = prepare(vault.ledger.db)('SELECT max(seq) AS held FROM log WHERE device = ?').get(device) as {
    held: number;
  };
  return `${String(size + 1)}-${String(row.held)}`;
}

/** What the events tell: one that follows on something unknown, a file that is nowhere, a clock far ahead. */
export function eventFindings(vault: OpenVault, manifest: Manifest, events: readonly CarriedIn[]): readonly Found[] {
  const { db, store } = vault.ledger;
  const carried = new Set(events.map(({ hash }) => hash));
  const files = new Set(manifest.entries.flatMap(({ path }) => evidenceIdOf(path) ?? []));
  const leads = new Set<string>();
  const found: Found[] = [];
  for (const { event } of events) {
    const { after, stream } = event.body;
    if (after === null || carried.has(after) || store.find(fromHex(after)) !== undefined || leads.has(stream)) continue;
    leads.add(stream);
    found.push({ code: 'EARLIER_EVENTS_MISSING', lead: stream, detail: {} });
  }
  const held = (id: string) => prepare(db)('SELECT 1 FROM evidence_key WHERE evidence = ?').get(id) !== undefined;
  const missing = signedFiles(events).filter(({ id }) => !files.has(id) && !held(id));
  if (missing.length > 0) found.push({ code: 'FILES_MISSING', detail: { count: missing.length } });
  const limit = hybridText({ ms: vault.env.clock.now() + MAX_AHEAD_MS, counter: 0 });
  if (events.some(({ event }) => event.body.hlc > limit)) found.push({ code: 'CLOCK_AHEAD', detail: {} });
  return found.slice(0, 4000);
}
