import type { Page } from 'playwright-core';
import { goTo } from './steps.ts';
import type { View } from './views.ts';

const leave = async (page: Page) => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
};

async function openMeeting(page: Page): Promise<void> {
  await goTo(page, '研判会议');
  await page.getByRole('button', { name: /^ZJ01-会/u }).click();
  await page.getByRole('region', { name: /^第1件/u }).waitFor();
}

/** A form over the page of a meeting that is under way. */
const over = (name: string, button: RegExp): View => ({
  name,
  go: async (page) => {
    await openMeeting(page);
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
  },
  leave,
});

/** The meetings and one of them, with what opens over them. */
export const MEETING_VIEWS: readonly View[] = [
  { name: 'meetings', go: async (page) => (await goTo(page, '研判会议'), page.getByRole('table').waitFor()) },
  {
    name: 'new-meeting',
    go: async (page) => {
      await goTo(page, '研判会议');
      await page.getByRole('button', { name: '新建会议' }).first().click();
      await page.getByRole('dialog', { name: '新建会议' }).waitFor();
    },
    leave,
  },
  { name: 'meeting-under-way', go: openMeeting },
  over('study-item', /^记录下一件/u),
  over('defer-item', /^延后研究/u),
  over('submit-decided', /^呈批/u),
];
