import type { Page } from 'playwright-core';
import { goTo } from './steps.ts';
import type { View } from './views.ts';

/** Opens the petition, of which the letterbox has one. */
async function openItem(page: Page): Promise<void> {
  await goTo(page, '线索台账', '来件');
  await page.getByRole('row', { name: /申诉/u }).getByRole('button').first().click();
  await page.getByRole('region', { name: '可办事项' }).waitFor();
}

/** A dialog over the item. */
const over = (name: string, button: RegExp): View => ({
  name,
  go: async (page) => {
    await openItem(page);
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('dialog').waitFor();
  },
  leave: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
});

/** An item of the letterbox, its correction and what opens over it. */
export const ITEM_VIEWS: readonly View[] = [
  { name: 'item', go: openItem },
  {
    name: 'item-correct',
    go: async (page) => {
      await openItem(page);
      await page.getByRole('button', { name: /^更\s*正/u }).click();
      await page.getByRole('heading', { level: 1, name: /^更正/u }).waitFor();
    },
  },
  over('item-reporter', /^查看检举控告人$/u),
  over('item-redirect', /^转为径送$/u),
  over('item-erase', /^按指令清除$/u),
];
