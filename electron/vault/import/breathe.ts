import { setImmediate as turn } from 'node:timers/promises';

/** Lets everything else that waits have its turn: progress is delivered, a cancel is heard. */
export async function breathe(): Promise<void> {
  await turn();
  await turn();
}
