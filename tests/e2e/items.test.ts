import type { Locator, Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { sentence } from '../../shared/errors/app-error.ts';
import { heldItems, itemsOnDisk, type Petition } from './support/items-on-disk.ts';
import { expectFocus, fillByKeys, press, tabTo, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import type { Seat } from './support/seat.ts';
import { column, field, goTo, unlock } from './support/steps.ts';

/** The first for the mouse, the others for the keyboard. */
const PETITIONS: readonly Petition[] = [
  { subject: '周明', reporter: '孙桂兰', problem: '对物业科的答复不服，请求复查。' },
  { subject: '郑海涛', reporter: '钱秀英', problem: '对质监站的处理决定不服，请求复查。' },
  { subject: '郑小宁', reporter: '冯玉珍', problem: '对质监站的收费不服，请求退还。' },
];
const LEAD = '吴国平';
const CORRECTED = '对质监站的处理决定不服，请求复核。';
const ORDER = [
  ['指令文号', '市纪〔2026〕8号'],
  ['签批人', '李书记'],
  ['签批日期', daysAgo(0)],
  ['清除理由', '不属本组受理范围，误作登记'],
] as const;
/** What of the first and the last may stand nowhere any more, whichever way it came in. */
const ERASED = [PETITIONS[0], PETITIONS[2]].flatMap((one) => [one?.subject, one?.problem].map(String));

/** Ways out of the letterbox, by their buttons; they are taken elsewhere, and looked at here. */
const WAYS_OUT = [
  ['转为线索', 'item-become-lead'],
  ['并入原线索', 'item-join'],
  [/^作\s*废$/u, 'item-void'],
] as const;

const folder = laptopFolder();
const scene = sceneIn(folder);
const made: { vault: string; numbers: readonly string[]; backup: string } = { vault: '', numbers: [], backup: '' };

beforeAll(async () => {
  Object.assign(made, await itemsOnDisk(folder, PETITIONS, LEAD));
  await unlock(await scene.sit('laptop', { lastVault: made.vault }), PASSPHRASE);
});

const given = () => scene.at();
const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });
const ways = (page: Page): Locator => page.getByRole('region', { name: '可办事项' });
const course = (page: Page): Locator => page.getByRole('region', { name: '办理经过' });
const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name });

async function open(page: Page, number: string): Promise<void> {
  await goTo(page, '线索台账', '来件');
  await button(page, number).click();
  await ways(page).waitFor();
}

async function openByKeys(seat: Seat, number: string): Promise<void> {
  const { page } = seat;
  await press(seat, 'Alt+2');
  await useByKeys(seat, column(page).getByRole('button', { name: '来件', exact: true }));
  await useByKeys(seat, button(page, number));
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
}

test('an item is corrected: a fault stands at its field, and old and new value stay beside each other', async () => {
  const { page } = given();
  await open(page, made.numbers[0] ?? '');
  await looked(page, 'item');
  for (const [word, name] of WAYS_OUT) {
    await button(page, word).click();
    await page.getByRole('dialog').waitFor();
    await looked(page, name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  await button(page, /^更\s*正/u).click();
  await page.getByRole('heading', { level: 1, name: `更正 ${made.numbers[0] ?? ''}` }).waitFor();
  expect(await field(page, '姓名').inputValue()).toBe('周明');
  expect(await page.getByText('孙桂兰').count()).toBe(0);
  await page.getByRole('radio', { name: '检举控告', exact: true }).click();
  await field(page, '原件页数').fill('3');
  await page.keyboard.press('Control+Enter');
  await page.getByText('属于检举控告的，请转为线索。').waitFor();
  await page.getByText('请填写更正理由。').waitFor();
  await looked(page, 'item-correct');
  await page.getByRole('radio', { name: '申诉' }).click();
  await field(page, '更正理由').fill('漏数附页');
  await button(page, /^更\s*正/u).click();
  await course(page).getByText('理由：漏数附页').waitFor();
  await course(page).locator('ins', { hasText: '3' }).waitFor();
  await course(page).locator('del', { hasText: '2' }).waitFor();
  await page.getByText('3页，密码柜2层').waitFor();
});

test('its reporter is looked at with a reason and the passphrase, and hidden again', async () => {
  const { page } = given();
  await button(page, '查看检举控告人').click();
  const asking = dialog(page, /^查看检举控告人/u);
  await asking.getByRole('button', { name: '取消' }).click();
  await asking.waitFor({ state: 'hidden' });
  await button(page, '查看检举控告人').click();
  await asking.getByRole('button', { name: /^查\s*看$/u }).click();
  await asking.getByText('请写明查看理由。').waitFor();
  await asking.getByText('请输入您的口令。').waitFor();
  await field(page, '查看理由').fill('告知受理情况');
  await page.getByLabel('口令', { exact: true }).fill('不是这一句不是这一句');
  await asking.getByRole('button', { name: /^查\s*看$/u }).click();
  await asking.getByText(sentence('WRONG_PASSPHRASE')).waitFor();
  await looked(page, 'item-reporter');
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await asking.getByRole('button', { name: /^查\s*看$/u }).click();
  await page.getByText('孙桂兰').waitFor();
  await looked(page, 'item-revealed');
  await button(page, '立即遮蔽').click();
  expect(await page.getByText('孙桂兰').count()).toBe(0);
  await expect.poll(() => ways(page).and(page.locator(':focus')).count()).toBe(1);
});

test('its content is erased by order: the shell stays, the older backup is named, a begun correction goes with it', async () => {
  const { page } = given();
  await button(page, /^更\s*正/u).click();
  await field(page, '备注').fill('周明来电补充。');
  await button(page, '存为草稿').click();
  await button(page, '按指令清除').click();
  const erasing = dialog(page, /^按指令清除/u);
  await erasing.getByRole('button', { name: '清除内容' }).click();
  for (const fault of ['请填写指令文号。', '请填写签批人。', '请写明清除理由。'])
    await erasing.getByText(fault).waitFor();
  await erasing.getByText('请填写签批日期，不能晚于今天。').waitFor();
  await looked(page, 'item-erase');
  for (const [label, text] of ORDER) await field(page, label).fill(text);
  await erasing.getByRole('button', { name: '清除内容' }).click();
  const done = dialog(page, '内容已清除');
  await done.getByText(made.backup).waitFor();
  await looked(page, 'item-erased');
  await done.getByRole('button', { name: '知道了' }).click();
  await page.getByText('内容已按指令清除。').waitFor();
  expect(await page.getByText('周明').count()).toBe(0);
  for (const one of [/^更\s*正/u, '查看检举控告人', '按指令清除'])
    expect(await button(page, one).isDisabled()).toBe(true);
  await ways(page).getByText('检举控告人信息已按指令清除。').waitFor();
  await course(page).getByText(`依据：${ORDER[0][1]}`).waitFor();
  await looked(page, 'item-shell');
  await goTo(page, '今日待办');
  await page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();
  expect(await page.getByRole('region', { name: '草稿' }).count()).toBe(0);
});

test('the three with the keyboard alone', async () => {
  const seat = given();
  const { page, acts } = seat;
  acts.startAnew();
  await openByKeys(seat, made.numbers[1] ?? '');
  await press(seat, 'Alt+e');
  await fillByKeys(seat, field(page, '主要问题摘要'), CORRECTED);
  await fillByKeys(seat, field(page, '更正理由'), '依据原件');
  await press(seat, 'Control+Enter');
  await course(page).getByText('理由：依据原件').waitFor();
  await expectFocus(seat, 'the item that was corrected');
  await useByKeys(seat, button(page, '查看检举控告人'));
  await dialog(page, /^查看检举控告人/u).waitFor();
  await press(seat, 'Escape');
  await useByKeys(seat, button(page, '查看检举控告人'));
  await fillByKeys(seat, field(page, '查看理由'), '核实身份');
  await fillByKeys(seat, page.getByLabel('口令', { exact: true }), PASSPHRASE);
  await press(seat, 'Control+Enter');
  await page.getByText('钱秀英').waitFor();
  await useByKeys(seat, button(page, '立即遮蔽'));
  await openByKeys(seat, made.numbers[2] ?? '');
  await useByKeys(seat, button(page, '按指令清除'));
  for (const [label, text] of ORDER) await fillByKeys(seat, field(page, label), text);
  await press(seat, 'Control+Enter');
  await dialog(page, '内容已清除').waitFor();
  await useByKeys(seat, button(page, '知道了'));
  await page.getByText('内容已按指令清除。').waitFor();
  await expectFocus(seat, 'the shell of the item');
  await tabTo(seat, button(page, /^作\s*废$/u));
  expect(acts.clicks()).toBe(0);
});

test('what became a lead is erased there: the item says so, and the lead has the same order', async () => {
  const { page } = given();
  await goTo(page, '线索台账', '来件');
  await page
    .getByRole('row', { name: /ZJ01-来\d{4}-0004/u })
    .getByRole('button')
    .first()
    .click();
  await ways(page).getByText('已转为线索，请在线索卷宗中按指令清除。').waitFor();
  await ways(page).getByText('登记在线索中，请在线索卷宗中查看。').waitFor();
  await button(page, /^打开线索/u).click();
  await button(page, '按指令清除').click();
  for (const [label, text] of ORDER) await field(page, label).fill(text);
  await looked(page, 'lead-erase');
  await dialog(page, /^按指令清除/u)
    .getByRole('button', { name: '清除内容' })
    .click();
  await dialog(page, '内容已清除').getByText(made.backup).waitFor();
  await button(page, '知道了').click();
  await ways(page).getByText('内容已按指令清除，编号和办理经过保留。').waitFor();
  expect(await page.getByText(LEAD).count()).toBe(0);
});

test('no page complained, and the vault holds what was signed and nothing of what was erased', async () => {
  const seat = given();
  expect(seat.complaints).toEqual([]);
  await seat.leave();
  const { items, places } = await heldItems(made.vault, made.numbers, [...ERASED, LEAD]);
  const [first, second, third] = items;
  expect(first?.steps.map(({ type }) => type)).toEqual(['ItemReceived', 'ItemCorrected', 'SectionsErased']);
  for (const shell of [first, third]) {
    expect(shell).toMatchObject({
      ...{ status: 'waiting', subjects: [], problem: null, reporter: 'erased' },
      erased: { documentNumber: ORDER[0][1], orderedOn: ORDER[2][1], actorName: '王芳' },
    });
  }
  expect(first?.originalPages).toBe(3);
  // That somebody looked, and why, outlives the order.
  expect(first?.looks).toEqual([{ reason: '告知受理情况' }]);
  expect(second?.looks).toEqual([{ reason: '核实身份' }]);
  expect(second).toMatchObject({
    ...{ status: 'waiting', reporter: 'masked', erased: null, problem: CORRECTED },
    corrections: [
      {
        reason: '依据原件',
        changes: [{ field: 'problem', old: PETITIONS[1]?.problem, new: CORRECTED }],
        actorName: '王芳',
      },
    ],
  });
  expect(places).toEqual([]);
});
