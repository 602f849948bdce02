import { equalBytes } from '../crypto/bytes.ts';
import { prepare } from '../store/table-rows.ts';
import type { Checking } from './checking.ts';
import type { Contradictions } from './contradictions.ts';
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
  contradictions: Contradictions,
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
        underWay.push(
          pool
            .verify(batch.map((row) => ({ ...row, excused: isExcused(row, contradictions) })))
            .then(take(batch.length)),
        );
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

/** Whether an event may stand outside the log that is held of its device. */
export function isExcused({ device, seq, hash, logHash }: EventRow, contradictions: Contradictions): boolean {
  const isPlaced = logHash !== null && equalBytes(hash, logHash);
  return !isPlaced && seq <= (contradictions.get(device) ?? 0);
}

function countEvents(db: Checking['db'], verified: Checking['verified']): number {
  const newer = prepare(db)('SELECT count(*) AS n FROM event WHERE device = ? AND seq > ?');
  return devicesOf(db)
    .map((device) => (newer.get(device, verified.get(device)?.seq ?? 0) as { n: number }).n)
    .reduce((sum, n) => sum + n, 0);
}
