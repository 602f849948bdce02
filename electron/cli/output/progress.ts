import type { Progress } from '../../../shared/contract/call.ts';
import type { Cli } from '../cli.ts';
import { printable } from './printable.ts';
import { STAGE_TERMS } from '../../../shared/contract/stage-terms.ts';

/** Long work as the contract gives it: progress while it runs, the result at its end. */
type Steps<Result> = { readonly next: () => Promise<IteratorResult<Progress, Result>> };

const WIPE = '\r\u001b[K';

/**
 * Runs long work to its end and draws its progress on standard error, where somebody watches it.
 * @throws what the work throws
 */
export async function finished<Result>({ terminal }: Cli, work: Promise<Steps<Result>>): Promise<Result> {
  const steps = await work;
  let drawn = '';
  try {
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return step.value;
      const line = progressText(step.value);
      if (!terminal.watched || line === drawn) continue;
      terminal.err(WIPE + line);
      drawn = line;
    }
  } finally {
    if (drawn !== '') terminal.err(WIPE);
  }
}

function progressText({ stage, done, total }: Progress): string {
  const part = total === null || total === 0 ? String(done) : `${String(Math.floor((100 * done) / total))}%`;
  return `${printable(STAGE_TERMS[stage] ?? stage)}  ${part}`;
}
