import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { addAssessed } from './support/assessed-on-disk.ts';
import { foundByAxe } from './support/axe.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { addPetition } from './support/items-on-disk.ts';
import { addMeeting } from './support/meeting-on-disk.ts';
import { PASSPHRASE, pairOnDisk, type PairOnDisk } from './support/pair-on-disk.ts';
import { picture } from './support/pictures.ts';
import { type Seat, sitDown } from './support/seat.ts';
import { goTo, lock, unlock } from './support/steps.ts';
import { ENTRY_VIEWS, FIRST_START } from './support/entry-views.ts';
import { VIEWS } from './support/views.ts';

/** Ending of the names of pictures in high contrast at 200 % zoom. */
const ENLARGED = '-contrast-200';

const folder = laptopFolder();
const scene: { at?: PairOnDisk } = {};

beforeAll(async () => {
  scene.at = await pairOnDisk(folder, 40, true);
  await addMeeting(scene.at.team);
  await addAssessed(scene.at.team);
  await addPetition(scene.at.team);
});

const there = () => {
  if (scene.at === undefined) throw new Error('no vault');
  return scene.at;
};

/** Sits down in front of the lock for one test. */
async function inFront(scale: number, use: (seat: Seat) => Promise<void>): Promise<void> {
  const seat = await sitDown(join(folder, `laptop-${String(scale)}`), { scale, lastVault: there().team });
  try {
    await use(seat);
    expect(seat.complaints).toEqual([]);
  } finally {
    await seat.leave();
  }
}

/** Nothing is reached only by scrolling the whole page sideways. */
async function hangsOver(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.scrollingElement.scrollWidth > window.innerWidth + 1');
}

async function visitAll(seat: Seat, suffix: string, views = VIEWS): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const view of views) {
    await view.go(seat.page, there());
    await picture(seat.page, `${view.name}${suffix}`);
    // What has other colours and is enlarged is the same page: its roles and names were looked at before.
    const found = await foundByAxe(seat.page, suffix === ENLARGED ? 'at colours' : 'at everything');
    for (const problem of found) problems.push(`${view.name}: ${problem}`);
    if (await hangsOver(seat.page)) problems.push(`${view.name}: wider than the screen`);
    await view.leave?.(seat.page);
  }
  return problems;
}

describe('every view', () => {
  test('at 1366 by 768, in the light theme', async () => {
    await inFront(1, async (seat) => {
      expect(await visitAll(seat, '', ENTRY_VIEWS)).toEqual([]);
      await unlock(seat, PASSPHRASE);
      expect(await visitAll(seat, '')).toEqual([]);
    });
  });

  // Both for whoever sees badly, and both at once, with less room and wider lines: every view is reached and fits.
  test('in high contrast, at 200 % zoom', async () => {
    await inFront(2, async (seat) => {
      await unlock(seat, PASSPHRASE);
      await goTo(seat.page, '系统', '设置');
      await seat.page.getByRole('radio', { name: '高对比' }).click({ force: true });
      await seat.page.locator('html[data-theme=high-contrast]').waitFor();
      expect(await visitAll(seat, ENLARGED)).toEqual([]);
      await lock(seat);
      expect(await visitAll(seat, ENLARGED, ENTRY_VIEWS)).toEqual([]);
    });
  });

  test('on a new laptop, before there is any vault', async () => {
    const seat = await sitDown(join(folder, 'new-laptop'));
    try {
      expect(await visitAll(seat, '', [FIRST_START])).toEqual([]);
      expect(seat.complaints).toEqual([]);
    } finally {
      await seat.leave();
    }
  });
});
