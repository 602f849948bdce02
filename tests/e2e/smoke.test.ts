import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sitDown } from './support/seat.ts';

test('the window opens, locked', async () => {
  const seat = await sitDown(mkdtempSync(join(tmpdir(), 'mixia-e2e-')));
  await seat.page.waitForTimeout(2500);
  await seat.page.screenshot({ path: '/tmp/smoke.png' });
  console.log(seat.complaints, await seat.page.content().then((t) => t.length));
  await seat.leave();
  expect(seat.complaints).toEqual([]);
});
