import { hybridText } from '../../../../shared/domain/event/hybrid-clock.ts';
import { findingText } from '../../../../shared/domain/package/finding-text.ts';
import type { Finding } from '../../../../shared/domain/package/sections.ts';
import { fromHex } from '../../crypto/bytes.ts';
import { uuidV7 } from '../../crypto/uuid.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { prepare } from '../../store/table-rows.ts';
import type { Manifest, Receipt } from '../format/manifest.ts';
import { evidenceIdOf } from '../format/paths.ts';
import { signedFiles } from './approval.ts';
import type { CarriedIn } from './events.ts';

/** A finding before it has its id. */
export type Found = Omit<Finding, 'id'>;

/** A day ahead of the wall clock, foreign time is not taken over. */
const MAX_AHEAD_MS = 24 * 3_600_000;
/** Most leads of one package that are named as incomplete; the remedy is the same for all of them. */
const MAX_LEADS_NAMED = 1000;

/** Gives findings their ids. */
export function numbered(vault: OpenVault, found: readonly Found[]): Finding[] {
  return found.map((one) => ({ id: uuidV7(vault.env.clock.now(), vault.env.random), ...one }));
}

/** What the events tell: one that follows on something unknown, a file that is nowhere, a clock far ahead. */
export function eventFindings(vault: OpenVault, manifest: Manifest, events: readonly CarriedIn[]): readonly Found[] {
  const found = [...earlierMissing(vault, events), ...filesMissing(vault, manifest, events)];
  const limit = hybridText({ ms: vault.env.clock.now() + MAX_AHEAD_MS, counter: 0xffff });
  if (events.some(({ event }) => event.body.hlc > limit)) found.push({ code: 'CLOCK_AHEAD', detail: {} });
  return found;
}

function earlierMissing({ ledger: { store } }: OpenVault, events: readonly CarriedIn[]): Found[] {
  const carried = new Set(events.map(({ hash }) => hash));
  const leads = new Set<string>();
  for (const { event } of events) {
    const { after, stream } = event.body;
    if (after === null || carried.has(after) || leads.has(stream)) continue;
    if (store.find(fromHex(after)) === undefined) leads.add(stream);
  }
  return [...leads].slice(0, MAX_LEADS_NAMED).map((lead) => ({ code: 'EARLIER_EVENTS_MISSING', lead, detail: {} }));
}

function filesMissing({ ledger: { db } }: OpenVault, { entries }: Manifest, events: readonly CarriedIn[]): Found[] {
  const files = new Set(entries.flatMap(({ path }) => evidenceIdOf(path) ?? []));
  const held = prepare(db)('SELECT 1 FROM evidence_key WHERE evidence = ?');
  const missing = new Map<string, number>();
  for (const carried of events) {
    const [file] = signedFiles([carried]);
    if (file === undefined || files.has(file.id) || held.get(file.id) !== undefined) continue;
    const { stream } = carried.event.body;
    missing.set(stream, (missing.get(stream) ?? 0) + 1);
  }
  return [...missing]
    .slice(0, MAX_LEADS_NAMED)
    .map(([lead, count]) => ({ code: 'FILES_MISSING', lead, detail: { count } }));
}

/** What the counterpart noticed in a package of ours: its receipt says so, and both sides are to see it. */
export function receiptFindings({ sequence, findings }: Receipt): readonly Found[] {
  const texts = new Set(findings.slice(0, 1000).map((finding) => findingText(finding).slice(0, 300)));
  return [...texts].slice(0, 50).map((text) => ({ code: 'FOUND_BY_RECEIVER', detail: { number: sequence, text } }));
}
