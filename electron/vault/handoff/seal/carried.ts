import type { EvidenceFile } from '../../../../shared/domain/lead/sections.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { fromUtf8, toBase64, toHex, utf8 } from '../../crypto/bytes.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { sectionData } from '../../ledger/event-store.ts';
import { findLead } from '../../leads/find-lead.ts';
import { isAcknowledged } from '../../packages/acknowledged.ts';
import { prepare } from '../../store/table-rows.ts';
import { SECTIONS_SENT, type Selection } from '../format/selection.ts';
import { MAX_ENTRIES } from '../format/manifest.ts';

/** An event that goes: where its row is, its hash, and its author. */
export type CarriedEvent = {
  readonly n: number;
  readonly hash: string;
  readonly actor: string;
  readonly hlc: string;
  readonly device: string;
  readonly seq: number;
};

/** Of one lead, what goes: its events, its files, and which of its events was the newest when it was chosen. */
export type CarriedLead = Selection['leads'][number] & {
  readonly events: readonly CarriedEvent[];
  readonly files: readonly EvidenceFile[];
};

/** What a package will carry: events, files, and the leads they belong to. */
export type Carried = {
  readonly byLead: readonly CarriedLead[];
  readonly leads: Selection['leads'];
  /** Of all leads together, in the one order of events. */
  readonly events: readonly CarriedEvent[];
  readonly files: readonly EvidenceFile[];
};

type EventRow = {
  readonly n: number;
  readonly hash: Buffer;
  readonly type: string;
  readonly hlc: string;
  readonly device: string;
  readonly seq: number;
  readonly body: Buffer;
};

/**
 * Of these leads, everything that may travel and that no receipt of this counterpart has acknowledged; with `whole`,
 * everything.
 * @throws AppError LEAD_NOT_FOUND, LEAD_STEP_FORBIDDEN (another body's lead), PACKAGE_NOTHING_TO_SEND, PACKAGE_TOO_LARGE
 */
export function carriedFor(
  vault: OpenVault,
  counterpart: string,
  leads: 'all' | readonly string[],
  whole: boolean,
): Carried {
  const chosen = leads === 'all' ? ownLeads(vault) : leads.map((name) => ownLead(vault, name));
  const isNew: IsNew = (kind, item) => whole || !isAcknowledged(vault.ledger.db, counterpart, kind, item);
  const byLead = [...new Set(chosen)].flatMap((lead) => carriedOf(vault, lead, isNew) ?? []);
  if (byLead.length === 0) throw new AppError('PACKAGE_NOTHING_TO_SEND');
  const files = byLead.flatMap((one) => one.files);
  if (files.length > MAX_ENTRIES - 100) throw new AppError('PACKAGE_TOO_LARGE');
  return {
    byLead,
    leads: byLead.map(({ lead, newest }) => ({ lead, newest })),
    events: byLead.flatMap(({ events }) => events).sort(byOrder),
    files,
  };
}

type IsNew = (kind: 'event' | 'file', item: string) => boolean;

function carriedOf(vault: OpenVault, lead: string, isNew: IsNew): CarriedLead | undefined {
  const rows = travelling(vault, lead);
  const events = rows.filter(({ hash }) => isNew('event', toHex(hash)));
  const files = filesOf(vault, rows).filter(({ id }) => isNew('file', id));
  const newest = rows.at(-1);
  if (newest === undefined || events.length + files.length === 0) return undefined;
  return { lead, newest: toHex(newest.hash), events: events.map(carriedEvent), files };
}

function byOrder(a: CarriedEvent, b: CarriedEvent): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.device !== b.device) return a.device < b.device ? -1 : 1;
  return a.seq - b.seq;
}

function carriedEvent({ n, hash, hlc, device, seq, body }: EventRow): CarriedEvent {
  const { actor } = JSON.parse(fromUtf8(body)) as { readonly actor: string };
  return { n, hash: toHex(hash), actor, hlc, device, seq };
}

function ownLeads(vault: OpenVault): readonly string[] {
  const rows = prepare(vault.ledger.db)('SELECT id FROM lead WHERE vault = ? ORDER BY row').all(vault.session.vaultId);
  return (rows as { id: string }[]).map(({ id }) => id);
}

function ownLead(vault: OpenVault, name: string): string {
  const lead = findLead(vault.ledger.db, name);
  if (lead.vault !== vault.session.vaultId) {
    throw new AppError('LEAD_STEP_FORBIDDEN', { where: '只能报送本库登记的线索' });
  }
  return lead.id;
}

function travelling(vault: OpenVault, lead: string): readonly EventRow[] {
  return prepare(vault.ledger.db)(
    'SELECT n, hash, type, hlc, device, seq, body FROM event WHERE stream = ? AND travels = 1 ORDER BY hlc, device, seq',
  ).all(lead) as EventRow[];
}

/** The files of a lead that are still there; an erased one is neither named nor carried. */
function filesOf(vault: OpenVault, rows: readonly EventRow[]): readonly EvidenceFile[] {
  return rows
    .filter(({ type }) => type === 'EvidenceAdded')
    .flatMap(({ n }) => {
      const bytes = vault.ledger.store.sections(n)['file'];
      return bytes === undefined ? [] : [sectionData(bytes) as EvidenceFile];
    });
}

/** The lines of `events.ndjson`, made anew each time they are asked for, in pieces of about 256 KiB. */
export async function* eventLines(vault: OpenVault, events: readonly CarriedEvent[]): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const { n } of events) {
    text += eventLine(vault, n);
    if (text.length > 131_072) {
      yield utf8(text);
      text = '';
      await new Promise(setImmediate);
    }
  }
  yield utf8(text);
}

/** One line, canonical: body and sections are canonical already, and their names stand in order. */
function eventLine(vault: OpenVault, n: number): string {
  const row = prepare(vault.ledger.db)('SELECT body, sig FROM event WHERE n = ?').get(n) as {
    body: Buffer;
    sig: Buffer;
  };
  const there = vault.ledger.store.sections(n);
  const sections = Object.keys(there)
    .filter((name) => (SECTIONS_SENT as readonly string[]).includes(name))
    .sort()
    .map((name) => `"${name}":${fromUtf8(there[name] ?? new Uint8Array())}`);
  return `{"body":${fromUtf8(row.body)},"sections":{${sections.join(',')}},"sig":"${toBase64(row.sig)}"}\n`;
}
