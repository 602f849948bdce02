import { eventTypeSpec } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { fromUtf8, toHex } from '../crypto/bytes.ts';
import type { Db } from '../store/open-database.ts';
import type { EventBody } from './body.ts';
import type { SignedEvent } from './event-codec.ts';

/** A section's bytes by its name. */
export type SectionBytes = Readonly<Record<string, Uint8Array>>;

/** An event row with everything that is kept of it. */
export type StoredEvent = SignedEvent & {
  readonly n: number;
  readonly travels: boolean;
  readonly carried: readonly string[];
};

type EventRow = {
  readonly n: number;
  readonly hash: Buffer;
  readonly body: Buffer;
  readonly sig: Buffer;
  readonly carried: string;
  readonly travels: number;
};
type SectionRow = { readonly event: number; readonly name: string; readonly bytes: Buffer };

/** Reading and writing events; everything else goes through the ledger. */
export type EventStore = ReturnType<typeof createEventStore>;

export function createEventStore(db: Db) {
  const insertEvent = db.prepare(
    'INSERT INTO event (hash, vault, device, seq, hlc, type, stream, travels, carried, body, sig) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertSection = db.prepare('INSERT INTO section (event, name, bytes) VALUES (?, ?, ?)');
  const insertReporter = db.prepare('INSERT INTO reporter_section (event, bytes) VALUES (?, ?)');
  const insertLog = db.prepare('INSERT INTO log (device, seq, vault, hash, chain) VALUES (?, ?, ?, ?, ?)');
  const byStream = db.prepare(
    'SELECT n, hash, body, sig, carried, travels FROM event WHERE stream = ? ORDER BY hlc, device, seq',
  );
  const sectionsOfStream = db.prepare(
    'SELECT s.event, s.name, s.bytes FROM event e JOIN section s ON s.event = e.n WHERE e.stream = ?',
  );
  const reportersOfStream = db.prepare(
    'SELECT r.event, r.bytes FROM event e JOIN reporter_section r ON r.event = e.n WHERE e.stream = ?',
  );
  const byHash = db.prepare('SELECT n, hash, body, sig, carried, travels FROM event WHERE hash = ?');
  const sectionsOf = db.prepare('SELECT event, name, bytes FROM section WHERE event = ?');
  const reporterOf = db.prepare('SELECT bytes FROM reporter_section WHERE event = ?');
  const newestTravelling = db.prepare(
    'SELECT hash FROM event WHERE stream = ? AND travels = 1 ORDER BY hlc DESC, device DESC, seq DESC LIMIT 1',
  );

  return {
    /** Inserts an event with those of its sections that are there. Returns its local place. */
    insert(event: SignedEvent, sections: SectionBytes, travels: boolean): number {
      const { body } = event;
      const names = Object.keys(sections).sort();
      const { lastInsertRowid } = insertEvent.run(
        event.hash,
        body.vault,
        body.device,
        body.seq,
        body.hlc,
        body.type,
        body.stream,
        travels ? 1 : 0,
        JSON.stringify(names),
        event.bodyBytes,
        event.sig,
      );
      const n = Number(lastInsertRowid);
      for (const [name, bytes] of Object.entries(sections)) {
        if (name === 'reporter') insertReporter.run(n, bytes);
        else insertSection.run(n, name, bytes);
      }
      return n;
    },
    /** Adds a place to a device's log. */
    insertLog(device: string, seq: number, vault: string, hash: Uint8Array, chain: Uint8Array): void {
      insertLog.run(device, seq, vault, hash, chain);
    },
    /** All events of a stream with the sections that are there, in the one order of events. */
    stream(stream: string): readonly FoldEvent[] {
      const events = byStream.all(stream) as EventRow[];
      const sections = groupSections(sectionsOfStream.all(stream) as SectionRow[]);
      for (const row of reportersOfStream.all(stream) as { event: number }[]) {
        sections.set(row.event, { ...sections.get(row.event), reporter: true });
      }
      return events.map((row) =>
        foldEvent(parseStored(row.body), toHex(row.hash), sections.get(row.n) ?? {}, row.travels === 1),
      );
    },
    /** An event by its hash, or `undefined`. */
    find(hash: Uint8Array): StoredEvent | undefined {
      const row = byHash.get(hash) as EventRow | undefined;
      return row && stored(row);
    },
    /** The bytes of the sections of an event that are still there. The reporter's only when asked for. */
    sections(n: number, withReporter = false): SectionBytes {
      const rows = sectionsOf.all(n) as SectionRow[];
      const found: Record<string, Uint8Array> = Object.fromEntries(rows.map((row) => [row.name, row.bytes]));
      const reporter = withReporter ? (reporterOf.get(n) as { bytes: Buffer } | undefined) : undefined;
      return reporter === undefined ? found : { ...found, reporter: reporter.bytes };
    },
    /** Hash of the newest event of a stream that may travel, or `null`. */
    newestTravelling(stream: string): string | null {
      const row = newestTravelling.get(stream) as { hash: Buffer } | undefined;
      return row === undefined ? null : toHex(row.hash);
    },
  };
}

function stored(row: EventRow): StoredEvent {
  return {
    n: row.n,
    body: parseStored(row.body),
    bodyBytes: row.body,
    sig: row.sig,
    hash: row.hash,
    travels: row.travels === 1,
    carried: JSON.parse(row.carried) as string[],
  };
}

/** A body from our own table: its bytes were checked when they came in; `vault check` reads them strictly again. */
export function parseStored(bytes: Uint8Array): EventBody {
  return JSON.parse(fromUtf8(bytes)) as EventBody;
}

function groupSections(rows: readonly SectionRow[]): Map<number, Record<string, unknown>> {
  const grouped = new Map<number, Record<string, unknown>>();
  for (const row of rows) {
    const sections = grouped.get(row.event) ?? {};
    sections[row.name] = sectionData(row.bytes);
    grouped.set(row.event, sections);
  }
  return grouped;
}

/** The data of a section, from its bytes. */
export function sectionData(bytes: Uint8Array): unknown {
  return (JSON.parse(fromUtf8(bytes)) as { readonly data: unknown }).data;
}

/** An event as folds see it. */
export function foldEvent(
  body: EventBody,
  hash: string,
  sections: Readonly<Record<string, unknown>>,
  travels: boolean,
): FoldEvent {
  const { vault, device, seq, hlc, at, actor, stream } = body;
  // What a newer version wrote about a known type is kept, and folded as nothing.
  const spec = eventTypeSpec(body.type);
  const type =
    spec !== undefined && body.typeVersion > spec.version ? `${body.type}@${String(body.typeVersion)}` : body.type;
  return {
    hash,
    vault,
    device,
    seq,
    hlc,
    at,
    actor,
    type,
    stream,
    travels,
    stated: Object.keys(body.sections),
    sections,
  };
}
