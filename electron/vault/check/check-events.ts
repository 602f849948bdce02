import { prepare } from '../store/table-rows.ts';
import type { Checking } from './checking.ts';
import type { ForeignStarts } from './check-logs.ts';
import { devicesOf, eventBatches, type EventRow } from './event-rows.ts';
import type { FoundAt } from './findings.ts';
import type { Signer } from './signer-finder.ts';
import { createVerifyPool } from './verify-pool.ts';

/**
 * Every event's form, hash, signature and sections, on other threads where there are many: the caller's own work goes
 * on meanwhile, in the pauses of which new batches are read.
 * @returns how many events were verified
 */
export async function checkEvents(
  { db, findings, pace, report, verified }: Checking,
  starts: ForeignStarts,
  signers: readonly Signer[],
): Promise<number> {
  const total = countEvents(db, verified);
  const pool = createVerifyPool(signers, total);
  const underWay: Promise<void>[] = [];
  let done = 0;
  const take = (count: number) => (found: readonly FoundAt[]) => {
    for (const { code, where } of found) findings.add(code, where);
    done += count;
    report({ stage: 'events', done, total });
  };
  try {
    for (const device of devicesOf(db)) {
      for (const batch of eventBatches(db, device, verified.get(device)?.seq ?? 0)) {
        await pace();
        underWay.push(pool.verify(batch.map((row) => withStart(row, starts))).then(take(batch.length)));
        if (underWay.length >= pool.width) await underWay.shift();
      }
    }
    await Promise.all(underWay);
  } finally {
    for (const one of underWay) one.catch(() => undefined);
    await pool.close();
  }
  return done;
}

/** A foreign log that begins later than at its first place begins with a chain value that was signed for. */
function withStart(row: EventRow, starts: ForeignStarts): EventRow {
  if (row.before !== null) return row;
  return { ...row, before: starts.get(`${row.device}:${String(row.seq - 1)}`) ?? null };
}

function countEvents(db: Checking['db'], verified: Checking['verified']): number {
  const newer = prepare(db)('SELECT count(*) AS n FROM event WHERE device = ? AND seq > ?');
  return devicesOf(db)
    .map((device) => (newer.get(device, verified.get(device)?.seq ?? 0) as { n: number }).n)
    .reduce((sum, n) => sum + n, 0);
}
