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

/** Inside {@link Ledger.write}: appends events; everything commits together or not at all. */
export type Writer = {
  /** Appends an event and brings its projections up to date. Returns the event hash, hex. */
  readonly append: <Type extends EventType>(event: NewEvent<Type>) => string;
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
  const { db, vaultId, deviceId, clock, random, project } = parts;
  const store = createEventStore(db);
  const author = { vaultId, deviceId, actor: actorOf(parts.signingKey.publicKey), key: parts.signingKey, random };
  let tip = readTip(db, vaultId, deviceId);

  const appendOne = (event: NewEvent): string => {
    const made = makeEvent(event, author, tip, clock.now(), store.newestTravelling(event.stream));
    tip = made.tip;
    store.insert(made.signed, made.sections, EVENT_TYPES[event.type].travels);
    store.insertLog(deviceId, tip.seq, vaultId, made.signed.hash, tip.chain);
    project(db, store, event.stream, event.type, onlyEvent(event.type, made));
    return toHex(made.signed.hash);
  };
  const writer: Writer = {
    append: (event) => {
      const jump = tip.seq === 0 ? null : clockJump(tip.at, clock.now());
      if (jump !== null) appendOne({ type: 'ClockJumped', stream: vaultId, sections: { head: jump } });
      return appendOne(event);
    },
    db,
    store,
    project: (stream) => {
      project(db, store, stream, undefined, undefined);
    },
    mergeTime: (hlc) => {
      const { time, taken } = merge(tip.time, parseHybrid(hlc), clock.now());
      tip = { ...tip, time };
      return taken;
    },
  };
  const commit = <Result>(act: (writer: Writer) => Result): Result => {
    const before = tip;
    try {
      return withSqliteErrors(() => db.transaction(() => act(writer)).immediate());
    } catch (error) {
      tip = before;
      throw error;
    }
  };
  const write = <Result>(act: (writer: Writer) => Result): Result => {
    const { seq } = tip;
    const result = commit(act);
    // It is committed now: a `head` that cannot be written must not make the log forget it.
    if (tip.seq !== seq) parts.anchor(tip);
    return result;
  };
  return { write, store, db, vaultId, deviceId, actor: author.actor, tip: () => tip, clock, random };
}

type Author = Pick<Ledger, 'vaultId' | 'deviceId' | 'actor' | 'random'> & { readonly key: SigningKey };
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
    auth: event.auth ?? 'session',
    type: event.type,
    typeVersion: spec.version,
    stream: event.stream,
    after,
    sections: Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, sectionDigest(bytes)])),
  };
  const signed = signEvent(body, author.key);
  return { signed, sections, data, tip: { seq: body.seq, chain: chainNext(tip.chain, signed.hash), time, at: now } };
}

/** The registration of a lead is the first of its stream: nothing needs to be read back to project it. */
function onlyEvent(type: EventType, { signed, data }: MadeEvent): readonly FoldEvent[] | undefined {
  if (type !== 'LeadRegistered') return undefined;
  return [foldEvent(signed.body, toHex(signed.hash), data, true)];
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
