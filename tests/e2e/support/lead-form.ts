import type { Page } from 'playwright-core';
import { field } from './steps.ts';

/** What a spec types into the form. */
export type TypedLead = { readonly subject: string; readonly unit: string; readonly problem: string };

/** Fills the form as far as its content, in its order; nothing of the content is there before the managing level is. */
export async function typeLead(page: Page, { subject, unit, problem }: TypedLead): Promise<void> {
  await field(page, '姓名').fill(subject);
  await field(page, '单位').fill(unit);
  await page.getByRole('radio', { name: '驻在单位党组管理' }).click();
  await page.getByRole('radio', { name: '违反廉洁纪律' }).click();
  await field(page, '主要问题摘要').fill(problem);
}

/** Who wrote a letter, and how he can be reached. */
export type TypedReporter = { readonly name: string; readonly contact: string };

/** Answers what is left as far as the last field, without a name where none is given. */
export async function typeRest(page: Page, reporter: TypedReporter | null = null): Promise<void> {
  await page.getByRole('radio', { name: reporter === null ? '匿名' : '实名' }).click();
  if (reporter !== null) {
    await field(page, '检举控告人姓名').fill(reporter.name);
    await field(page, '联系方式').fill(reporter.contact);
  }
  await field(page, '原件页数').fill('3');
  await field(page, '原件存放位置').fill('密码柜2层03袋');
}

/** Registers with the keys for it; gives the number. */
export async function register(page: Page): Promise<string> {
  await page.keyboard.press('Control+Enter');
  const sentence = page.getByText(/已登记\s*ZJ01/u);
  await sentence.waitFor();
  return /ZJ01-\d{4}-[A-Z]?\d{4}/u.exec(await sentence.innerText())?.[0] ?? '';
}
