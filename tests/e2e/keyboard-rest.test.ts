import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findByKeys, goByKeys, unlockByKeys } from './support/key-steps.ts';
import { chooseByKeys, expectFocus, fillByKeys, press, type, useByKeys } from './support/keyboard.ts';
import { looked } from './support/look.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { daysAgo, PASSPHRASE, pairOnDisk } from './support/pair-on-disk.ts';
import { picture } from './support/pictures.ts';
import { sceneIn } from './support/scene.ts';
import { isInElectron, type Seat } from './support/seat.ts';
import { field } from './support/steps.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  const { team } = await pairOnDisk(folder, 12);
  await scene.sit('laptop', { lastVault: team });
});

const given = () => scene.at();

/** Opens a lead from the ledger: searched for, and so many lines down. */
async function openLine(seat: Seat, view: string, search = '', down = 0): Promise<void> {
  const { page } = seat;
  await findByKeys(seat, view);
  await page.getByRole('heading', { level: 1, name: '线索台账' }).waitFor();
  await press(seat, '/');
  await page.getByLabel('搜索台账').and(page.locator(':focus')).waitFor();
  await type(seat, search);
  const lines = page.getByRole('row', { name: /ZJ01/u });
  const isFound = async () => (await lines.count()) === (await lines.filter({ hasText: search }).count());
  await lines.filter({ hasText: search }).nth(down).waitFor();
  await expect.poll(isFound).toBe(true);
  await press(seat, 'Enter', ...Array.from({ length: down }, () => 'ArrowDown'));
  await page.getByRole('grid').and(page.locator(':focus')).waitFor();
  await press(seat, 'Enter');
  await page.getByRole('tab', { name: '办理过程' }).waitFor();
}

const button = ({ page }: Seat, name: string | RegExp) => page.getByRole('button', { name });

test('an imported row is completed, and the focus stays in the window', async () => {
  const seat = given();
  await unlockByKeys(seat);
  await openLine(seat, '导入待补录');
  await useByKeys(seat, button(seat, /^补录$/u));
  await chooseByKeys(seat, '实际办理状态', '已经办结');
  await looked(seat.page, 'complete');
  await press(seat, 'Control+Enter');
  await seat.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the lead that was completed');
});

test('a disposal decided on paper is entered', async () => {
  const seat = given();
  await openLine(seat, '全部', '赵立新');
  await press(seat, 'Alt+d');
  await chooseByKeys(seat, '处置方式', '谈话函询');
  await fillByKeys(seat, field(seat.page, '决定日期'), daysAgo(1));
  await fillByKeys(seat, field(seat.page, '审批人'), '李组长');
  await press(seat, 'Control+Enter');
  await seat.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the lead that was disposed of');
});

test('the reporter is looked at with a reason and hidden again, and the lead made void', async () => {
  const seat = given();
  const { page } = seat;
  await openLine(seat, '全部', '孙志远', 0);
  await useByKeys(seat, button(seat, '查看检举控告人'));
  await fillByKeys(seat, field(page, '查看理由'), '告知受理情况');
  await fillByKeys(seat, page.getByLabel('口令', { exact: true }), PASSPHRASE);
  await press(seat, 'Control+Enter');
  await page.getByText('13800000000').waitFor();
  await useByKeys(seat, button(seat, '立即遮蔽'));
  expect(await page.getByText('13800000000').count()).toBe(0);
  await useByKeys(seat, button(seat, '作废'));
  await fillByKeys(seat, field(page, '作废理由'), '重复登记');
  await press(seat, 'Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the void lead');
});

test('a draft is put away, given up, had back and gone on with', async () => {
  const seat = given();
  const { page } = seat;
  await press(seat, 'Alt+n');
  await field(page, '收到日期').and(page.locator(':focus')).waitFor();
  await fillByKeys(seat, field(page, '姓名'), '周明');
  await useByKeys(seat, button(seat, '存为草稿'));
  await page.getByRole('heading', { level: 1, name: '登记来件' }).waitFor({ state: 'hidden' });
  await press(seat, 'Alt+1');
  await useByKeys(seat, button(seat, /^放弃草稿/u));
  await useByKeys(seat, button(seat, /^撤销/u));
  await useByKeys(seat, button(seat, /^登记来件.*周明/u));
  await field(page, '姓名').waitFor();
  expect(await field(page, '姓名').inputValue()).toBe('周明');
  await expectFocus(seat, 'the draft');
});

test('lines are ticked and taken to the sealing walk', async () => {
  const seat = given();
  const { page } = seat;
  await press(seat, 'Alt+2', '/', 'Enter');
  await page.getByRole('grid').and(page.locator(':focus')).waitFor();
  await page.getByRole('row', { name: /ZJ01/u }).nth(1).waitFor();
  await press(seat, 'Space', 'ArrowDown', 'Space');
  await page.getByText('已选2件').waitFor();
  await press(seat, 'Shift+Tab');
  await useByKeys(seat, button(seat, '取消选择'));
  await page.getByText('已选2件').waitFor({ state: 'hidden' });
  await page.getByRole('grid').and(page.locator(':focus')).waitFor();
  await press(seat, 'Space', 'Shift+Tab', 'Shift+Tab');
  await useByKeys(seat, button(seat, '报送所选'));
  await page.getByRole('heading', { level: 1, name: '新建报送' }).waitFor();
});

test('a file is added and exported again', async () => {
  const seat = given();
  const { page } = seat;
  const source = join(folder, '照片说明.txt');
  writeFileSync(source, '照片说明。\n');
  await openLine(seat, '全部', '赵立新');
  await press(seat, 'Alt+f');
  // In Electron it is the system's own.
  if (!isInElectron()) {
    await page.getByRole('dialog', { name: '选择文件' }).waitFor();
    await looked(page, 'pick');
  }
  await seat.pickByKeys(source);
  await page.getByRole('dialog', { name: '添加材料' }).waitFor();
  await looked(page, 'evidence-add');
  await useByKeys(seat, page.getByRole('dialog', { name: '添加材料' }).getByRole('button', { name: /^添加/u }));
  await page
    .getByText(/仍以未加密形式留在/u)
    .first()
    .waitFor();
  await useByKeys(seat, button(seat, '导出 照片说明.txt'));
  const dialog = page.getByRole('dialog', { name: '导出材料' });
  await fillByKeys(seat, dialog.getByLabel('保存到', { exact: true }), join(folder, '导出.txt'));
  await looked(page, 'evidence-export');
  await useByKeys(seat, dialog.getByRole('button', { name: '导出', exact: true }));
  await dialog.getByText('已导出，并记录在案。').waitFor();
  await useByKeys(seat, dialog.getByRole('button', { name: '关闭' }));
  await dialog.waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the list of files');
});

test('the look is changed and changed back, and the vault checked', async () => {
  const seat = given();
  await goByKeys(seat, '设置');
  for (const look of ['高对比', '浅色']) await chooseByKeys(seat, '界面', look);
  await goByKeys(seat, '线索库检查');
  await useByKeys(seat, button(seat, '开始检查'));
  await seat.page.getByText('未发现问题').waitFor();
  await expectFocus(seat, 'what the check found');
});

/** Notes whatever has the focus, one after the other. */
const WATCH = `window.focused = []; document.addEventListener('focusin', ({ target }) => {
  window.focused.push(target.closest('[role=dialog]') === null ? 'page' : target.tagName + ' ' + target.ariaLabel);
}, true);`;

test('a dialog has the cursor in its first field from its first moment: no quick Enter finds the button that closes', async () => {
  const seat = given();
  const { page } = seat;
  await press(seat, 'Alt+1');
  await page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();
  await page.evaluate(WATCH);
  for (const open of [
    () => press(seat, 'Control+k'),
    () => useByKeys(seat, button(seat, '打印时限清单')),
    () => useByKeys(seat, button(seat, '打印时限清单')),
  ]) {
    await open();
    await page.getByRole('dialog').locator('input:focus').waitFor();
    await press(seat, 'Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  }
  const focused = await page.evaluate<string[]>('window.focused');
  const inDialogs = focused.filter((one) => one !== 'page');
  expect(inDialogs).toEqual([expect.stringMatching(/^INPUT 查找/u), 'INPUT null', 'INPUT null']);
});

test('the sheet of shortcuts opens and gives the focus back', async () => {
  const seat = given();
  const { page } = seat;
  await press(seat, '?');
  const sheet = page.getByRole('dialog', { name: '快捷键一览' });
  await sheet.getByRole('heading', { name: '研判会议' }).waitFor();
  await sheet.getByText('全体同意').waitFor();
  await picture(page, 'shortcuts');
  await press(seat, 'Escape');
  await sheet.waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the page below the sheet');
});

test('no page complained, and no mouse was touched', () => {
  expect(given().complaints).toEqual([]);
  expect(given().acts.pointed()).toEqual([]);
});
