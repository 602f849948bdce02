import type { EventType } from '../../../shared/domain/event/event-types.ts';
import { compareEvents, type FoldEvent } from '../../../shared/domain/event/folded.ts';
import { erasedSections } from '../../../shared/domain/lead/fold-erasure.ts';
import { PROJECTIONS } from '../host/projections.ts';
import { parseStored } from '../ledger/event-store.ts';
import type { Difference, Projection } from '../ledger/projection.ts';
import { toHex } from '../crypto/bytes.ts';
import { prepare } from '../store/table-rows.ts';
import { type Checking, assertIsContent } from './checking.ts';
import { devicesOf } from './event-rows.ts';

type Kept = { readonly hash: Uint8Array; readonly carried: string; readonly body: Uint8Array };

const STREAMS = 'SELECT DISTINCT stream FROM event WHERE stream > ? ORDER BY stream LIMIT 500';
const STREAMS_AT_ONCE = 500;
/** How often the comparison of what lies across streams is begun again when something was written meanwhile. */
const ATTEMPTS = 3;

/** What the check of a stream is given. */
type Streamed = Pick<Checking, 'vault' | 'db' | 'findings'>;

/** Stream by stream: `after`, which sections are there, and the projections computed again from the events. */
export async function checkStreams(checking: Checking): Promise<void> {
  const { db, pace, report } = checking;
  const concerned = new Map(PROJECTIONS.map((projection) => [projection, new Set<string>()]));
  let done = 0;
  for (const stream of checking.verified.size > 0 ? newStreams(checking) : allStreams(checking)) {
    checkStream(checking, stream, concerned);
    done += 1;
    if (await pace()) report({ stage: 'streams', done, total: null });
  }
  if (checking.verified.size > 0) return;
  for (const [projection, streams] of concerned) {
    for (const owner of new Set(projection.owners(db))) {
      if (!streams.has(owner)) add(checking, projection.compare(db, owner, []));
      await pace();
    }
    await checkWhole(checking, projection);
  }
}

function* allStreams({ db }: Checking): Generator<string> {
  for (let after = ''; ;) {
    const rows = prepare(db)(STREAMS).all(after) as { stream: string }[];
    yield* rows.map(({ stream }) => stream);
    const last = rows.at(-1);
    if (last === undefined || rows.length < STREAMS_AT_ONCE) return;
    after = last.stream;
  }
}

function newStreams({ db, verified }: Checking): ReadonlySet<string> {
  const newer = prepare(db)('SELECT DISTINCT stream FROM event WHERE device = ? AND seq > ?');
  const streams = new Set<string>();
  for (const device of devicesOf(db)) {
    const rows = newer.all(device, verified.get(device)?.seq ?? 0) as { stream: string }[];
    for (const { stream } of rows) streams.add(stream);
  }
  return streams;
}

/** One stream: `after`, which sections are there, and the projections computed again from its events. */
export function checkStream(checking: Streamed, stream: string, concerned: ReadonlyMap<Projection, Set<string>>): void {
  const { vault, db, findings } = checking;
  try {
    const events = vault.ledger.store.stream(stream);
    checkEventsOf(checking, stream, events);
    for (const [projection, streams] of concerned) {
      if (!events.some(({ type }) => projection.types.has(type as EventType))) continue;
      streams.add(stream);
      add(checking, projection.compare(db, stream, events));
    }
  } catch (error) {
    assertIsContent(error);
    findings.add('PROJECTION_DIFFERS', stream);
  }
}

/** In the order of arrival, which is what an author had before him. */
function checkEventsOf({ vault, db, findings }: Streamed, stream: string, events: readonly FoldEvent[]): void {
  const rows = prepare(db)('SELECT hash, carried, body FROM event WHERE stream = ? ORDER BY n').all(stream) as Kept[];
  const byHash = new Map(events.map((event) => [event.hash, event]));
  const erased = erasedSections(events);
  let newest: FoldEvent | undefined;
  for (const row of rows) {
    const event = byHash.get(toHex(row.hash));
    if (event === undefined) continue;
    const where = `${event.device}:${String(event.seq)}`;
    const isOwn = event.vault === vault.session.vaultId;
    const { after } = parseStored(row.body);
    if (isOwn ? after !== (newest?.hash ?? null) : !mayFollow(after, event, byHash)) findings.add('EVENT_AFTER', where);
    const carried = JSON.parse(row.carried) as readonly string[];
    if (isOwn && !sameNames(carried, event.stated)) findings.add('SECTION_MISSING', where);
    checkPresence(event, carried, erased, (code) => {
      findings.add(code, where);
    });
    if (event.travels && (newest === undefined || compareEvents(event, newest) > 0)) newest = event;
  }
}

/** What a foreign author had before him may have been withheld; if it is here, it is earlier and may travel. */
function mayFollow(after: string | null, event: FoldEvent, byHash: ReadonlyMap<string, FoldEvent>): boolean {
  const before = after === null ? undefined : byHash.get(after);
  return before === undefined || (before.travels && compareEvents(before, event) < 0);
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join(' ') === b.toSorted().join(' ');
}

/** What came must be there until an order names it; what an order names must be gone. */
function checkPresence(
  event: FoldEvent,
  carried: readonly string[],
  erased: ReadonlySet<string>,
  add: (code: 'SECTION_MISSING' | 'SECTION_NOT_ERASED' | 'SECTION_DAMAGED') => void,
): void {
  for (const name of carried) {
    const isErased = erased.has(`${event.hash}/${name}`);
    const isThere = event.sections[name] !== undefined;
    if (isErased && isThere) add('SECTION_NOT_ERASED');
    if (!isErased && !isThere) add('SECTION_MISSING');
  }
  if (Object.keys(event.sections).some((name) => !carried.includes(name))) add('SECTION_DAMAGED');
}

/** A write in between may make two readings differ that were both right: then it is done again. */
async function checkWhole(checking: Checking, projection: Projection): Promise<void> {
  const { vault, db, pace } = checking;
  if (projection.compareWhole === undefined) return;
  for (let attempt = 1; ; attempt += 1) {
    const { seq } = vault.ledger.tip();
    const differences: Difference[] = [];
    for (const step of projection.compareWhole(db)) {
      if (step !== null) differences.push(step);
      if (attempt < ATTEMPTS) await pace();
    }
    if (attempt < ATTEMPTS && vault.ledger.tip().seq !== seq) continue;
    add(checking, differences);
    return;
  }
}

function add({ findings }: Streamed, differences: readonly Difference[]): void {
  for (const { table, stream } of differences) {
    findings.add('PROJECTION_DIFFERS', stream === '' ? table : `${table}:${stream}`);
  }
}
