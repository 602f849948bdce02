import process from 'node:process';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { HEADED_FOR_TALK, READER } from './support/assessed-on-disk.ts';
import { fullDayText } from '../../renderer/ui/format.ts';
import { budgets } from './support/budget.ts';
import { INQUIRIES, inquiriesOnDisk } from './support/inquiries-on-disk.ts';
import { findByKeys } from './support/key-steps.ts';
import { chooseByKeys, fillByKeys, press, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { daysAgo } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, unlock } from './support/steps.ts';

const FIVE_MINUTES = 300;
const NOT_TOLD = '实名件尚未反馈，不能办结。请登记反馈情况，或写明不能反馈的原因。';

const folder = laptopFolder();
const scene = sceneIn(folder);
const kept = budgets();

beforeAll(async () => {
  const lastVault = await inquiriesOnDisk(folder);
  const seat = await scene.sit('laptop', { lastVault });
  await seat.page.getByRole('radio', { name: READER.login }).check();
  await unlock(seat, READER.passphrase);
});

const given = () => scene.at();
const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openLead(page: Page, subject: string): Promise<void> {
  await goTo(page, '线索台账');
  await page.getByRole('grid').getByText(subject).first().click();
  await page.getByRole('tab', { name: '办理过程' }).waitFor();
}

/** A step from its button to its signature, filled in between, within the budget of a step. */
async function step(page: Page, name: string, fill: () => Promise<string>): Promise<void> {
  const { acts } = given();
  acts.startAnew();
  await region(page, '法定程序').getByRole('button', { name, exact: true }).click();
  const typed = await fill();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /签\s*名/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  kept.inTime(`J6: ${name}`, acts, FIVE_MINUTES, [typed]);
}

test('with the keyboard alone: the request is met by advice, takes its reason, and goes on', async () => {
  const seat = given();
  const { page, acts } = seat;
  acts.startAnew();
  await findByKeys(seat, HEADED_FOR_TALK);
  await useByKeys(seat, region(page, '法定程序').getByRole('button', { name: /^呈\s*批$/u }));
  await chooseByKeys(seat, '呈批事项', '处置');
  await chooseByKeys(seat, '处置方式', '谈话函询');
  await fillByKeys(seat, field(page, '理由'), '按研究意见办理');
  await press(seat, 'Control+Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('反映内容具体、可查，选择谈话函询请说明理由。').waitFor();
  const reason = '金额不大，本人已经主动说明';
  await fillByKeys(seat, dialog.getByLabel('未采纳的理由'), reason);
  await press(seat, 'Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(acts.clicks()).toBe(0);
  kept.inTime('J6: 呈批 by keyboard', acts, FIVE_MINUTES, [reason, '按研究意见办理', HEADED_FOR_TALK]);
  await region(page, '办理经过').getByText(`理由：${reason}`).waitFor();
});

test('the delivery of the notice starts the days for the reply, shown with their count', async () => {
  const { page } = given();
  await openLead(page, INQUIRIES.toSend);
  await step(page, '函询送达', async () => {
    await field(page, '文号').fill('住纪函〔2026〕4号');
    await field(page, '送达日期').fill(daysAgo(28));
    await looked(page, 'inquiry-delivered');
    return '住纪函〔2026〕4号';
  });
  const due = page.getByRole('listitem').filter({ hasText: '函询回复：' });
  await due.getByRole('button', { name: '计算依据' }).click();
  await page
    .getByText(/函询送达，15个工作日（中国共产党纪律检查机关监督执纪工作规则第二十九条/u)
    .first()
    .waitFor();
  await looked(page, 'inquiry-due');
  await page.keyboard.press('Escape');
});

test('with the keyboard alone: a wrong day of delivery is put right in its step, the old one beside it', async () => {
  const seat = given();
  const { page, acts } = seat;
  acts.startAnew();
  const course = region(page, '办理经过');
  await useByKeys(seat, course.getByRole('button', { name: '更正：函询送达', exact: true }));
  const dialog = page.getByRole('dialog');
  expect(await field(page, '文号').inputValue()).toBe('住纪函〔2026〕4号');
  expect(await field(page, '送达日期').inputValue()).toBe(daysAgo(28));
  await fillByKeys(seat, field(page, '送达日期'), daysAgo(26));
  await fillByKeys(seat, field(page, '更正理由'), '核对送达回证');
  await looked(page, 'step-correction');
  await press(seat, 'Control+Enter');
  await dialog.waitFor({ state: 'hidden' });
  expect(acts.clicks()).toBe(0);
  const entry = course.getByRole('listitem').filter({ hasText: '更正步骤' });
  await entry.locator('ins').first().waitFor();
  expect(await entry.locator('del').allInnerTexts()).toEqual([fullDayText(daysAgo(28))]);
  expect(await entry.locator('ins').allInnerTexts()).toEqual([fullDayText(daysAgo(26))]);
  await entry.getByText('理由：核对送达回证').waitFor();
  await entry.scrollIntoViewIfNeeded();
  await looked(page, 'step-corrected');
});

test('the reply starts the month for the report, which stands on the desk with its article', async () => {
  const { page } = given();
  await openLead(page, INQUIRIES.toSend);
  await step(page, '收到函询回复', async () => {
    await field(page, '收到日期').fill(daysAgo(24));
    await page.getByRole('dialog').getByRole('radio', { name: '已签署意见' }).check();
    return daysAgo(24);
  });
  await goTo(page, '今日待办');
  const line = region(page, '10日内到期').getByRole('listitem').filter({ hasText: INQUIRIES.toSend });
  await line.getByText('报告谈话函询情况和处置意见').waitFor();
  await line.getByRole('button', { name: /^计算依据/u }).click();
  await page
    .getByText(/1个月（中国共产党纪律检查机关监督执纪工作规则第三十条）/u)
    .first()
    .waitFor();
  await looked(page, 'desk-report-due');
  await page.keyboard.press('Escape');
});

test('a reporter who gave his name is told before the lead is closed; afterwards the spot check is entered', async () => {
  const { page } = given();
  await openLead(page, INQUIRIES.believed);
  const procedure = region(page, '法定程序');
  await procedure.getByText(/^现在不能办理的事项和原因/u).click();
  await procedure.getByText(NOT_TOLD).waitFor();
  expect(await procedure.getByRole('button', { name: /^办\s*结$/u }).count()).toBe(0);
  await looked(page, 'not-told');
  await step(page, '实名告知反馈', async () => {
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '结果反馈' }).check();
    await field(page, '日期').fill(daysAgo(0));
    await dialog.getByRole('radio', { name: '当面' }).check();
    await field(page, '告知情况，或不能告知的原因').fill('已当面反馈，没有异议。');
    return '已当面反馈，没有异议。';
  });
  await step(page, '办结', async () => {
    await page.getByRole('dialog').getByRole('radio', { name: '采信了结' }).check();
    await field(page, '办结日期').fill(daysAgo(0));
    await field(page, '办理结果').fill('说明清楚，予以采信了结。');
    return '说明清楚，予以采信了结。';
  });
  await step(page, '抽查核实', async () => {
    await field(page, '抽查日期').fill(daysAgo(0));
    await page.getByRole('dialog').getByRole('radio', { name: '未抽中' }).check();
    return daysAgo(0);
  });
  const course = region(page, '办理经过');
  for (const taken of ['办结', '抽查核实']) await course.locator('strong').getByText(taken, { exact: true }).waitFor();
  await looked(page, 'believed-closed');
  process.stdout.write(`${kept.table()}\n`);
  expect(given().complaints).toEqual([]);
});
