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

/** Writing events; only the ledger and the opening of packages do. */
export type EventInserts = {
  /** Inserts an event with those of its sections that are there. Returns its local place. */
  readonly insert: (event: SignedEvent, sections: SectionBytes, travels: boolean) => number;
  /** Adds a place to a device's log. */
  readonly insertLog: (device: string, seq: number, vault: string, hash: Uint8Array, chain: Uint8Array) => void;
};

/** Reading events. */
export type EventReads = {
  /** All events of a stream with the sections that are there, in the one order of events. */
  readonly stream: (stream: string) => readonly FoldEvent[];
  /** An event by its hash. */
  readonly find: (hash: Uint8Array) => StoredEvent | undefined;
  /** The bytes of the sections of an event that are still there, the reporter's left out. */
  readonly sections: (n: number) => SectionBytes;
  /** Hash of the newest event of a stream that may travel, or `null`. */
  readonly newestTravelling: (stream: string) => string | null;
};

/** Reading and writing events; everything else goes through the ledger. */
export type EventStore = EventInserts & EventReads;

/** The events of an open database. */
export function createEventStore(db: Db): EventStore {
  return { ...eventInserts(db), ...eventReads(db) };
}

function eventInserts(db: Db): EventInserts {
  const insertEvent = db.prepare(
    'INSERT INTO event (hash, vault, device, seq, hlc, type, stream, travels, carried, body, sig) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const insertSection = db.prepare('INSERT INTO section (event, name, bytes) VALUES (?, ?, ?)');
  const insertReporter = db.prepare('INSERT INTO reporter_section (event, bytes) VALUES (?, ?)');
  const insertPlace = db.prepare('INSERT INTO log (device, seq, vault, hash, chain) VALUES (?, ?, ?, ?, ?)');
  return {
    insert({ body, bodyBytes, hash, sig }, sections, travels) {
      const { vault, device, seq, hlc, type, stream } = body;
      const carried = JSON.stringify(Object.keys(sections).sort());
      const { lastInsertRowid } = insertEvent.run(
        ...[hash, vault, device, seq, hlc, type, stream, travels ? 1 : 0, carried, bodyBytes, sig],
      );
      const n = Number(lastInsertRowid);
      for (const [name, bytes] of Object.entries(sections)) {
        if (name === 'reporter') insertReporter.run(n, bytes);
        else insertSection.run(n, name, bytes);
      }
      return n;
    },
    insertLog(device, seq, vault, hash, chain) {
      insertPlace.run(device, seq, vault, hash, chain);
    },
  };
}

const COLUMNS = 'n, hash, body, sig, carried, travels';

function eventReads(db: Db): EventReads {
  const byStream = db.prepare(`SELECT ${COLUMNS} FROM event WHERE stream = ? ORDER BY hlc, device, seq`);
  const sectionsOfStream = db.prepare(
    'SELECT s.event, s.name, s.bytes FROM event e JOIN section s ON s.event = e.n WHERE e.stream = ?',
  );
  const reportersOfStream = db.prepare(
    'SELECT r.event FROM event e JOIN reporter_section r ON r.event = e.n WHERE e.stream = ?',
  );
  const byHash = db.prepare(`SELECT ${COLUMNS} FROM event WHERE hash = ?`);
  const sectionsOf = db.prepare('SELECT event, name, bytes FROM section WHERE event = ?');
  const newest = db.prepare(
    'SELECT hash FROM event WHERE stream = ? AND travels = 1 ORDER BY hlc DESC, device DESC, seq DESC LIMIT 1',
  );
  return {
    stream(stream) {
      const sections = groupSections(sectionsOfStream.all(stream) as SectionRow[]);
      for (const row of reportersOfStream.all(stream) as { event: number }[]) {
        sections.set(row.event, { ...sections.get(row.event), reporter: true });
      }
      return (byStream.all(stream) as EventRow[]).map((row) =>
        foldEvent(parseStored(row.body), toHex(row.hash), sections.get(row.n) ?? {}, row.travels === 1),
      );
    },
    find(hash) {
      const row = byHash.get(hash) as EventRow | undefined;
      return row && stored(row);
    },
    sections(n) {
      const rows = sectionsOf.all(n) as SectionRow[];
      return Object.fromEntries(rows.map((row) => [row.name, row.bytes]));
    },
    newestTravelling(stream) {
      const row = newest.get(stream) as { hash: Buffer } | undefined;
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
