import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { foundByAxe } from './axe.ts';
import { picture } from './pictures.ts';
import { titleOf } from './seen.ts';
import { FOR_BAD_EYES, USUAL, wear, type Wear } from './wear.ts';

/** Ending of the names of pictures in high contrast at 200 % zoom. */
const ENLARGED = '-contrast-200';

/** What scrolls as a whole: the window, its page, and a dialog that is taller than the screen. */
const HANGING = `Array.from(document.querySelectorAll('html, #app, main, .ant-modal-wrap'))
  .filter((one) => one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
  .map((one) => one.tagName + ' ' + one.className)`;

/** Nothing is reached only by scrolling everything sideways. */
async function hangingOver(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate<string[]>(HANGING);
  return found.map((one) => `wider than its room: ${one}`);
}

/** The title of the dialog on top, or of the page. */
const TITLE = `Array.from(document.querySelectorAll('[role=dialog] .ant-modal-title, h1'))
  .sort((a, b) => (a.closest('[role=dialog]') === null) - (b.closest('[role=dialog]') === null))
  .find((one) => one.checkVisibility())?.textContent ?? ''`;

/**
 * What stands there is what the picture is named for, so that no page and no dialog counts as seen by a wrong name. What
 * it shows may still be on its way when its page is gone to.
 */
async function misnamed(page: Page, name: string): Promise<readonly string[]> {
  const title = titleOf(name);
  if (title === undefined) return [];
  const found = () => page.evaluate<string>(TITLE);
  const isNamed = async () => title.test(await found());
  return (await comesTrue(isNamed)) ? [] : [`${name}: has the title ${await found()}`];
}

/** It is all there: what is looked at is not the line that stands where something is still being read. */
async function unread(page: Page, name: string): Promise<readonly string[]> {
  const isRead = async () => (await page.locator('.waiting:visible').count()) === 0;
  return (await comesTrue(isRead)) ? [] : [`${name}: is still being read`];
}

/** Waits until something holds; false where it never does. */
function comesTrue(holds: () => Promise<boolean>): Promise<boolean> {
  return expect
    .poll(holds)
    .toBe(true)
    .then(
      () => true,
      () => false,
    );
}

/** What is wrong with the view that stands there, to good eyes and to bad ones. It stays open, worn as it was. */
export async function faultsOf(page: Page, name: string, worn: Wear = USUAL): Promise<readonly string[]> {
  const faults = [...(await misnamed(page, name)), ...(await unread(page, name))];
  for (const as of worn === USUAL ? [USUAL, FOR_BAD_EYES] : [FOR_BAD_EYES, USUAL]) {
    if (as !== worn) await wear(page, as);
    const shown = as === USUAL ? name : `${name}${ENLARGED}`;
    await picture(page, shown);
    // What has other colours and is enlarged is the same page: its roles and names are looked at once.
    const found = await foundByAxe(page, as === USUAL ? 'at everything' : 'at colours');
    faults.push(...[...found, ...(await hangingOver(page))].map((fault) => `${shown}: ${fault}`));
  }
  await wear(page, worn);
  return faults;
}

/** Looks at the view that stands there, and keeps pictures of it: nothing is wrong with it. */
export async function looked(page: Page, name: string): Promise<void> {
  expect(await faultsOf(page, name)).toEqual([]);
}
