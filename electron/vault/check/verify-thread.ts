import { parentPort, workerData } from 'node:worker_threads';
import type { RowToVerify } from './event-rows.ts';
import type { FoundAt } from './findings.ts';
import { type Signer, signerFinder } from './signer-finder.ts';
import { verifyRow } from './verify-row.ts';

/** Entry of a verifying thread: knows the signers from the start, is sent batches of events, answers what it found. */
if (parentPort !== null) {
  const port = parentPort;
  const signerOf = signerFinder(workerData as readonly Signer[]);
  port.on('message', (rows: readonly RowToVerify[]) => {
    const found: readonly FoundAt[] = rows.flatMap((row) => verifyRow(row, signerOf));
    port.postMessage(found);
  });
}
