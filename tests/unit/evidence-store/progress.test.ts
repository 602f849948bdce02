import { expect, test } from 'vitest';
import { withProgress } from '../../../electron/vault/files/progress.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { throwIfCancelled } from '../../../electron/vault/files/failures.ts';
import { resultOf } from '../../fixtures/vault.ts';
import { codeOf } from '../../support/bytes.ts';

const at = (done: number) => ({ stage: 'x', done, total: null });
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

test('the last progress and the result are always told, what comes too fast is left out', async () => {
  const seen: ReturnType<typeof at>[] = [];
  const work = withProgress(async (report) => {
    report(at(1));
    report(at(2));
    await turn();
    report(at(3));
    return 'done';
  });
  expect(await resultOf(work, seen as never)).toBe('done');
  expect(seen).toEqual([at(2), at(3)]);
});

test('a failure of the work is told after its progress', async () => {
  const work = withProgress(async (report) => {
    await turn();
    report(at(1));
    throw new AppError('DISK_FULL');
  });
  expect(await work.next()).toEqual({ done: false, value: at(1) });
  expect(await codeOf(work.next())).toBe('DISK_FULL');
});

test('work that nobody listens to any more is ended and waited for', async () => {
  let ended = '';
  const work = withProgress(async (report, signal) => {
    try {
      for (let count = 0; ; count += 1) {
        throwIfCancelled(signal);
        report(at(count));
        await turn();
      }
    } finally {
      await turn();
      ended = signal.aborted ? 'by its signal' : 'otherwise';
    }
  });
  await work.next();
  await work.return(undefined as never);
  expect(ended).toBe('by its signal');
});

test('a signal given from outside reaches the work', async () => {
  const stop = new AbortController();
  const work = withProgress(async (_report, signal) => {
    stop.abort();
    await turn();
    throwIfCancelled(signal);
  }, stop.signal);
  expect(await codeOf(work.next())).toBe('CANCELLED');
});
