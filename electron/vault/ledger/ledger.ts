import type { Clock } from '../../../shared/domain/clock.ts';
import { utcText } from '../../../shared/domain/clock.ts';
import { EVENT_TYPES, type EventType, type SectionData } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { clockJump, hybridText, merge, parseHybrid, tick } from '../../../shared/domain/event/hybrid-clock.ts';
import type { SigningKey } from '../crypto/ed25519.ts';
import { toHex } from '../crypto/bytes.ts';
import type { RandomSource } from '../crypto/random.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { Db } from '../store/open-database.ts';
import { withSqliteErrors } from '../store/sqlite-errors.ts';
import type { Auth, EventBody } from './body.ts';
import {
  actorOf,
  chainNext,
  encodeNormalised,
  normalised,
  sectionDigest,
  type SignedEvent,
  signEvent,
} from './event-codec.ts';
import { createEventStore, type EventStore, foldEvent, type SectionBytes } from './event-store.ts';
import type { Project } from './projection.ts';
import { readTip, type Tip } from './tip.ts';

/** What an act appends: one event with the data of its sections. A `Uint8Array` section is stored as it is. */
export type NewEvent<Type extends EventType = EventType> = {
  readonly type: Type;
  readonly stream: string;
  readonly sections: SectionData<Type>;
  readonly auth?: Auth;
};

type FirstOf<Type extends EventType> = Type extends EventType ? Omit<NewEvent<Type>, 'stream'> : never;

/** One of the events that a stream begins with. */
export type FirstEvent = FirstOf<EventType>;

/** Inside {@link Ledger.write}: appends events; everything commits together or not at all. */
export type Writer = {
  /** Appends an event and brings its projections up to date. Returns the event hash, hex. */
  readonly append: <Type extends EventType>(event: NewEvent<Type>) => string;
  /** Appends the first events of a new stream, in order. Nothing needs to be looked for or read back to project them. */
  readonly begin: (stream: string, events: readonly FirstEvent[]) => void;
  readonly db: Db;
  readonly store: EventStore;
  /** Brings the projections of a stream up to date after foreign events were inserted. */
  readonly project: (stream: string) => void;
  /** Takes over the time of foreign events; false when it lies more than a day ahead of the wall clock. */
  readonly mergeTime: (hlc: string) => boolean;
};

/** The log of this device: the one door for writes. */
export type Ledger = {
  readonly write: <Result>(act: (writer: Writer) => Result) => Result;
  /**
   * Writes as {@link Ledger.write}, by the hand of another member who entered his passphrase for this act: every event
   * is signed with his key and says so.
   */
  readonly writeAs: <Result>(key: SigningKey, act: (writer: Writer) => Result) => Result;
  readonly store: EventStore;
  readonly db: Db;
  readonly vaultId: string;
  readonly deviceId: string;
  /** The acting member, as event bodies name him. */
  readonly actor: string;
  readonly tip: () => Tip;
  readonly clock: Clock;
  readonly random: RandomSource;
};

/** What a ledger stands on. `anchor` rewrites `head` after each commit, before the caller hears "saved". */
export type LedgerParts = {
  readonly db: Db;
  readonly vaultId: string;
  readonly deviceId: string;
  readonly signingKey: SigningKey;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly project: Project;
  readonly anchor: (tip: Tip) => void;
};

/** Opens the log of this device at its tip. */
export function createLedger(parts: LedgerParts): Ledger {
  const { db, vaultId, deviceId, clock, random } = parts;
  const store = createEventStore(db);
  const author = { vaultId, deviceId, actor: actorOf(parts.signingKey.publicKey), key: parts.signingKey, random };
  const log: Log = { tip: readTip(db, vaultId, deviceId) };
  const own = createWriter(parts, store, { author, clockNoter: author }, log);
  const commit = <Result>(writer: Writer, act: (writer: Writer) => Result): Result => {
    const before = log.tip;
    try {
      return withSqliteErrors(() => db.transaction(() => act(writer)).immediate());
    } catch (error) {
      log.tip = before;
      throw error;
    }
  };
  const writeBy = <Result>(writer: Writer, act: (writer: Writer) => Result): Result => {
    const { seq } = log.tip;
    const result = commit(writer, act);
    // It is committed now: a `head` that cannot be written must not make the log forget it.
    if (log.tip.seq !== seq) parts.anchor(log.tip);
    return result;
  };
  return {
    write: (act) => writeBy(own, act),
    writeAs: (key, act) => {
      const guest = { ...author, actor: actorOf(key.publicKey), key, auth: 'passphrase' as const };
      return writeBy(createWriter(parts, store, { author: guest, clockNoter: author }, log), act);
    },
    ...{ store, db, vaultId, deviceId, actor: author.actor, tip: () => log.tip, clock, random },
  };
}

/** How far this device's log has come, within the transaction that is under way. */
type Log = { tip: Tip };

/** Who signs what is appended, and who what is noted beside it: that the clock jumped was seen by no guest. */
type Hands = { readonly author: Author; readonly clockNoter: Author };

function createWriter(parts: LedgerParts, store: EventStore, { author, clockNoter }: Hands, log: Log): Writer {
  const { db, vaultId, deviceId, clock, project } = parts;
  const insert = (event: NewEvent, hand = author): MadeEvent => {
    const made = makeEvent(event, hand, log.tip, clock.now(), store.newestTravelling(event.stream));
    log.tip = made.tip;
    store.insert(made.signed, made.sections, EVENT_TYPES[event.type].travels);
    store.insertLog(deviceId, log.tip.seq, vaultId, made.signed.hash, log.tip.chain);
    return made;
  };
  const appendOne = (event: NewEvent, hand = author): string => {
    const { signed } = insert(event, hand);
    project(db, store, event.stream, event.type, undefined);
    return toHex(signed.hash);
  };
  const noteJump = () => {
    const jump = log.tip.seq === 0 ? null : clockJump(log.tip.at, clock.now());
    if (jump !== null) appendOne({ type: 'ClockJumped', stream: vaultId, sections: { head: jump } }, clockNoter);
  };
  return {
    append: (event) => {
      noteJump();
      return appendOne(event);
    },
    begin: (stream, events) => {
      noteJump();
      const made = events.map((event) => asFolded(insert({ ...event, stream }), EVENT_TYPES[event.type].travels));
      project(db, store, stream, undefined, made);
    },
    db,
    store,
    project: (stream) => {
      project(db, store, stream, undefined, undefined);
    },
    mergeTime: (hlc) => {
      const { time, taken } = merge(log.tip.time, parseHybrid(hlc), clock.now());
      log.tip = { ...log.tip, time };
      return taken;
    },
  };
}

type Author = Pick<Ledger, 'vaultId' | 'deviceId' | 'actor' | 'random'> & {
  readonly key: SigningKey;
  /** How all his events were confirmed, whatever each says. */
  readonly auth?: Auth;
};
type MadeEvent = Encoded & { readonly signed: SignedEvent; readonly tip: Tip };

/** Makes and signs the event that stands next in the log. `now` in milliseconds, UTC. */
function makeEvent(event: NewEvent, author: Author, tip: Tip, now: number, after: string | null): MadeEvent {
  const spec = EVENT_TYPES[event.type];
  const time = tick(tip.time, now);
  const { sections, data } = encodeSections(event.sections, spec.sections, author.random);
  const body: EventBody = {
    v: 1,
    id: uuidV7(now, author.random),
    vault: author.vaultId,
    device: author.deviceId,
    seq: tip.seq + 1,
    prev: toHex(tip.chain),
    hlc: hybridText(time),
    at: utcText(now),
    actor: author.actor,
    auth: author.auth ?? event.auth ?? 'session',
    type: event.type,
    typeVersion: spec.version,
    stream: event.stream,
    after,
    sections: Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, sectionDigest(bytes)])),
  };
  const signed = signEvent(body, author.key);
  return { signed, sections, data, tip: { seq: body.seq, chain: chainNext(tip.chain, signed.hash), time, at: now } };
}

function asFolded({ signed, data }: MadeEvent, travels: boolean): FoldEvent {
  return foldEvent(signed.body, toHex(signed.hash), data, travels);
}

/** Sections as bytes, and as folds see them: of the reporter's only that it is there. */
type Encoded = { readonly sections: SectionBytes; readonly data: Readonly<Record<string, unknown>> };

function encodeSections(
  given: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, unknown>>,
  random: RandomSource,
): Encoded {
  const sections: Record<string, Uint8Array> = {};
  const data: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined) continue;
    if (!Object.hasOwn(schemas, name)) throw new TypeError(`section ${name} is not of this type`);
    if (value instanceof Uint8Array) {
      sections[name] = value;
      data[name] = true;
    } else {
      const said = normalised(value);
      sections[name] = encodeNormalised(said, random);
      data[name] = said;
    }
  }
  return { sections, data };
}
