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

/**
 * Reads the tip. The ordering time is that of the last own event, which has taken over whatever foreign time was taken
 * over; foreign events may lie far ahead of it, and must not draw the clock after them at the next opening.
 */
export function readTip(db: Db, vaultId: string, deviceId: string): Tip {
  const last = db
    .prepare<[string], { seq: number; chain: Buffer }>(
      'SELECT seq, chain FROM log WHERE device = ? ORDER BY seq DESC LIMIT 1',
    )
    .get(deviceId);
  if (last === undefined) {
    return { seq: 0, chain: chainStart(vaultId, deviceId), time: latestTime(db, vaultId), at: 0 };
  }
  const event = db
    .prepare<[string, number], { body: Buffer }>('SELECT body FROM event WHERE device = ? AND seq = ?')
    .get(deviceId, last.seq);
  const { at, hlc } = event === undefined ? { at: '1970-01-01', hlc: null } : parseStored(event.body);
  const time = hlc === null ? latestTime(db, vaultId) : parseHybrid(hlc);
  return { seq: last.seq, chain: last.chain, time, at: Date.parse(at) };
}

/** The latest of the vault's own events, whichever device made it. */
function latestTime(db: Db, vaultId: string): HybridTime {
  const row = db
    .prepare<[string], { hlc: string }>('SELECT hlc FROM event WHERE vault = ? ORDER BY hlc DESC LIMIT 1')
    .get(vaultId);
  return row === undefined ? { ms: 0, counter: 0 } : parseHybrid(row.hlc);
}
