import { Worker } from 'node:worker_threads';
import type { RowToVerify } from './event-rows.ts';
import type { FoundAt } from './findings.ts';
import { type Signer, signerFinder } from './signer-finder.ts';
import { verifyRow } from './verify-row.ts';

/** Verifies batches of events; may be given several at once. */
export type VerifyPool = {
  readonly verify: (rows: readonly RowToVerify[]) => Promise<readonly FoundAt[]>;
  /** How many batches keep it busy. */
  readonly width: number;
  readonly close: () => Promise<void>;
};

const THREADS = 2;
/** A thread takes a moment to start: below this many events it is quicker without. */
const WORTH_THREADS = 3000;

/** A pool for about so many events: verifying signatures takes most of a check's time, so many are shared by threads. */
export function createVerifyPool(signers: readonly Signer[], events: number): VerifyPool {
  if (events >= WORTH_THREADS) return createThreads(signers);
  const signerOf = signerFinder(signers);
  return {
    verify: (rows) => Promise.resolve(rows.flatMap((row) => verifyRow(row, signerOf))),
    width: 1,
    close: () => Promise.resolve(),
  };
}

function createThreads(signers: readonly Signer[]): VerifyPool {
  const threads = Array.from({ length: THREADS }, () => createThread(signers));
  let turn = 0;
  return {
    verify: (rows) => {
      turn += 1;
      const thread = threads[turn % THREADS];
      return thread === undefined ? Promise.resolve([]) : thread.verify(rows);
    },
    width: THREADS * 8,
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

type Waiting = { readonly resolve: (found: readonly FoundAt[]) => void; readonly reject: (error: unknown) => void };

/** Answers come in the order of the questions. */
function createThread(signers: readonly Signer[]) {
  const worker = new Worker(new URL('./verify-thread.ts', import.meta.url), {
    workerData: signers,
    resourceLimits: { maxYoungGenerationSizeMb: 8 },
  });
  const waiting: Waiting[] = [];
  let failure: unknown;
  const fail = (error: unknown) => {
    failure ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on('message', (found: readonly FoundAt[]) => waiting.shift()?.resolve(found));
  worker.on('error', fail);
  worker.on('exit', () => {
    fail(new Error('the verifying thread has ended'));
  });
  return {
    verify: (rows: readonly RowToVerify[]) =>
      new Promise<readonly FoundAt[]>((resolve, reject) => {
        if (failure !== undefined) {
          reject(failure instanceof Error ? failure : new Error('the verifying thread has ended'));
          return;
        }
        waiting.push({ resolve, reject });
        worker.postMessage(rows);
      }),
    close: () => worker.terminate(),
  };
}
