import type { Page } from 'playwright-core';
import type { View } from './views.ts';

const dialogs = (page: Page) => page.getByRole('dialog').last();
const escape = async (page: Page) => {
  await page.keyboard.press('Escape');
  await dialogs(page).waitFor({ state: 'hidden' });
};

/** A dialog that a button of the case file opens. */
const over = (name: string, openLead: (page: Page) => Promise<void>, button: RegExp): View => ({
  name,
  go: async (page) => {
    await openLead(page);
    await page.getByRole('button', { name: button }).first().click();
    await dialogs(page).waitFor();
  },
  leave: escape,
});

/** What opens over or in the case file of a lead. `openLead` opens one that was just registered, with a reporter. */
export function caseViews(openLead: (page: Page) => Promise<void>): readonly View[] {
  return [
    over('dispose', openLead, /^录入纸质审批/u),
    over('void', openLead, /^作\s*废$/u),
    over('print-order', openLead, /^打印登记表$/u),
    over('assign', openLead, /^分\s*办$/u),
    over('mark-risks', openLead, /^标注风险$/u),
    over('recusal', openLead, /^申报回避$/u),
    {
      name: 'barred',
      go: async (page) => {
        await openLead(page);
        await page.getByText(/现在不能办理的事项和原因/u).click();
        await page.getByText('暂不能呈批：尚无集体研究记录。').first().waitFor();
      },
    },
    {
      name: 'viewer',
      go: async (page) => {
        await openLead(page);
        await page.getByRole('tab', { name: /材料证据/u }).click();
        await page
          .getByRole('button', { name: /^查看 / })
          .first()
          .click();
        await page.getByRole('toolbar', { name: '查看材料' }).waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
      },
    },
  ];
}
