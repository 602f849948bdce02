import type { Page } from 'playwright-core';
import type { View } from './views.ts';

const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
const back = async (page: Page) => {
  await page.getByRole('button', { name: '返回' }).click();
};
const by = (name: string, button: string): View => ({
  name,
  go: async (page) => {
    await page.getByRole('button', { name: button }).click();
    await page.getByRole('button', { name: '返回' }).waitFor();
  },
  leave: back,
});

/** Every way in, in front of the lock, for a laptop that remembers a vault. */
export const ENTRY_VIEWS: readonly View[] = [
  { name: 'unlock', go: (page) => title(page, '解锁') },
  by('open', '打开其他线索库'),
  by('create', '新建线索库'),
  by('restore', '从备份恢复'),
];

/** The first window of a new laptop. */
export const FIRST_START: View = { name: 'first-start', go: (page) => title(page, '开始使用') };
