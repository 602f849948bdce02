import type { HybridTime } from '../../../shared/domain/event/hybrid-clock.ts';
import { parseHybrid } from '../../../shared/domain/event/hybrid-clock.ts';
import type { Db } from '../store/open-database.ts';
import { chainStart } from './event-codec.ts';
import { parseStored } from './event-store.ts';

/** Where this device's log stands: last place, chain value, ordering time, and the wall clock of the last event. */
export type Tip = {
  readonly seq: number;
  readonly chain: Uint8Array;
  readonly time: HybridTime;
  /** Milliseconds since 1970, of the last own event. */
  readonly at: number;
};

/** Reads the tip. The ordering time is the largest of all events in the vault, foreign ones included. */
export function readTip(db: Db, vaultId: string, deviceId: string): Tip {
  const last = db
    .prepare<[string], { seq: number; chain: Buffer }>(
      'SELECT seq, chain FROM log WHERE device = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(deviceId);
  if (last === undefined) {
    return { seq: 0, chain: chainStart(vaultId, deviceId), time: latestTime(db), at: 0 };
  }
  const event = db
    .prepare<[string, number], { body: Buffer }>('SELECT body FROM event WHERE device = ? AND seq = ?')
    .get(deviceId, last.seq);
  const at = event === undefined ? 0 : Date.parse(parseStored(event.body).at);
  return { seq: last.seq, chain: last.chain, time: latestTime(db), at };
}

function latestTime(db: Db): HybridTime {
  const row = db.prepare<[], { hlc: string | null }>('SELECT max(hlc) AS hlc FROM event').get();
  const hlc = row?.hlc ?? null;
  return hlc === null ? { ms: 0, counter: 0 } : parseHybrid(hlc);
}
