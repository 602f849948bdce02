import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { chooseByKeys, expectFocus, fillByKeys, press, tabTo, type, useByKeys } from './support/keyboard.ts';
import { goByKeys } from './support/key-steps.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { meetingOnDisk } from './support/meeting-on-disk.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { closed, column, field } from './support/steps.ts';

/** What can be done with a meeting that was called only, by its buttons: looked at, and left. */
const OVER_IT = [
  ['变更会议安排', 'meeting-change'],
  ['增加议题', 'meeting-add'],
  [/^作\s*废$/u, 'meeting-void'],
] as const;

const folder = laptopFolder();
const vault = join(folder, '线索库');
const scene = sceneIn(folder);
const made: { numbers: readonly string[] } = { numbers: [] };

beforeAll(async () => {
  made.numbers = await meetingOnDisk(vault);
  await scene.sit('laptop', { lastVault: vault });
});

const given = () => scene.at();

const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
const item = (page: Page, place: number) =>
  page.getByRole('region', { name: new RegExp(`^第${String(place)}件 `, 'u') });

test('a meeting is called with the keyboard alone: the agenda is there, the guest is named', async () => {
  const seat = given();
  const { page } = seat;
  await chooseByKeys(seat, '解锁人', '王芳');
  await fillByKeys(seat, page.getByLabel('口令', { exact: true }), PASSPHRASE);
  await press(seat, 'Enter');
  await column(page).waitFor();
  await goByKeys(seat, '研判会议');
  await page.getByText('有3件等待研判或者补记，尚未列入议程。').waitFor();
  await looked(page, 'meetings-empty');
  await useByKeys(seat, page.getByRole('button', { name: '新建会议' }));
  await dialog(page, '新建会议').getByText('议程自动列入待研判2件，一事一报待补记1件；新建后可以增减。').waitFor();
  await fillByKeys(seat, field(page, '会议名称'), '11月专题会议');
  await press(seat, 'Control+Enter');
  await dialog(page, '新建会议').getByText('请填写地点。').waitFor();
  await fillByKeys(seat, field(page, '地点'), '小会议室');
  await fillByKeys(seat, field(page, '列席人员'), '陈收');
  await looked(page, 'meeting-call');
  await press(seat, 'Control+Enter');
  await page.getByRole('heading', { level: 1, name: '研判会议　11月专题会议' }).waitFor();
  await page.getByText('议程共3件，已记录0件。').waitFor();
  for (const [word, name] of OVER_IT) {
    await useByKeys(seat, page.getByRole('button', { name: word }));
    await page.getByRole('dialog').waitFor();
    await looked(page, name);
    await press(seat, 'Escape');
    await closed(page);
  }
});

test('the first item has a dissent, everybody else agrees by one key; the second is put off, the third noted', async () => {
  const seat = given();
  const { page } = seat;
  await press(seat, 'Alt+j');
  const study = dialog(page, /^记录研究情况/u);
  await study.waitFor();
  await press(seat, 'Control+Enter');
  await study.getByText('请记录意见：王芳、周强、陈收。').waitFor();
  await press(seat, 'Alt+y');
  const agreeing = study.getByRole('radio', { name: '同意', exact: true, checked: true });
  await expect.poll(() => agreeing.count()).toBe(3);
  await chooseByKeys(seat, '周强的意见', '保留意见');
  await press(seat, 'Control+Enter');
  await study.getByText('请写明理由：周强。').waitFor();
  await fillByKeys(seat, study.getByLabel('周强的理由'), '先调取验收记录再定');
  await chooseByKeys(seat, '处置方式', '谈话函询');
  await fillByKeys(seat, field(page, '研究结论'), '数额不大，请本人说明。');
  await looked(page, 'meeting-study');
  await press(seat, 'Control+Enter');
  const advice = study.getByRole('region', { name: '对这一步的提示' });
  await advice.getByText('反映内容具体、可查，选择谈话函询请说明理由。').waitFor();
  await expectFocus(seat, advice.getByLabel('未采纳的理由'));
  await type(seat, '数额不大，本人已经主动说明');
  await looked(page, 'meeting-advice');
  await press(seat, 'Control+Enter');
  await closed(page);
  const heard = item(page, 1).getByRole('list', { name: '提示' });
  await useByKeys(seat, heard.getByText(/^提示：反映内容具体、可查/u));
  await heard.getByText('未采纳的理由：数额不大，本人已经主动说明（王芳）').waitFor();
  await item(page, 1).getByText('周强：保留意见。理由：先调取验收记录再定').waitFor();
  await item(page, 1).getByText('同意：王芳、陈收').waitFor();

  await useByKeys(seat, item(page, 2).getByRole('button', { name: /^延后研究/u }));
  await chooseByKeys(seat, '原因', '承办人未到会');
  await looked(page, 'meeting-defer');
  await press(seat, 'Control+Enter');
  await closed(page);
  await item(page, 2).getByText('延后研究：承办人未到会。').waitFor();
  await useByKeys(seat, item(page, 3).getByRole('button', { name: /^补记/u }));
  await item(page, 3)
    .getByText(/^已补记：/u)
    .waitFor();
  await page.getByText('议程共3件，已记录3件。').waitFor();
  await looked(page, 'meeting');
});

test('what was decided is put forward at once, the record signed and then only corrected', async () => {
  const seat = given();
  const { page } = seat;
  await useByKeys(seat, page.getByRole('button', { name: '呈批（1件）' }));
  await dialog(page, /^呈批/u).waitFor();
  expect(await field(page, '理由').inputValue()).toBe('数额不大，请本人说明。');
  await dialog(page, /^呈批/u).getByRole('list', { name: '提示' }).getByText('选择谈话函询请说明理由。').waitFor();
  await looked(page, 'meeting-submit');
  await press(seat, 'Control+Enter');
  await closed(page);
  await page.getByText('研究决定1件，待呈批0件，待审批1件。').waitFor();
  await useByKeys(seat, page.getByRole('button', { name: '当面签批' }));
  await dialog(page, '当面签批')
    .getByText(made.numbers[0] ?? '')
    .waitFor();
  await press(seat, 'Escape');
  await closed(page);

  await useByKeys(seat, page.getByRole('button', { name: '签署会议记录' }));
  await dialog(page, /^签署会议记录/u)
    .getByText('列席人员在打印的会议记录上签名：陈收。')
    .waitFor();
  await looked(page, 'meeting-close');
  await press(seat, 'Control+Enter');
  await closed(page);
  await page.getByText('议程共3件，已记录3件。已签署。').waitFor();
  expect(await page.getByRole('button', { name: /延后研究|移出议程|记录下一件|增加议题/u }).count()).toBe(0);
  await useByKeys(seat, page.getByRole('button', { name: /^更\s*正$/u }));
  await fillByKeys(seat, field(page, '更正内容'), '地点应为大会议室');
  await fillByKeys(seat, field(page, '更正理由'), '笔误');
  await looked(page, 'meeting-correct');
  await press(seat, 'Control+Enter');
  await closed(page);
  await page.getByRole('region', { name: '更正' }).getByText('地点应为大会议室').waitFor();
  await looked(page, 'meeting-signed');
});

test('the page that was signed on paper goes to the files of its own lead, after the signing too', async () => {
  const seat = given();
  const { page } = seat;
  const scan = join(folder, '签字页.txt');
  writeFileSync(scan, '王芳、周强、陈收签字的一页');
  await item(page, 1).getByText('签字页尚未附入本件材料。').waitFor();
  expect(await page.getByRole('button', { name: /^添加签字页/u }).count()).toBe(1);
  await useByKeys(seat, item(page, 1).getByRole('button', { name: /^添加签字页/u }));
  await seat.pickByKeys(scan);
  await dialog(page, '添加材料').waitFor();
  expect(await field(page, '材料来源').inputValue()).toMatch(/^研判会议 ZJ01-会\d{4}-0001 会议记录签字页$/u);
  await useByKeys(seat, dialog(page, '添加材料').getByRole('button', { name: /添加1份材料/u }));
  await closed(page);
  await item(page, 1).getByText('已附签字页1份，存入本件材料。').waitFor();
  await item(page, 1)
    .getByText(/仍以未加密形式留在/u)
    .waitFor();
  await looked(page, 'meeting-page-added');
});

test('the record is printed with opinions, dissent and a place for each to sign, and a page for each lead', async () => {
  const seat = given();
  const { page } = seat;
  await page.evaluate('window.print = () => undefined');
  await useByKeys(seat, page.getByRole('button', { name: '打印会议记录' }));
  await dialog(page, /^打印会议记录/u).waitFor();
  await press(seat, 'Enter');
  await page.locator('#paper .paper-meeting').waitFor({ state: 'attached' });
  const paper = (await page.locator('#paper').textContent()) ?? '';
  for (const text of ['线索处置专题会议记录', '先调取验收记录再定', '陈收（列席）（签名）', '延后研究', '更正']) {
    expect(paper).toContain(text);
  }
  // The first page names no lead but by its number; the page of a lead names no other.
  const pages = await page.locator('#paper .paper-meeting-item').allTextContents();
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain('钱大海');
  expect(made.numbers.filter((one) => pages[0]?.includes(one))).toEqual(made.numbers.slice(0, 1));
  for (const name of ['钱大海', '吴小川', '郑一鸣']) expect(paper.replace(pages[0] ?? '', '')).not.toContain(name);
  await tabTo(seat, column(page).getByRole('button', { name: '研判会议' }));
  await press(seat, 'Enter');
  await page.getByRole('row', { name: /11月专题会议.*3件，已记录3件.*已签署/u }).waitFor();
  await looked(page, 'meetings');
  expect(seat.acts.pointed()).toEqual([]);
  expect(seat.complaints).toEqual([]);
});
