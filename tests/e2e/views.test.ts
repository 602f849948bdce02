import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { laptopFolder } from './support/laptop-folder.ts';
import { PASSPHRASE, pairOnDisk, type PairOnDisk } from './support/pair-on-disk.ts';
import { faultsOf } from './support/look.ts';
import { type Seat, sitDown } from './support/seat.ts';
import { unlock } from './support/steps.ts';
import { ENTRY_VIEWS, FIRST_START } from './support/entry-views.ts';
import { type View, VIEWS } from './support/views.ts';
import { FOR_BAD_EYES, USUAL, wear, type Wear } from './support/wear.ts';

const folder = laptopFolder();
const scene: { at?: PairOnDisk } = {};

beforeAll(async () => {
  scene.at = await pairOnDisk(folder, 40, true);
});

const there = () => {
  if (scene.at === undefined) throw new Error('no vault');
  return scene.at;
};

/** Goes to these views, and looks at each of them there. */
async function visitAll(seat: Seat, worn: Wear, views: readonly View[]): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const view of views) {
    await view.go(seat.page);
    faults.push(...(await faultsOf(seat.page, view.name, worn)));
    await view.leave?.(seat.page);
  }
  return faults;
}

describe('every view, in the light theme at 1366 by 768, and in high contrast at 200 % zoom', () => {
  // Whoever sees badly reaches all of it: the walk is made in the smaller window, which takes the other look at each stop.
  test('of a laptop that has a vault', async () => {
    const seat = await sitDown(join(folder, 'laptop'), { lastVault: there().team });
    try {
      await seat.page.getByRole('heading', { level: 1 }).waitFor();
      await wear(seat.page, FOR_BAD_EYES);
      expect(await visitAll(seat, FOR_BAD_EYES, ENTRY_VIEWS)).toEqual([]);
      await unlock(seat, PASSPHRASE);
      expect(await visitAll(seat, FOR_BAD_EYES, VIEWS)).toEqual([]);
      expect(seat.complaints).toEqual([]);
    } finally {
      await seat.leave();
    }
  });

  test('of a new laptop, before there is any vault', async () => {
    const seat = await sitDown(join(folder, 'new-laptop'));
    try {
      expect(await visitAll(seat, USUAL, [FIRST_START])).toEqual([]);
      expect(seat.complaints).toEqual([]);
    } finally {
      await seat.leave();
    }
  });
});
