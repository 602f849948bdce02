import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** One event as the database holds it, with its place in the log; sections are those that are there. */
export type EventRow = {
  readonly n: number;
  readonly hash: Uint8Array;
  readonly vault: string;
  readonly device: string;
  readonly seq: number;
  readonly hlc: string;
  readonly type: string;
  readonly stream: string;
  readonly travels: number;
  readonly body: Uint8Array;
  readonly sig: Uint8Array;
  /** What the log holds at this place, and its chain value before it; `null` when there is no such row. */
  readonly logHash: Uint8Array | null;
  readonly before: Uint8Array | null;
  readonly sections: Readonly<Record<string, Uint8Array>>;
};

/** A row as it is verified. Excused is one whose log was found not to fit when it was taken in. */
export type RowToVerify = EventRow & { readonly excused: boolean };

const EVENTS = `SELECT e.n, e.hash, e.vault, e.device, e.seq, e.hlc, e.type, e.stream, e.travels, e.body, e.sig,
 l.hash AS logHash, p.chain AS before
 FROM event e LEFT JOIN log l ON l.device = e.device AND l.seq = e.seq
 LEFT JOIN log p ON p.device = e.device AND p.seq = e.seq - 1`;
const ROWS = `${EVENTS} WHERE e.device = ? AND e.seq > ? ORDER BY e.seq LIMIT 200`;
const STREAM_ROWS = `${EVENTS} WHERE e.stream = ? ORDER BY e.n`;
const ROWS_AT_ONCE = 200;
/** A batch ends when its sections come to this many bytes, so that memory stays bounded. */
const BATCH_BYTES = 2 * 1024 * 1024;

/** Every device that has a log or an event here, without walking through the tables. */
export function devicesOf(db: Db): readonly string[] {
  const next = prepare(db)(
    'SELECT min(device) AS device FROM (SELECT min(device) AS device FROM log WHERE device > :after UNION ALL SELECT min(device) FROM event WHERE device > :after)',
  );
  const devices: string[] = [];
  for (let after = ''; ;) {
    const { device } = next.get({ after }) as { device: string | null };
    if (device === null) return devices;
    devices.push(device);
    after = device;
  }
}

/** A device's events from place `after` + 1 on, in small batches, each read at once and whole. */
export function* eventBatches(db: Db, device: string, after: number): Generator<readonly EventRow[]> {
  let seq = after;
  for (;;) {
    const rows = prepare(db)(ROWS).all(device, seq) as Omit<EventRow, 'sections'>[];
    let batch: EventRow[] = [];
    let bytes = 0;
    for (const row of rows) {
      const sections = sectionsOf(db, row.n);
      batch.push({ ...row, sections });
      bytes += Object.values(sections).reduce((sum, section) => sum + section.length, 0);
      if (bytes < BATCH_BYTES) continue;
      yield batch;
      batch = [];
      bytes = 0;
    }
    if (batch.length > 0) yield batch;
    const last = rows.at(-1);
    if (last === undefined || rows.length < ROWS_AT_ONCE) return;
    seq = last.seq;
  }
}

/** All events of one stream, in the order of their arrival. */
export function streamRows(db: Db, stream: string): readonly EventRow[] {
  const rows = prepare(db)(STREAM_ROWS).all(stream) as Omit<EventRow, 'sections'>[];
  return rows.map((row) => ({ ...row, sections: sectionsOf(db, row.n) }));
}

function sectionsOf(db: Db, n: number): Readonly<Record<string, Uint8Array>> {
  const rows = prepare(db)('SELECT name, bytes FROM section WHERE event = ?').all(n) as {
    name: string;
    bytes: Uint8Array;
  }[];
  const reporter = prepare(db)('SELECT bytes FROM reporter_section WHERE event = ?').get(n) as
    { bytes: Uint8Array } | undefined;
  const sections = Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
  return reporter === undefined ? sections : { ...sections, reporter: reporter.bytes };
}
