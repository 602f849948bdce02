import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { createInProcessVault } from '../../electron/vault/host/in-process.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { finished } from '../fixtures/client.ts';
import { budgets } from './support/budget.ts';
import { findByKeys } from './support/key-steps.ts';
import { press } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { LATE, lateOnDisk, RECEIVED } from './support/late-on-disk.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { paperPicture, printFor, watchPrinter } from './support/printing.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, lock, unlock } from './support/steps.ts';

const INSPECTOR = '市纪委监委督导组 陈刚（督〔2026〕3号）';
const REASON = '等待审计结论，审计报告尚未送达。';
const NO_OPINION = '超一个月未提出处置意见';
const REPORTER = /孙某某|13800000000/u;

const folder = laptopFolder();
const scene = sceneIn(folder);
const kept = budgets();
const at = { vault: '' };

beforeAll(async () => {
  at.vault = await lateOnDisk(folder);
  const seat = await scene.sit('laptop', { lastVault: at.vault });
  await unlock(seat, PASSPHRASE);
});

const given = () => scene.at();
const row = (page: Page, subject: string) => page.getByRole('grid').getByRole('row', { name: subject });
const reckoning = (page: Page) => page.getByRole('dialog', { name: /^计算依据/u });

async function choose(page: Page, view: string): Promise<void> {
  await goTo(page, '线索台账');
  await page.getByRole('group', { name: '常用筛选' }).getByText(view, { exact: true }).click();
  await page.getByRole('grid', { name: '线索台账' }).and(page.locator('[aria-busy=false]')).waitFor();
}

test('why a date was not kept is recorded in the file, beside the date that stays missed', async () => {
  const { page } = given();
  await choose(page, NO_OPINION);
  await row(page, LATE.plain).click();
  await page.getByRole('button', { name: '说明超期原因' }).click();
  const dialog = page.getByRole('dialog', { name: /^说明超期原因/u });
  await dialog.getByRole('radio', { name: '提出处置意见' }).check();
  await field(page, '超期原因').fill(REASON);
  await looked(page, 'delay-reason');
  await dialog.getByRole('button', { name: /签\s*名/u }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('listitem').getByText(`原因：${REASON}`, { exact: true }).waitFor();
  await looked(page, 'missed-log');
});

test('more than a month without an opinion: the list is one click from the desk, and on paper with two more', async () => {
  const { page, acts } = given();
  await goTo(page, '今日待办');
  await watchPrinter(page);
  acts.startAnew();
  await page.getByRole('button', { name: NO_OPINION, exact: true }).click();
  await row(page, LATE.plain).waitFor();
  kept.hold('J9: the list', acts, 1, 'all');
  kept.inTime('J9: the list', acts, 30);
  const heads = await page.getByRole('grid').getByRole('columnheader').allInnerTexts();
  expect(heads).toEqual(expect.arrayContaining(['收到日期', '时限', '意见超期天数', '承办人', '超期原因']));
  // The lines as they were read before may stand there first.
  await row(page, LATE.plain).filter({ hasText: REASON }).waitFor();
  const line = await row(page, LATE.plain).innerText();
  for (const text of [RECEIVED.plain, '李明', REASON]) expect(line).toContain(text);
  // What the mark counts is the telling of the reporter, which was due before; the column counts the opinion.
  expect(line).toMatch(/已超期\d+天\s+2[4-7]天/u);
  // A date that was repaired by a later receipt is still late by the first.
  expect(await row(page, LATE.corrected).innerText()).toMatch(/剩\d+天\s+4[4-7]天/u);
  expect(await page.getByRole('grid').getByText(LATE.inTime).count()).toBe(0);
  await looked(page, 'inspector-list');
  await page.getByRole('button', { name: /打印清单/u }).click();
  const text = await printFor(page, INSPECTOR);
  kept.hold('J9: the list on paper', acts, 3, 'all');
  for (const part of [`线索台账清单（${NO_OPINION}）`, INSPECTOR, REASON, '收到已超过一个月', '王芳'])
    expect(text).toContain(part);
  expect(text).toMatch(/处置意见最迟\d{4}-\d{2}-\d{2}，已超期4[4-7]天/u);
  expect(text).not.toMatch(REPORTER);
  await paperPicture(page, 'inspector-paper', { width: 1047, height: 680 });
  await page.keyboard.press('Escape');
  await page.getByText('已登记打印，共1份。').first().waitFor();
});

test('the mark of a date tells by a click how it was counted', async () => {
  const { page } = given();
  await choose(page, NO_OPINION);
  await row(page, LATE.plain)
    .getByRole('button', { name: /计算依据：/u })
    .click();
  const dialog = reckoning(page);
  await dialog.getByText(/月\d+日收到，1个月（中国共产党纪律检查机关监督执纪工作规则第二十一条）/u).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await row(page, LATE.corrected)
    .getByRole('button', { name: /计算依据：/u })
    .click();
  await dialog.getByText(/收到日期更正过。按登记过的最早日期，处置意见最迟.*提出，已超期4[4-7]天。/u).waitFor();
  await looked(page, 'reckoning');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('线索台账');
});

test('曾超期 shows what was late, closed or not, with the date that no correction moved', async () => {
  const { page, acts } = given();
  acts.startAnew();
  await choose(page, '曾超期');
  await row(page, LATE.closed).waitFor();
  kept.hold('J9: 曾超期', acts, 3, 'all');
  const first = /提出处置意见\d{4}-\d{2}-\d{2}/u;
  const [corrected, closed] = [await row(page, LATE.corrected).innerText(), await row(page, LATE.closed).innerText()];
  for (const line of [corrected, closed]) expect(line).toMatch(first);
  expect(closed).toContain('已办结');
  // The receipt that stands there now is the corrected one; the date in the log is reckoned from the first.
  expect(closed).not.toContain(RECEIVED.closed);
  expect(dueIn(closed) < dueIn(corrected)).toBe(false);
  expect(daysFrom(RECEIVED.closed, dueIn(closed))).toBeLessThanOrEqual(31);
  expect(daysFrom(RECEIVED.corrected, dueIn(corrected))).toBeLessThanOrEqual(31);
  expect(await page.getByRole('grid').getByText(LATE.inTime).count()).toBe(0);
  await looked(page, 'ever-overdue');
});

test('one lead’s course is verified before the inspector: who signed how much, and that nothing was changed', async () => {
  const { page, acts } = given();
  await choose(page, NO_OPINION);
  acts.startAnew();
  await row(page, LATE.plain).click();
  await page.getByRole('button', { name: '验证签名' }).click();
  await page
    .getByRole('status')
    .getByText(/^本件签名记录\d+条（王芳\d+条），签名、次序和内容均验证无误。$/u)
    .waitFor();
  kept.hold('J9: 验证签名', acts, 2, 'all');
  await looked(page, 'verified');
});

const dueIn = (line: string) => /提出处置意见(\d{4}-\d{2}-\d{2})/u.exec(line)?.[1] ?? '';
const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

test('with the keyboard alone: the list from the find box, 计算依据 on its line, and to paper', async () => {
  const seat = given();
  const { page, acts } = seat;
  await goTo(page, '今日待办');
  await watchPrinter(page);
  acts.startAnew();
  await findByKeys(seat, NO_OPINION);
  await row(page, LATE.plain).waitFor();
  kept.hold('J9: the list by keyboard', acts, 3, 'all');
  kept.inTime('J9: the list by keyboard', acts, 30, [NO_OPINION]);
  await press(seat, 'Tab');
  const grid = page.getByRole('grid');
  for (let stops = 0; stops < 40 && (await grid.and(page.locator(':focus')).count()) === 0; stops += 1)
    await press(seat, 'Tab');
  await press(seat, 'Home', 'j');
  await reckoning(page)
    .getByText(/1个月（中国共产党纪律检查机关监督执纪工作规则第二十一条）/u)
    .waitFor();
  await press(seat, 'Escape');
  await reckoning(page).waitFor({ state: 'hidden' });
  await grid.and(page.locator(':focus')).waitFor();
  await press(seat, 'Control+p');
  await page.getByRole('dialog', { name: /打印/u }).waitFor();
  expect(await printFor(page, INSPECTOR)).toContain(REASON);
  expect(acts.clicks()).toBe(0);
  await press(seat, 'Escape');
});

test('时限清单 goes from the desk to paper, what is overdue first, each date with how it was found', async () => {
  const { page } = given();
  await goTo(page, '今日待办');
  await watchPrinter(page);
  await page.getByRole('button', { name: '打印时限清单' }).click();
  const text = await printFor(page, INSPECTOR);
  for (const part of ['时限清单', '提出处置意见', '第二十一条', REASON]) expect(text).toContain(part);
  expect(text).toMatch(/已超期[1-9]\d*项/u);
  expect(text.indexOf('已超期2')).toBeLessThan(text.indexOf('剩'));
  expect(text).not.toMatch(REPORTER);
  await paperPicture(page, 'deadlines-paper', { width: 1047, height: 680 });
  await page.keyboard.press('Escape');
});

test('all prints are on record', async () => {
  const seat = given();
  expect(seat.complaints).toEqual([]);
  process.stdout.write(`${kept.table()}\n`);
  await lock(seat);
  await seat.leave();
  const { client, dispose } = await createInProcessVault(systemEnvironment(systemClock));
  await client.vault.open({ folder: at.vault, passphrase: PASSPHRASE });
  const to = join(folder, '记录.ndjson');
  await finished(client.vault.exportAudit({ to }));
  const prints = readFileSync(to, 'utf8')
    .split('\n')
    .filter((line) => line.includes('DocumentPrinted'));
  expect(prints).toHaveLength(3);
  dispose();
});
