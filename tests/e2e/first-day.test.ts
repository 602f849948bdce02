import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { createVault } from './support/entry.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { register, typeLead } from './support/lead-form.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { pictureFailures } from './support/picture-failures.ts';
import { type Seat, sitDown } from './support/seat.ts';
import { field, goTo, lock, unlock } from './support/steps.ts';

/** A year's ledger, three times. */
const ROWS = 36;
const MARK = '记号甲乙丙丁';

const folder = laptopFolder();
const at = { vault: join(folder, '线索库'), ledger: join(folder, '台账.csv'), letter: join(folder, '来信.txt') };
const scene: { seat?: Seat } = {};

beforeAll(async () => {
  writeFileSync(at.ledger, `\uFEFF${ledgerCsv(messyLedger({ rows: ROWS, badRows: 3 }))}`);
  writeFileSync(at.letter, `${MARK}：反映李志明收受礼金。\n`);
  scene.seat = await sitDown(join(folder, 'laptop'));
});

pictureFailures(() => [scene.seat]);

afterAll(async () => {
  await scene.seat?.leave();
});

function given(): Seat {
  if (scene.seat === undefined) throw new Error('nobody sits there');
  return scene.seat;
}

test('first start: a vault, with the sentence that nothing brings a passphrase back, and a desk that says what to do', async () => {
  const { page, acts } = given();
  await page.getByRole('button', { name: '新建线索库' }).waitFor();
  await createVault(page, at.vault, PASSPHRASE);
  expect(acts.clicks()).toBeLessThanOrEqual(5);
  await page.getByText('线索库里还没有线索。').waitFor();
});

test('a messy ledger with three bad rows is not taken in until they are mended; afterwards the desk is not red', async () => {
  const { page, pick, acts } = given();
  acts.startAnew();
  await page.getByRole('button', { name: '导入台账' }).click();
  await page.getByRole('button', { name: '选择文件…' }).click();
  await pick(at.ledger);
  await page.getByText(/3行需修改.*整表尚未入库/u).waitFor({ timeout: 30_000 });
  writeFileSync(at.ledger, `\uFEFF${ledgerCsv(messyLedger({ rows: ROWS }))}`);
  await page.getByRole('button', { name: '重新读取' }).click();
  await page.getByRole('button', { name: '确认入库' }).click();
  await page.getByText(/已入库\d+件/u).waitFor({ timeout: 60_000 });
  expect(acts.clicks()).toBeLessThanOrEqual(15);
  await page.getByRole('button', { name: '回到今日待办' }).click();
  await page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();
  await page.getByText(/没有到期事项/u).waitFor();
  expect(await page.getByRole('region', { name: '已超期' }).count()).toBe(0);
});

test('a letter is registered, and its scan taken in and looked at', async () => {
  const { page, pick, acts } = given();
  acts.startAnew();
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: '登记来件' }).waitFor();
  expect(await field(page, '主要问题摘要').count()).toBe(0);
  await typeLead(page, { subject: '李志明', unit: '市住建局物业科', problem: `反映其收受物业公司礼金。${MARK}` });
  expect(await register(page)).toMatch(/^ZJ01-\d{4}-\d{4}$/u);
  expect(acts.clicks()).toBeLessThanOrEqual(6);
  await page.getByRole('button', { name: '打开卷宗' }).click();
  await page.getByRole('tab', { name: /材料证据/u }).click();
  await page.keyboard.press('Alt+f');
  await pick(at.letter);
  await page.getByRole('dialog', { name: '添加材料' }).getByRole('button', { name: /添加/u }).last().click();
  await page
    .getByText(/仍以未加密形式留在/u)
    .first()
    .waitFor({ timeout: 30_000 });
});

test('a lock in the middle of typing takes everything from the page, and the passphrase brings the cursor back', async () => {
  const seat = given();
  const { page } = seat;
  await page.keyboard.press('Control+n');
  await typeLead(page, { subject: '赵立新', unit: '市住建局质监站', problem: `写到一半。${MARK}` });
  await page.keyboard.press('Control+l');
  await page.getByRole('heading', { name: '解锁' }).waitFor({ timeout: 60_000 });
  const left = await page.content();
  for (const word of [MARK, '赵立新', '李志明', '驻市住建局', '王芳']) expect(left).not.toContain(word);
  expect(page.url()).not.toMatch(/token|lead|ZJ01/u);
  expect(await page.evaluate('history.length')).toBeLessThanOrEqual(3);
  await unlock(seat, PASSPHRASE);
  const problem = field(page, '主要问题摘要');
  await problem.waitFor({ timeout: 30_000 });
  expect(await problem.inputValue()).toBe(`写到一半。${MARK}`);
  await expect.poll(() => page.evaluate<string>('document.activeElement.tagName')).toBe('TEXTAREA');
});

test('a backup is restored on a second laptop, which gives numbers of its own', async () => {
  const seat = given();
  const { page } = seat;
  await goTo(page, '系统', '备份');
  await field(page, '备份到').fill(folder);
  await page.getByRole('button', { name: /备份/u }).last().click();
  const done = page.getByText(/\.mxb/u).last();
  await done.waitFor({ timeout: 60_000 });
  const file = /[^\s]+\.mxb(?:\.001)?/u.exec(await page.getByRole('main').innerText())?.[0] ?? '';
  await lock(seat);
  const second = await sitDown(join(folder, 'second'));
  try {
    await second.page.getByRole('button', { name: '从备份恢复' }).click();
    await field(second.page, '备份文件').fill(file.startsWith('/') ? file : join(folder, file));
    await field(second.page, '恢复到').fill(join(folder, '第二台'));
    await field(second.page, '本机设备编号').fill('02');
    await field(second.page, '做备份时的口令').fill(PASSPHRASE);
    await second.page.keyboard.press('Enter');
    await second.page.getByText(/新编号带“B”/u).waitFor({ timeout: 60_000 });
    await second.page.getByRole('button', { name: '解锁' }).click();
    await unlock(second, PASSPHRASE);
    await second.page.keyboard.press('Control+n');
    await typeLead(second.page, { subject: '周明', unit: '市住建局办公室', problem: '反映其公车私用。' });
    expect(await register(second.page)).toMatch(/^ZJ01-\d{4}-B0001$/u);
    expect(second.complaints).toEqual([]);
  } finally {
    await second.leave();
  }
});

test('no page complained', () => {
  expect(given().complaints).toEqual([]);
});
