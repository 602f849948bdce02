import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { budgets } from './support/budget.ts';
import { expectNothingLeft, expectNothingLies, eyesFor } from './support/canary.ts';
import { createVault } from './support/entry.ts';
import { addEvidence, viewEvidence } from './support/evidence.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { register, typeLead, typeRest } from './support/lead-form.ts';
import { marksInMemory } from './support/memory.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, lock, unlock } from './support/steps.ts';

/** A year's ledger, three times. */
const ROWS = 36;

/** What is typed and seen on this day, and may lie nowhere in the clear afterwards. */
const MARK = {
  subject: '上官云帆',
  problem: '记号甲乙丙丁',
  reporter: '诸葛问樵',
  contact: '13807310053',
  fileName: '来信记号庚辛',
  content: '记号戊己壬癸',
} as const;
const MARKS = [PASSPHRASE, ...Object.values(MARK)];
/** The subject of what is being written when the window is locked. */
const TYPED = '赵立新';

const folder = laptopFolder();
const inside = (name: string) => join(folder, name);
const at = {
  ...{ vault: inside('laptop/线索库'), second: inside('second/线索库'), stick: inside('stick') },
  ...{ ledger: inside('台账.csv'), letter: inside(`${MARK.fileName}.txt`) },
};
const scene = sceneIn(folder);
const eyes = eyesFor(MARKS);
const kept = budgets();

beforeAll(async () => {
  mkdirSync(at.stick);
  writeFileSync(at.ledger, `\uFEFF${ledgerCsv(messyLedger({ rows: ROWS, badRows: 3 }))}`);
  writeFileSync(at.letter, `${MARK.content}：反映其收受礼金。\n`);
  await scene.sit('laptop');
});

const given = () => scene.at();

test('first start: a vault, with the sentence that nothing brings a passphrase back, and a desk that says what to do', async () => {
  const seat = given();
  const { page } = seat;
  await page.getByRole('button', { name: '新建线索库' }).waitFor();
  await createVault(page, at.vault, PASSPHRASE, () => eyes.look(seat));
  await page.getByText('线索库里还没有线索。').waitFor();
});

test('a messy ledger with three bad rows is not taken in until they are mended; afterwards the desk is not red', async () => {
  const { page, pick, acts } = given();
  await page.getByRole('button', { name: '导入台账' }).click();
  await page.getByRole('button', { name: '选择文件…' }).click();
  await pick(at.ledger);
  await page.getByText(/3行需修改.*整表尚未入库/u).waitFor();
  await looked(page, 'import-rejects');
  writeFileSync(at.ledger, `\uFEFF${ledgerCsv(messyLedger({ rows: ROWS }))}`);
  await page.getByRole('button', { name: '重新读取' }).click();
  const confirm = page.getByRole('button', { name: '确认入库' });
  await confirm.waitFor();
  // The guide shows it, beside the text about what is seen before anything is taken in.
  await looked(page, 'import');
  await confirm.click();
  await page.getByText(/已入库\d+件/u).waitFor();
  kept.hold('J1: a vault and three years of ledger', acts, 15, 'all');
  await page.getByRole('button', { name: '回到今日待办' }).click();
  await page.getByRole('heading', { level: 1, name: '今日待办' }).waitFor();
  // On the last day of a month the meeting of that month is due instead.
  await page
    .getByText(/没有到期事项|今日到期/u)
    .first()
    .waitFor();
  expect(await page.getByRole('region', { name: '已超期' }).count()).toBe(0);
});

test('a real-name letter is registered, and its scan taken in and looked at', async () => {
  const seat = given();
  const { page, acts } = seat;
  acts.startAnew();
  await page.keyboard.press('Control+n');
  await page.getByRole('heading', { level: 1, name: '登记来件' }).waitFor();
  expect(await field(page, '主要问题摘要').count()).toBe(0);
  await typeLead(page, { subject: MARK.subject, unit: '市住建局物业科', problem: `反映其收受礼金。${MARK.problem}` });
  await typeRest(page, { name: MARK.reporter, contact: MARK.contact });
  await eyes.look(seat);
  expect(await register(page)).toMatch(/^ZJ01-\d{4}-\d{4}$/u);
  kept.hold('J2: a letter', acts, 6, 'all');
  await page.getByRole('button', { name: '打开卷宗' }).click();
  await addEvidence(seat, at.letter);
  await viewEvidence(seat, () => eyes.lookFor(seat, MARK.content));
});

test('a lock in the middle of typing takes everything from the page, and the passphrase brings the cursor back', async () => {
  const seat = given();
  await seat.page.keyboard.press('Control+n');
  const written = `写到一半。${MARK.problem}`;
  await typeLead(seat.page, { subject: TYPED, unit: '市住建局质监站', problem: written });
  const taken = [...MARKS, TYPED, '驻市住建局'];
  // What is looked for afterwards is there before, or its absence would prove nothing.
  const before = await marksInMemory(seat.page, taken);
  expect(before).toEqual(expect.arrayContaining([MARK.subject, MARK.problem, TYPED, '驻市住建局']));
  await seat.page.keyboard.press('Control+l');
  await expectNothingLeft(seat, [...taken, '王芳']);
  // Her name alone is known, though not shown: the key file says in the clear who can unlock.
  expect(await marksInMemory(seat.page, taken)).toEqual([]);
  await unlock(seat, PASSPHRASE);
  const problem = field(seat.page, '主要问题摘要');
  await problem.waitFor();
  expect(await problem.inputValue()).toBe(written);
  await problem.and(seat.page.locator(':focus')).waitFor();
});

test('a backup is restored on a second laptop, which gives numbers of its own', async () => {
  const seat = given();
  await goTo(seat.page, '系统', '备份');
  await field(seat.page, '备份到').fill(at.stick);
  await seat.page.getByRole('button', { name: '开始备份' }).click();
  const done = seat.page.getByText(/\.mxb/u).last();
  await done.waitFor();
  const file = /[^\s/]+\.mxb(?:\.001)?/u.exec(await done.innerText())?.[0] ?? '';
  await lock(seat);
  const second = await scene.sit('second');
  await second.page.getByRole('button', { name: '从备份恢复' }).click();
  await field(second.page, '备份文件').fill(join(at.stick, file));
  await field(second.page, '恢复到').fill(at.second);
  await field(second.page, '本机设备编号').fill('02');
  await field(second.page, '做备份时的口令').fill(PASSPHRASE);
  await second.page.getByRole('button', { name: '开始恢复' }).click();
  await second.page.getByText(/新编号带“B”/u).waitFor();
  await looked(second.page, 'restored');
  await second.page.getByRole('button', { name: '解锁' }).click();
  await unlock(second, PASSPHRASE);
  await second.page.keyboard.press('Control+n');
  await typeLead(second.page, { subject: '周明', unit: '市住建局办公室', problem: '反映其公车私用。' });
  await typeRest(second.page);
  expect(await register(second.page)).toMatch(/^ZJ01-\d{4}-B0001$/u);
});

test('no page complained', () => {
  process.stdout.write(`${kept.table()}\n`);
  for (const seat of scene.all()) expect(seat.complaints).toEqual([]);
});

test('what was typed and seen lies nowhere in the clear, neither on a laptop nor on the stick', async () => {
  for (const seat of scene.all()) await seat.leave();
  expectNothingLies([...scene.all().map(({ root }) => root), at.stick], eyes);
});
