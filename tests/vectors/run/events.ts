import { type FoldEvent } from '../../../shared/domain/event/folded.ts';
import {
  clockJump,
  type HybridTime,
  hybridText,
  merge,
  parseHybrid,
  tick,
} from '../../../shared/domain/event/hybrid-clock.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { fromHex, toHex } from '../../../electron/vault/crypto/bytes.ts';
import { type Verifier, verifierFor } from '../../../electron/vault/crypto/ed25519.ts';
import { actorOf, chainNext, chainStart } from '../../../electron/vault/ledger/event-codec.ts';
import { foldEvent, sectionData } from '../../../electron/vault/ledger/event-store.ts';
import { type EventVerdict, verifyEvent } from '../../../electron/vault/ledger/verify-event.ts';
import { readVectors } from '../files.ts';
import { createTally, type Tally, type VectorReport } from '../tally.ts';

type Hex = string;
type Parts = { readonly body: Hex; readonly sig: Hex; readonly sections: Readonly<Record<string, Hex>> };
type Placed = Parts & { readonly seq: number; readonly prev: Hex };
type Named<Fields> = Fields & { readonly name: string };
type Vectors = {
  readonly vault: string;
  readonly device: string;
  readonly start: Hex;
  readonly publicKeys: readonly Hex[];
  readonly events: readonly (Parts & { readonly prev: Hex; readonly hash: Hex; readonly chain: Hex })[];
  readonly withheld: string;
  readonly erased: string;
  readonly kept: readonly Parts[];
  readonly fork: Omit<Placed, 'sections'> & { readonly hash: Hex };
  readonly refused: readonly Named<Placed & { readonly why: string }>[];
  readonly clock: Clock;
};
type Clock = {
  readonly tick: readonly Named<{ last: HybridTime; now: number; next: HybridTime }>[];
  readonly merge: readonly Named<{
    last: HybridTime;
    foreign: HybridTime;
    now: number;
    time: HybridTime;
    taken: boolean;
  }>[];
  readonly jump: readonly Named<{ lastAt: number; now: number; jump: unknown }>[];
  readonly text: readonly (HybridTime & { readonly text: string })[];
};

/** Verifies at a place, with the listed keys; one that is no good proves nothing and so belongs to nobody. */
function verifierOf({ vault, device, publicKeys }: Vectors): (event: Placed) => EventVerdict {
  const signers = new Map<string, Verifier>();
  for (const key of publicKeys.map(fromHex)) {
    try {
      signers.set(actorOf(key), verifierFor(key));
    } catch {
      // The key of small order.
    }
  }
  return ({ seq, prev, body, sig, sections }) =>
    verifyEvent(
      {
        ...{ bodyBytes: fromHex(body), sig: fromHex(sig) },
        sections: Object.fromEntries(Object.entries(sections).map(([name, bytes]) => [name, fromHex(bytes)])),
      },
      { place: { vault, device, seq, prev }, signerOf: ({ actor }) => signers.get(actor) },
    );
}

/** Names the runner in reports. */
export const name = 'events';

/** A log that holds with holes in it, what must be refused of it, and the clock that orders it. */
export function run(): Promise<VectorReport> {
  const vectors = readVectors('events') as Vectors;
  const tally = createTally();
  const verify = verifierOf(vectors);
  logVectors(tally, vectors, verify);
  for (const { name: what, why, ...event } of vectors.refused) tally.equals(what, verify(event), { ok: false, why });
  for (const [index, parts] of vectors.kept.entries()) {
    tally.holds(`what a newer version wrote, ${index}`, verify({ ...parts, seq: 1, prev: vectors.start }).ok);
  }
  const { fork, events } = vectors;
  const forked = verify({ ...fork, sections: {} });
  tally.equals('a fork is well signed, and another event', forked.ok && toHex(forked.event.hash), fork.hash);
  tally.holds('a fork has another hash at the same place', fork.hash !== events[fork.seq - 1]?.hash);
  clockVectors(tally, vectors.clock);
  return Promise.resolve(tally.report());
}

function logVectors(tally: Tally, vectors: Vectors, verify: (event: Placed) => EventVerdict): void {
  let chain = chainStart(vectors.vault, vectors.device);
  tally.equals('start of the chain', toHex(chain), vectors.start);
  const folded: FoldEvent[] = [];
  for (const [index, event] of vectors.events.entries()) {
    const verdict = verify({ ...event, seq: index + 1, prev: toHex(chain) });
    tally.equals(`event ${index + 1} holds`, verdict.ok || verdict.why, true);
    if (!verdict.ok) continue;
    const { hash, body } = verdict.event;
    chain = chainNext(chain, hash);
    tally.equals(`hash ${index + 1}`, toHex(hash), event.hash);
    tally.equals(`chain ${index + 1}`, toHex(chain), event.chain);
    const data = Object.entries(event.sections).map(([part, bytes]) => [part, sectionData(fromHex(bytes))] as const);
    folded.push(foldEvent(body, event.hash, Object.fromEntries(data), true));
  }
  const lead = foldLead(folded.reverse());
  tally.equals('the withheld section', lead?.subjects, { state: 'withheld' });
  tally.equals('the erased section', lead?.content, { state: 'erased' });
  tally.equals('the correction by another hand', lead?.head.channel, '来访');
  tally.equals('nothing contradicts', lead?.conflicts, []);
}

function clockVectors(tally: Tally, clock: Clock): void {
  for (const { name: what, last, now, next } of clock.tick) tally.equals(`tick ${what}`, tick(last, now), next);
  for (const { name: what, last, foreign, now, time, taken } of clock.merge) {
    tally.equals(`merge ${what}`, merge(last, foreign, now), { time, taken });
  }
  for (const { name: what, lastAt, now, jump } of clock.jump)
    tally.equals(`jump ${what}`, clockJump(lastAt, now), jump);
  for (const { text, ...time } of clock.text) {
    tally.equals(`text ${text}`, hybridText(time), text);
    tally.equals(`time ${text}`, parseHybrid(text), time);
  }
}
