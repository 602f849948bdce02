import type { Locator, Page } from 'playwright-core';
import { field } from '../e2e/support/steps.ts';
import type { Approval, Envelope, Letter } from './stage.ts';

/** Registers a letter by its form; gives the number that the window names. */
export async function registerLetter(page: Page, letter: Letter): Promise<string> {
  await page.keyboard.press('Control+n');
  await field(page, '收到日期').fill(letter.receivedOn);
  await field(page, '补登原因').fill('补登');
  if (letter.source !== '信访举报') await typeOrigin(page, letter);
  if (letter.letterClass !== undefined) await page.getByRole('radio', { name: letter.letterClass }).click();
  for (const [index, subject] of letter.subjects.entries()) {
    if (index > 0) await page.getByRole('button', { name: '增加被反映人' }).click();
    const block = page.getByRole('group', { name: /^被反映人\d*$/u }).nth(index);
    await within(block, '姓名').fill(subject.name);
    await within(block, '单位').fill(subject.organisation);
    await within(block, '职务').fill(subject.post);
    await block.getByRole('radio', { name: '驻在单位党组管理' }).click();
  }
  await page.getByRole('radio', { name: '违反廉洁纪律' }).click();
  await field(page, '主要问题摘要').fill(letter.problem);
  await typeSignature(page, letter);
  await page.keyboard.press('Control+Enter');
  const said = page.getByText(/^已登记(?:来件)?\s*ZJ01-来?\d{4}-/u).first();
  await said.waitFor();
  return /ZJ01-来?\d{4}-\d{4}/u.exec(await said.innerText())?.[0] ?? '';
}

async function typeOrigin(page: Page, { source, sourceOrganisation = '', documentNumber = '' }: Letter): Promise<void> {
  await page.getByRole('combobox', { name: /^线索来源/u }).click();
  await page
    .getByRole('option', { name: source })
    .or(page.getByTitle(source, { exact: true }))
    .last()
    .click();
  await field(page, '来文单位').fill(sourceOrganisation);
  await field(page, source === '上级交办' ? '交办文号' : '文号').fill(documentNumber);
}

async function typeSignature(page: Page, { reporter }: Letter): Promise<void> {
  await page.getByRole('radio', { name: reporter === undefined ? '匿名' : '实名' }).click();
  if (reporter !== undefined) {
    await field(page, '检举控告人姓名').fill(reporter.name);
    await field(page, '联系方式').fill(reporter.contact);
  }
  await field(page, '原件页数').fill('3');
  await field(page, '原件存放位置').fill('密码柜2层03袋');
}

function within(block: Locator, label: string): Locator {
  return block.getByLabel(new RegExp(`^${label}\\s*\\*?$`, 'u')).and(block.locator('input:not([type=radio])'));
}

/** 转送 of an item that is no lead, from its own page. */
export async function forwardItem(page: Page, item: string, approval: Approval): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('button', { name: '线索台账' }).click();
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('button', { name: '来件' }).click();
  await page.getByRole('button', { name: item, exact: true }).click();
  await page.getByRole('button', { name: /^转\s*送$/u }).click();
  const dialog = page.getByRole('dialog', { name: /^转送/u });
  await field(page, '批准人').fill(approval.approvedBy);
  await field(page, '批准日期').fill(approval.approvedOn);
  await field(page, '转送单位').fill(approval.destination);
  await field(page, '文号').last().fill(approval.documentNumber);
  await dialog.getByRole('button', { name: /^转\s*送$/u }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** 径送登记 of an envelope, its way and its receipt. */
export async function sendSealed(page: Page, envelope: Envelope): Promise<void> {
  await page.getByRole('navigation', { name: '主菜单' }).getByRole('button', { name: '径送登记' }).click();
  await page.getByRole('button', { name: '登记密封件' }).first().click();
  await filled(page, /^登记密封件/u, [
    ['页数', '3'],
    ['经手人二', envelope.secondHand],
    ['送达单位', envelope.destination],
  ]);
  await page.getByRole('button', { name: /^登记送出 ZJ01/u }).click();
  await filled(page, /^登记送出/u, [['送件人', envelope.carrier]]);
  await page.getByRole('button', { name: /^登记回执 ZJ01/u }).click();
  await filled(page, /^登记回执/u, [['回执号', envelope.receiptNumber]]);
}

/** Fills in a dialog and registers what it says. */
async function filled(page: Page, name: RegExp, fields: readonly (readonly [string, string])[]): Promise<void> {
  const dialog = page.getByRole('dialog', { name });
  await dialog.waitFor();
  for (const [label, text] of fields) {
    await dialog
      .getByLabel(new RegExp(`^${label}`, 'u'))
      .first()
      .fill(text);
  }
  await dialog.getByRole('button', { name: /^登\s*记$/u }).click();
  await dialog.waitFor({ state: 'hidden' });
}
