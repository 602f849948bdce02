import type { Page } from 'playwright-core';
import type { View } from './views.ts';
import { goTo } from './steps.ts';

const toRules = async (page: Page) => {
  await goTo(page, '系统', '规则与节假日');
  await page.getByRole('table', { name: '期限规则' }).waitFor();
};

/** They need nothing but the window. */
type RuleView = Omit<View, 'go'> & { readonly go: (page: Page) => Promise<void> };

/** A dialog over the page, by the button that opens it. */
const dialog = (name: string, button: string | RegExp): RuleView => ({
  name,
  go: async (page) => {
    await toRules(page);
    await page.getByRole('button', { name: button }).first().click();
    await page.getByRole('dialog').waitFor();
  },
  leave: async (page) => {
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  },
});

/** 规则与节假日, and what is opened over it. */
export const RULE_VIEWS: readonly RuleView[] = [
  { name: 'rules', go: toRules },
  dialog('rule-span', '更改期限：告知实名检举控告人受理情况'),
  dialog('rule-span-days', '更改期限：提出处置意见'),
  dialog('rule-warn', '更改到期提醒'),
  dialog('holidays', '登记节假日安排'),
  dialog('regulation-text', '导入条文'),
  dialog('duty', /^登记20\d\d年/u),
];
