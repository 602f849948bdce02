import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type { Seat } from './seat.ts';

const FOLDER = 'out/failures';

/** After a test that failed, what stood on the screens: a picture says more than a locator that was not found. */
export function pictureFailures(seats: () => readonly Seat[]): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    mkdirSync(FOLDER, { recursive: true });
    for (const [index, seat] of seats().entries()) {
      const name = `${task.name.slice(0, 60).replace(/\W+/gu, '-')}-${String(index)}.png`;
      await seat.page.screenshot({ path: join(FOLDER, name) }).catch(() => undefined);
    }
  });
}
