import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { ELEMENTS, LOOKS } from '../../shared/rules/assessment.ts';
import { COURSE_TEXT, textFile } from '../fixtures/regulation-text.ts';
import { HEADED_FOR_TALK, READER, talkOnDisk } from './support/assessed-on-disk.ts';
import { findByKeys, goByKeys } from './support/key-steps.ts';
import { chooseByKeys, expectFocus, fillByKeys, press, tabTo, type, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import type { Seat } from './support/seat.ts';
import { closed, column, field, lock } from './support/steps.ts';

const folder = laptopFolder();
const vault = join(folder, '线索库');
const scene = sceneIn(folder);

beforeAll(async () => {
  await talkOnDisk(vault, textFile(folder, COURSE_TEXT));
  await scene.sit('laptop', { lastVault: vault });
});

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function comeIn(seat: Seat, who: string, passphrase: string): Promise<void> {
  await chooseByKeys(seat, '解锁人', who);
  await fillByKeys(seat, seat.page.getByLabel('口令', { exact: true }), passphrase);
  await press(seat, 'Enter');
  await column(seat.page).waitFor();
  await findByKeys(seat, HEADED_FOR_TALK);
  await region(seat.page, '研判评估').waitFor();
}

test('the sheet is filled in with the keyboard alone, and its arithmetic is there to be read', async () => {
  const seat = scene.at();
  const { page } = seat;
  await comeIn(seat, '王芳', PASSPHRASE);
  await useByKeys(seat, region(page, '研判评估').getByRole('button', { name: '填写研判评估' }));
  await fillByKeys(seat, field(page, '评估日期'), daysAgo(0));
  for (const element of ELEMENTS) await chooseByKeys(seat, `${element}是否清楚`, '清楚');
  await press(seat, 'Control+Enter');
  await page.getByText('选“清楚”“部分清楚”的，请写明已知什么。').waitFor();
  for (const element of ELEMENTS)
    await fillByKeys(seat, page.getByLabel(`${element}，已知`), '来访人当面说明，有账页复印件');
  for (const look of LOOKS) await fillByKeys(seat, page.getByLabel(`看${look}`, { exact: true }), '合乎情理');
  await looked(page, 'assess-filled');
  await press(seat, 'Control+Enter');
  await closed(page);
  const sheet = region(page, '研判评估');
  await sheet.getByText('可查性高，95分').waitFor();
  await sheet.getByText('分值供研判参考，不代替集体研究和审批。').waitFor();
  await useByKeys(seat, sheet.getByText('分值怎么算的'));
  const sum = sheet.getByRole('table', { name: '分值' }).getByRole('row', { name: /^合计/u });
  expect(await sum.innerText()).toMatch(/95\s+100/u);
  expect(await sheet.getByRole('button', { name: '复核评估' }).count()).toBe(0);
  await looked(page, 'assessment');
});

test('advice is shown before the step is signed; with a reason the step goes on, and both stand in the file', async () => {
  const seat = scene.at();
  const { page } = seat;
  await region(page, '提示').getByText('反映内容具体、可查，选择谈话函询请说明理由。').waitFor();
  await useByKeys(seat, region(page, '法定程序').getByRole('button', { name: /^呈\s*批$/u }));
  await chooseByKeys(seat, '呈批事项', '处置');
  await chooseByKeys(seat, '处置方式', '谈话函询');
  await fillByKeys(seat, field(page, '理由'), '按研究意见办理');
  await press(seat, 'Control+Enter');
  const dialog = page.getByRole('dialog');
  const advice = dialog.getByRole('region', { name: '对这一步的提示' });
  await advice.getByText('缘由：研判评估95分，可查性高，关键要素清楚。').waitFor();
  // Nothing was signed yet, and whoever works at the keyboard stands where the reason is written.
  await expectFocus(seat, advice.getByLabel('未采纳的理由'));
  expect(await advice.getByLabel('未采纳的理由').and(page.locator(':focus')).count()).toBe(1);
  await looked(page, 'advice-in-step');
  await type(seat, '金额不大，本人已经主动说明');
  await press(seat, 'Control+Enter');
  await closed(page);
  const course = region(page, '办理经过');
  await course.getByText('提示：反映内容具体、可查，选择谈话函询请说明理由。').waitFor();
  await course.getByText('理由：金额不大，本人已经主动说明').waitFor();
  expect(await course.locator('strong').allInnerTexts()).toEqual(expect.arrayContaining(['呈批', '未采纳提示']));
  expect(await region(page, '提示').count()).toBe(0);
});

test('a risk that is marked stands on the cover; advice that nobody answers stays, and stops nothing', async () => {
  const seat = scene.at();
  const { page } = seat;
  await useByKeys(seat, region(page, '法定程序').getByRole('button', { name: '标注风险' }));
  await tabTo(seat, page.getByRole('checkbox', { name: '串供' }));
  await press(seat, 'Space');
  await chooseByKeys(seat, '固定证据', '尚未固定');
  await fillByKeys(seat, field(page, '标注日期'), daysAgo(0));
  await press(seat, 'Control+Enter');
  await closed(page);
  await region(page, '卷宗封面').getByText('串供（固定证据：尚未固定）').waitFor();
});

test('what is to be minded names its article, and opens the text that the unit imported', async () => {
  const seat = scene.at();
  const { page } = seat;
  const procedure = region(page, '法定程序');
  expect(await procedure.getByText('查看条文').filter({ visible: true }).count()).toBe(0);
  await useByKeys(seat, procedure.getByText('办理要点：待呈批'));
  await procedure.getByText('可查阅中国共产党纪律检查机关监督执纪工作规则第二十一条').waitFor();
  expect(await procedure.getByText('这是为试验编写的另一条，不是条文。').count()).toBe(0);
  await useByKeys(seat, procedure.getByText('查看条文'));
  await procedure.getByText('这是为试验编写的另一条，不是条文。').waitFor();
  await procedure.getByText('《中国共产党纪律检查机关监督执纪工作规则》第二十一条').waitFor();
  expect(await procedure.getByText('登记簿由两人核对').count()).toBe(0);
  await looked(page, 'guidance-open');
});

test('a second reader differs and says why', async () => {
  const seat = scene.at();
  const { page } = seat;
  await lock(seat);
  await comeIn(seat, READER.login, READER.passphrase);
  const sheet = region(page, '研判评估');
  await useByKeys(seat, sheet.getByRole('button', { name: '复核评估' }));
  await chooseByKeys(seat, '复核意见', '有不同意见');
  await fillByKeys(seat, field(page, '复核日期'), daysAgo(0));
  await press(seat, 'Control+Enter');
  await page.getByText('有不同意见的，请写明理由。').waitFor();
  await fillByKeys(seat, field(page, '理由'), '账页复印件没有盖章');
  await press(seat, 'Control+Enter');
  await closed(page);
  await sheet.getByText(/由周强复核：有不同意见，账页复印件没有盖章/u).waitFor();
  await goByKeys(seat, '案后剖析');
  await page.getByRole('row', { name: /信访举报.*可查性高/u }).waitFor();
  await looked(page, 'reviews');
  expect(seat.complaints).toEqual([]);
});
