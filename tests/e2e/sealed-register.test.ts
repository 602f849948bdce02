import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createVault } from './support/entry.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { register, typeLead, typeRest } from './support/lead-form.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo } from './support/steps.ts';

/** Whom the letter is about: he must stand nowhere afterwards. */
const SUBJECT = '孙某局长';

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  const { page } = await scene.sit('laptop');
  await createVault(page, join(folder, '线索库'), PASSPHRASE);
});

const given = () => scene.at();

const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
const entries = (page: Page): Locator => page.getByRole('table', { name: '径送登记' }).locator('tbody tr');

test('a letter on somebody who is managed above stops before its content and goes on to the register; nothing of it stays', async () => {
  const { page, acts } = given();
  await page.keyboard.press('Control+n');
  await field(page, '姓名').fill(SUBJECT);
  await field(page, '单位').fill('市住建局');
  acts.startAnew();
  await page.getByRole('radio', { name: '市管' }).click();
  await page
    .getByRole('alert')
    .getByText(/按规定应当径送/u)
    .waitFor();
  expect(await field(page, '主要问题摘要').count()).toBe(0);
  await looked(page, 'sealed-stop');
  await page.getByRole('button', { name: '改用径送登记' }).click();
  await dialog(page, '登记密封件').waitFor();
  expect(await page.getByText(SUBJECT).count()).toBe(0);
  await field(page, '页数').fill('3');
  await field(page, '经手人二').fill('陈刚');
  await field(page, '送达单位').fill('市纪委监委信访室');
  await looked(page, 'sealed-form');
  await dialog(page, '登记密封件')
    .getByRole('button', { name: /^登\s*记$/u })
    .click();
  await dialog(page, '登记密封件').waitFor({ state: 'hidden' });
  await entries(page)
    .getByText(/ZJ01-径\d{4}-0001/u)
    .waitFor();
  expect(acts.clicks()).toBeLessThanOrEqual(8);
  await goTo(page, '今日待办');
  await page.getByRole('region', { name: '径送待送出' }).waitFor();
  expect(await page.getByRole('region', { name: '草稿' }).count()).toBe(0);
  await looked(page, 'sealed-desk');
});

test('sent by mouse, with faults told at their fields; the receipt by keyboard alone', async () => {
  const { page } = given();
  await page.getByRole('button', { name: /^登记送出：/u }).click();
  await page.getByRole('button', { name: /^登记送出 ZJ01/u }).click();
  const sending = dialog(page, /^登记送出/u);
  await sending.getByRole('button', { name: /^登\s*记$/u }).click();
  await sending.getByText('请填写送件人。').waitFor();
  await field(page, '送件人').fill('陈刚');
  await looked(page, 'envelope-send');
  await sending.getByRole('button', { name: /^登\s*记$/u }).click();
  await sending.waitFor({ state: 'hidden' });
  await entries(page).getByText('已送出', { exact: true }).waitFor();

  await page.getByRole('button', { name: /^登记回执 ZJ01/u }).focus();
  await page.keyboard.press('Enter');
  await dialog(page, /^登记回执/u).waitFor();
  await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('INPUT');
  await page.keyboard.type('市纪信收〔2026〕31号');
  await looked(page, 'envelope-receipt');
  await page.keyboard.press('Control+Enter');
  await dialog(page, /^登记回执/u).waitFor({ state: 'hidden' });
  await entries(page).getByText('已回执', { exact: true }).waitFor();
  await looked(page, 'sealed-register');
  await page.getByRole('button', { name: /^作废 ZJ01/u }).click();
  await dialog(page, /^作废/u).waitFor();
  await looked(page, 'envelope-void');
  await page.keyboard.press('Escape');
  await dialog(page, /^作废/u).waitFor({ state: 'hidden' });
});

test('an entry is made and voided with the keyboard alone, and Escape leaves a form', async () => {
  const { page, acts } = given();
  acts.startAnew();
  await page.keyboard.press('Alt+1');
  await page.keyboard.press('Alt+5');
  await page.getByRole('heading', { level: 1, name: '径送登记' }).waitFor();
  await tabTo(page, '登记密封件');
  await page.keyboard.press('Enter');
  await dialog(page, '登记密封件').waitFor();
  await page.keyboard.press('Escape');
  await dialog(page, '登记密封件').waitFor({ state: 'hidden' });
  await tabTo(page, '登记密封件');
  await page.keyboard.press('Enter');
  await dialog(page, '登记密封件').waitFor();
  for (const [label, text] of [
    ['经手人二', '李强'],
    ['送达单位', '市纪委监委'],
  ] as const) {
    await tabToField(page, label);
    await page.keyboard.type(text);
  }
  await page.keyboard.press('Control+Enter');
  await dialog(page, '登记密封件').waitFor({ state: 'hidden' });
  await entries(page)
    .getByText(/ZJ01-径\d{4}-0002/u)
    .waitFor();
  await tabTo(page, /^作废 ZJ01-径\d{4}-0002/u);
  await page.keyboard.press('Enter');
  const voiding = dialog(page, /^作废/u);
  await voiding.waitFor();
  await page.keyboard.press('Control+Enter');
  await voiding.waitFor({ state: 'hidden' });
  await entries(page).getByText('已作废', { exact: true }).waitFor();
  expect(acts.clicks()).toBe(0);
});

test('a letter that is no lead is an item with its ways out; the find box and the ledger lead to it', async () => {
  const { page } = given();
  await page.keyboard.press('Control+n');
  await page.getByRole('radio', { name: '业务范围外' }).click();
  await typeLead(page, { subject: '周明', unit: '市住建局物业科', problem: '反映小区物业收费过高。' });
  await page.getByRole('radio', { name: '匿名' }).click();
  await field(page, '原件页数').fill('1');
  await field(page, '原件存放位置').fill('密码柜2层03袋');
  await page.keyboard.press('Control+Enter');
  await page.getByText(/已登记来件\s*ZJ01-来\d{4}-0001/u).waitFor();
  await goTo(page, '今日待办');
  await page.getByRole('region', { name: '来件待处理' }).waitFor();
  await goTo(page, '线索台账', '来件');
  await page.getByRole('table', { name: '来件' }).waitFor();
  await looked(page, 'items');
  await page.getByRole('button', { name: /^ZJ01-来\d{4}-0001$/u }).click();
  await page.getByRole('region', { name: '可办事项' }).waitFor();
  await looked(page, 'item');
  await page.getByRole('button', { name: /^转\s*送$/u }).click();
  const forwarding = dialog(page, /^转送/u);
  await field(page, '批准人').fill('陈刚');
  await field(page, '批准日期').fill(daysAgo(0));
  await field(page, '转送单位').fill('市住建局');
  await field(page, '文号').last().fill('驻住建函〔2026〕2号');
  await looked(page, 'item-forward');
  await forwarding.getByRole('button', { name: /^转\s*送$/u }).click();
  await forwarding.waitFor({ state: 'hidden' });
  await page.getByText('已办理完毕。').waitFor();
});

test('what was noticed too late is turned into an envelope by order, and the older backup is named', async () => {
  const { page } = given();
  await page.keyboard.press('Control+n');
  await typeLead(page, { subject: '钱进', unit: '市住建局', problem: '反映其收受礼金。' });
  await typeRest(page);
  const number = await register(page);
  await goTo(page, '系统', '备份');
  await field(page, '备份到').fill(folder);
  await page.getByRole('button', { name: /备份/u }).last().click();
  await page.getByText(/\.mxb/u).last().waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /查找/u }).fill('钱进');
  await page.getByRole('option', { name: new RegExp(number, 'u') }).click();
  await page.getByRole('button', { name: '转为径送' }).click();
  const redirect = dialog(page, /^转为径送/u);
  await field(page, '指令文号').fill('市纪〔2026〕8号');
  await field(page, '签批人').fill('李书记');
  await field(page, '签批日期').fill(daysAgo(0));
  await field(page, '经手人二').fill('陈刚');
  await field(page, '送达单位').fill('市纪委监委');
  await looked(page, 'sealed-redirect');
  await redirect.getByRole('button', { name: '清除内容并转为径送' }).click();
  const done = dialog(page, '已转为径送');
  await done.getByText(/ZJ01-径\d{4}-0003/u).waitFor();
  await done.getByText(/\.mxb/u).waitFor();
  await looked(page, 'sealed-redirected');
  await done.getByRole('button', { name: '知道了' }).click();
  await page.getByText('本件已按指令转为径送，只保留编号和日期。').first().waitFor();
  expect(await page.getByText('钱进').count()).toBe(0);
  await looked(page, 'sealed-shell');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /查找/u }).fill('jsdj');
  await page.getByRole('option', { name: '径送登记' }).click();
  await page.getByRole('heading', { level: 1, name: '径送登记' }).waitFor();
});

test('no page complained, and none is wider than the screen', async () => {
  const { page, complaints } = given();
  expect(complaints).toEqual([]);
  expect(await page.evaluate<boolean>('document.scrollingElement.scrollWidth > window.innerWidth + 1')).toBe(false);
});

/** Presses Tab until the control with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  await tabUntil(page, () => page.locator('button:focus').and(page.getByRole('button', { name })).count());
}

async function tabToField(page: Page, label: string): Promise<void> {
  await tabUntil(page, () => page.locator('input:focus').and(field(page, label)).count());
}

async function tabUntil(page: Page, isThere: () => Promise<number>): Promise<void> {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    if ((await isThere()) > 0) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}
