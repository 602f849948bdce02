import type { Page } from 'playwright-core';
import { caseViews } from './case-views.ts';
import { goTo } from './steps.ts';

/** One view of the window, and how a person gets there from anywhere behind the lock. */
export type View = {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
  /** Closes what lies over the page, so that the next view can be gone to. */
  readonly leave?: (page: Page) => Promise<void>;
};

const escape = async (page: Page) => {
  await page.keyboard.press('Escape');
};

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor();

/** Opens the lead of that subject by the find box. */
async function openLead(page: Page, subject: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /查找/u }).fill(subject);
  await page
    .getByRole('option', { name: new RegExp(`ZJ01.*${subject}`, 'u') })
    .first()
    .click();
  await page.getByRole('tab', { name: '办理过程' }).waitFor();
}

/** Every view behind the lock, in the order of the left column. */
export const VIEWS: readonly View[] = [
  { name: 'desk', go: async (page) => (await goTo(page, '今日待办'), heading(page, '今日待办')) },
  { name: 'ledger', go: async (page) => (await goTo(page, '线索台账'), page.getByRole('grid').waitFor()) },
  {
    name: 'find',
    go: async (page) => {
      await page.keyboard.press('Control+k');
      await page.getByRole('combobox', { name: /查找/u }).fill('李志明');
      await page.getByRole('option').first().waitFor();
    },
    leave: escape,
  },
  {
    name: 'shortcuts',
    go: async (page) => {
      await page.getByRole('button', { name: '快捷键一览' }).click();
      await page.getByRole('dialog', { name: '快捷键一览' }).waitFor();
    },
    leave: escape,
  },
  { name: 'new-lead', go: async (page) => (await page.keyboard.press('Alt+n'), heading(page, '登记来件')) },
  { name: 'lead', go: (page) => openLead(page, '李志明') },
  ...caseViews((page) => openLead(page, '孙志远')),
  {
    name: 'evidence',
    go: async (page) => {
      await openLead(page, '李志明');
      await page.getByRole('tab', { name: '材料证据' }).click();
    },
  },
  {
    name: 'correct',
    go: async (page) => {
      await openLead(page, '李志明');
      await page.getByRole('button', { name: '更正' }).click();
      await heading(page, /更正/u);
    },
  },
  {
    name: 'import-start',
    go: async (page) => {
      await goTo(page, '线索台账');
      await page.getByRole('button', { name: '导入台账' }).click();
      await heading(page, '导入台账');
    },
  },
  { name: 'seal', go: async (page) => (await goTo(page, '报送与接收', '新建报送'), heading(page, '新建报送')) },
  {
    name: 'seal-leads',
    go: async (page) => {
      await goTo(page, '报送与接收', '新建报送');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByRole('region', { name: '将报送的线索' }).waitFor();
    },
  },
  { name: 'sent', go: async (page) => (await goTo(page, '报送与接收', '已报送'), heading(page, '已报送')) },
  { name: 'inbox', go: async (page) => (await goTo(page, '报送与接收', '收件'), heading(page, '收件')) },
  { name: 'cards', go: async (page) => (await goTo(page, '报送与接收', '单位名片'), heading(page, '单位名片')) },
  { name: 'members', go: async (page) => (await goTo(page, '人员与授权'), heading(page, '人员与授权')) },
  { name: 'backup', go: async (page) => (await goTo(page, '系统', '备份'), heading(page, /备份/u)) },
  { name: 'check', go: async (page) => (await goTo(page, '系统', '线索库检查'), heading(page, '线索库检查')) },
  { name: 'settings', go: async (page) => (await goTo(page, '系统', '设置'), heading(page, '设置')) },
  { name: 'about', go: async (page) => (await goTo(page, '系统', '关于'), heading(page, '关于')) },
];
