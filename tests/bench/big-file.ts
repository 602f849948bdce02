import { randomFillSync } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

const BLOCK = 2 ** 20;

/** Writes a file of so many random bytes, which nothing can compress. */
export function writeRandomFile(path: string, bytes: number): void {
  const file = openSync(path, 'wx');
  const block = Buffer.alloc(BLOCK);
  try {
    for (let left = bytes; left > 0; left -= BLOCK) writeSync(file, randomFillSync(block), 0, Math.min(BLOCK, left));
  } finally {
    closeSync(file);
  }
}
