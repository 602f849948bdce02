import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { pngOfCar } from '../../build/demo/png.ts';
import { budgets } from './support/budget.ts';
import { addEvidence } from './support/evidence.ts';
import { findByKeys } from './support/key-steps.ts';
import { chooseByKeys, fillByKeys, press, tabTo, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, unlock } from './support/steps.ts';
import { HANDLER, waitingOnDisk } from './support/waiting-on-disk.ts';

const TWO_MINUTES = 120;

const folder = laptopFolder();
const scene = sceneIn(folder);
const kept = budgets();

beforeAll(async () => {
  const lastVault = await waitingOnDisk(folder);
  const seat = await scene.sit('laptop', { lastVault });
  await seat.page.getByRole('radio', { name: '李明' }).check();
  await unlock(seat, HANDLER);
});

const given = () => scene.at();
const approval = (page: Page) => page.getByRole('dialog', { name: /^审批/u });
const unsigned = (page: Page) => page.getByRole('region', { name: '待补签' });

test('before she goes, the leader lends the deputy her authority from one day to another; it ends by itself', async () => {
  const { page, acts } = given();
  acts.startAnew();
  await goTo(page, '人员与授权');
  await page.getByRole('button', { name: '新的授权' }).click();
  const dialog = page.getByRole('dialog', { name: '授权' });
  const [from, until] = [daysAgo(-1), daysAgo(-7)];
  await field(page, '自').fill(from);
  await field(page, '至（含当天）').fill(until);
  await dialog.getByRole('radio', { name: '王芳（组长）' }).check();
  await field(page, '签批人口令').fill(PASSPHRASE);
  await looked(page, 'away-delegate');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  kept.inTime('J5: 授权', acts, TWO_MINUTES, [from, until, PASSPHRASE]);
  const lent = page.getByRole('table', { name: '授权清单' });
  await lent.getByRole('row', { name: /周平.*王芳.*全部事项.*尚未开始/u }).waitFor();
});

test('by telephone, with the keyboard alone: the lead goes on, and the signature is due on the desk with its day', async () => {
  const seat = given();
  const { page, acts } = seat;
  acts.startAnew();
  await findByKeys(seat, '李志明');
  const procedure = page.getByRole('region', { name: '法定程序' });
  await useByKeys(seat, procedure.getByRole('button', { name: /^审\s*批$/u }));
  await approval(page).waitFor();
  await tabTo(seat, approval(page).getByRole('radio', { name: /^处置/u }));
  await press(seat, 'Space');
  await chooseByKeys(seat, '决定', '同意');
  await chooseByKeys(seat, '决定方式', '电话请示');
  await fillByKeys(seat, field(page, '决定人'), '王芳');
  await fillByKeys(seat, field(page, '决定日期'), daysAgo(0));
  await looked(page, 'away-telephone');
  await press(seat, 'Control+Enter');
  await approval(page).waitFor({ state: 'hidden' });
  kept.inTime('J5: 电话请示 by keyboard', acts, TWO_MINUTES, ['李志明', '王芳', daysAgo(0)]);
  expect(acts.clicks()).toBe(0);
  await procedure.getByText('待补签1项：处置。').waitFor();
  await press(seat, 'Alt+1');
  await unsigned(page).getByText('待补签（2项）').waitFor();
  await unsigned(page)
    .getByText(/^最早一项.*日到期，电话请示后3个工作日内/u)
    .waitFor();
  const line = unsigned(page).getByRole('listitem').filter({ hasText: '李志明' });
  await line.getByText(/电话请示，王芳同意/u).waitFor();
  await line.getByRole('button', { name: /^计算依据：.*补签/u }).waitFor();
  await looked(page, 'away-desk');
});

test('on paper: who decided and when stand beside who entered it', async () => {
  const seat = given();
  const { page, acts } = seat;
  const scan = join(folder, '签批件.png');
  writeFileSync(scan, pngOfCar());
  await goTo(page, '线索台账');
  acts.startAnew();
  await page.getByRole('grid').getByText('赵立新').click();
  await addEvidence(seat, scan);
  await page.getByRole('tab', { name: '办理过程' }).click();
  await page.getByRole('button', { name: /^审\s*批$/u }).click();
  await approval(page).getByRole('radio', { name: /^处置/u }).check();
  await approval(page).getByRole('radio', { name: '同意', exact: true }).check();
  await approval(page).getByRole('radio', { name: '纸质审批' }).check();
  await field(page, '决定人').fill('王芳');
  await field(page, '决定日期').fill(daysAgo(0));
  await approval(page).getByRole('radio', { name: '签批件.png' }).check();
  await looked(page, 'away-paper');
  await approval(page)
    .getByRole('button', { name: /签\s*名/u })
    .click();
  await approval(page).waitFor({ state: 'hidden' });
  kept.inTime('J5: 录入纸质审批, with its scan', acts, TWO_MINUTES, ['王芳', daysAgo(0)]);
  const course = page.getByRole('region', { name: '办理经过' });
  await course.getByText('签批件扫描：签批件.png').waitFor();
  await course.getByText('决定人：王芳').last().waitFor();
  process.stdout.write(`${kept.table()}\n`);
  expect(seat.complaints).toEqual([]);
});
