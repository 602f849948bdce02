import { AppError } from '../../../../shared/errors/app-error.ts';
import { fromHex, fromUtf8, toHex } from '../../crypto/bytes.ts';
import { chainNext, chainStart } from '../../ledger/event-codec.ts';
import type { Db } from '../../store/open-database.ts';
import { prepare } from '../../store/table-rows.ts';
import type { LogRange } from '../format/manifest.ts';
import { LOG_LINE } from './layout.ts';

/** One place that a package adds to what is known of a log. */
export type NewPlace = { readonly seq: number; readonly hash: Uint8Array; readonly chain: Uint8Array };

/** A place at which two logs of one device differ: hash, or chain value where no hash was carried, on either side. */
export type Fork = { readonly place: number; readonly held: string; readonly carried: string };

/** What came of comparing a carried log with what is held of it. */
export type LogVerdict = {
  readonly device: string;
  /** `known`: it follows on what is held; `unknown-from`: it starts at a state that is not held. */
  readonly state: 'known' | 'unknown-from';
  /** Where it contradicts what is held, and how. */
  readonly fork: Fork | null;
  /** It ends before what is held, and agrees so far. */
  readonly shorter: boolean;
  /** Places to add; none where it cannot be joined to what is held. */
  readonly added: readonly NewPlace[];
  /** Hash and chain value before it at a place, from the package or from what is held. */
  readonly at: (seq: number) => { readonly hash: string; readonly prev: string } | undefined;
};

/**
 * Checks a carried log: its hashes must lead from `from` to `to`. Then compares it with what is held of that log.
 * @throws AppError PACKAGE_EVENT_INVALID when the hashes do not lead to the stated root
 */
export function verifyLog(db: Db, vault: string, range: LogRange, lines: Uint8Array): LogVerdict {
  const { device, from, to } = range;
  assertOwner(db, vault, device);
  if (from.size === 0 && from.root !== toHex(chainStart(vault, device))) throw new AppError('PACKAGE_EVENT_INVALID');
  const places = chained(range, lines);
  if (toHex(places.at(-1)?.chain ?? fromHex(from.root)) !== to.root) throw new AppError('PACKAGE_EVENT_INVALID');
  const held = heldPlaces(db, device);
  const joins = from.size === 0 || held.chain(from.size) === from.root;
  const fork = forkOf(held, range, places, joins);
  const added = joins && fork === null ? places.filter(({ seq }) => seq > held.size) : [];
  return {
    device,
    state: joins || from.size <= held.size ? 'known' : 'unknown-from',
    fork,
    shorter: fork === null && joins && to.size < held.size,
    added,
    at: (seq) => carriedAt(range, places, seq) ?? held.at(seq, vault),
  };
}

function chained({ from, to }: LogRange, lines: Uint8Array): readonly NewPlace[] {
  if (lines.length !== (to.size - from.size) * LOG_LINE) throw new AppError('PACKAGE_EVENT_INVALID');
  const places: NewPlace[] = [];
  let chain = fromHex(from.root);
  for (let at = 0; at < lines.length; at += LOG_LINE) {
    const hash = hashOf(lines.subarray(at, at + LOG_LINE));
    chain = chainNext(chain, hash);
    places.push({ seq: from.size + places.length + 1, hash, chain });
  }
  return places;
}

function hashOf(line: Uint8Array): Uint8Array {
  try {
    const text = fromUtf8(line);
    if (!text.endsWith('\n')) throw new RangeError('line end');
    return fromHex(text.slice(0, -1));
  } catch (error) {
    throw new AppError('PACKAGE_EVENT_INVALID', {}, error);
  }
}

function carriedAt({ from }: LogRange, places: readonly NewPlace[], seq: number) {
  const place = places[seq - from.size - 1];
  if (seq <= from.size || place === undefined) return undefined;
  const before = places[seq - from.size - 2];
  return { hash: toHex(place.hash), prev: before === undefined ? from.root : toHex(before.chain) };
}

type Held = ReturnType<typeof heldPlaces>;

/** A device belongs to one vault: nobody else's log, and not our own, can be carried under its id. */
function assertOwner(db: Db, vault: string, device: string): void {
  const row = prepare(db)('SELECT vault FROM log WHERE device = ? LIMIT 1').get(device) as
    { vault: string } | undefined;
  if (row !== undefined && row.vault !== vault) throw new AppError('PACKAGE_EVENT_INVALID');
}

function forkOf(held: Held, { from, to }: LogRange, places: readonly NewPlace[], joins: boolean): Fork | null {
  const at = (place: number, carried: string) => ({ place, held: held.chain(place) ?? '', carried });
  if (!joins) return from.size <= held.size ? at(from.size, from.root) : null;
  const differing = places.find(({ seq, hash }) => seq <= held.size && held.hash(seq) !== toHex(hash));
  if (differing !== undefined) {
    const { seq, hash } = differing;
    return { place: seq, held: held.hash(seq) ?? '', carried: toHex(hash) };
  }
  const agrees = to.size === 0 || to.size > held.size || held.chain(to.size) === to.root;
  return agrees ? null : at(to.size, to.root);
}

/** What is held of a device's log. */
function heldPlaces(db: Db, device: string) {
  const row = (seq: number) =>
    prepare(db)('SELECT hash, chain FROM log WHERE device = ? AND seq = ?').get(device, seq) as
      { hash: Buffer; chain: Buffer } | undefined;
  const { size } = prepare(db)('SELECT coalesce(max(seq), 0) AS size FROM log WHERE device = ?').get(device) as {
    size: number;
  };
  const text = (bytes: Buffer | undefined) => bytes && toHex(bytes);
  return {
    size,
    hash: (seq: number) => text(row(seq)?.hash),
    chain: (seq: number) => text(row(seq)?.chain),
    at: (seq: number, vault: string) => {
      const found = row(seq);
      const prev = seq === 1 ? toHex(chainStart(vault, device)) : text(row(seq - 1)?.chain);
      return found === undefined || prev === undefined ? undefined : { hash: toHex(found.hash), prev };
    },
  };
}
