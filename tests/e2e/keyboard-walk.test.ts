import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { beforeAll, expect, test } from 'vitest';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { budgets } from './support/budget.ts';
import { expectCarelessIsFound, expectNothingLeft, expectNothingLies, eyesFor } from './support/canary.ts';
import { exchangeCards, printByKeys, sealByKeys, takeInByKeys } from './support/key-handoff.ts';
import { beginLetter, createByKeys, findByKeys, goByKeys, registerByKeys, unlockByKeys } from './support/key-steps.ts';
import { fillByKeys, press, tabTo, type, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { field } from './support/steps.ts';
import { onStick } from './support/stick.ts';

/** A year's ledger, three times. */
const ROWS = 36;

/** What is typed and seen on this walk, and may lie nowhere in the clear afterwards. */
const MARK = {
  subject: '欧阳青峦',
  problem: '翡翠摆件',
  later: '紫砂壶',
  unfinished: '写到一半的沉香木',
  reporter: '司马知秋',
  contact: '13907310042',
  fileName: '扫描件子规啼',
  content: '夜半钟声到客船',
} as const;
const MARKS = [PASSPHRASE, ...Object.values(MARK)];

const folder = laptopFolder();
const laptop = (name: string) => join(folder, name);
const at = {
  ...{ vault: laptop('laptop/线索库'), commission: laptop('commission/线索库'), second: laptop('second/线索库') },
  ...{ stick: laptop('stick'), desk: laptop('desk') },
  ...{ ledger: laptop('desk/台账.csv'), scan: laptop(`desk/${MARK.fileName}.txt`) },
};
const scene = sceneIn(folder);
const made = { lead: '' };
const eyes = eyesFor(MARKS);
const kept = budgets();

beforeAll(async () => {
  for (const one of [at.stick, at.desk]) mkdirSync(one);
  writeFileSync(at.ledger, `\uFEFF${ledgerCsv(messyLedger({ rows: ROWS, badRows: 3 }))}`);
  writeFileSync(at.scan, `${MARK.content}，随信附送。\n`);
  await scene.sit('laptop');
});

test('first start: a vault, a messy ledger that is mended and taken in, and a desk that is not red', async () => {
  const seat = scene.at();
  const { page } = seat;
  await createByKeys(seat, {
    ...{ kind: '派驻机构', name: '驻市住建局纪检监察组', code: 'ZJ01', member: '王芳', folder: at.vault },
    look: () => eyes.look(seat),
  });
  await page.getByText('线索库里还没有线索。').waitFor();
  await useByKeys(seat, page.getByRole('button', { name: '导入台账' }));
  await useByKeys(seat, page.getByRole('button', { name: '选择文件…' }));
  await seat.pickByKeys(at.ledger);
  await page.getByText(/3行需修改.*整表尚未入库/u).waitFor();
  writeFileSync(at.ledger, `\uFEFF${ledgerCsv(messyLedger({ rows: ROWS }))}`);
  await useByKeys(seat, page.getByRole('button', { name: '重新读取' }));
  await useByKeys(seat, page.getByRole('button', { name: '确认入库' }));
  await page.getByText(/已入库\d+件/u).waitFor();
  kept.hold('J1: a vault and three years of ledger', seat.acts, 15, 'all');
  await useByKeys(seat, page.getByRole('button', { name: '回到今日待办' }));
  // On the last day of a month the meeting of that month is due instead.
  await page
    .getByText(/没有到期事项|今日到期/u)
    .first()
    .waitFor();
  expect(await page.getByRole('region', { name: '已超期' }).count()).toBe(0);
});

test('a real-name letter is registered with its scan, and the scan looked at', async () => {
  const seat = scene.at();
  const { page, acts } = seat;
  acts.startAnew();
  made.lead = await registerByKeys(seat, {
    ...{ subject: MARK.subject, unit: '市住建局物业科', problem: `反映其收受${MARK.problem}。` },
    ...{ reporter: [MARK.reporter, MARK.contact], scan: at.scan },
    look: () => eyes.look(seat),
  });
  expect(made.lead).toMatch(/^ZJ01-\d{4}-\d{4}$/u);
  kept.hold('J2: a letter with its scan', acts, 6);
  await page.getByText(/仍以未加密形式留在/u).waitFor();
  await useByKeys(seat, page.getByRole('button', { name: '打开卷宗' }));
  await eyes.look(seat);
  await tabTo(seat, page.getByRole('tab', { name: /办理过程/u }));
  await press(seat, 'ArrowRight', 'Enter');
  await useByKeys(seat, page.getByRole('button', { name: /^查看 / }));
  await eyes.lookFor(seat, MARK.content);
  await press(seat, 'Escape');
});

test('the commission makes a vault of its own, and cards are exchanged by telephone', async () => {
  const commission = await scene.sit('commission');
  await createByKeys(commission, {
    ...{ kind: '派出机关', name: '市纪委监委', code: 'SJW', member: '陈刚', folder: at.commission },
  });
  await exchangeCards(scene.at(), commission, at.desk);
});

test('the first package goes with everything in it, is opened there, and its receipt comes home', async () => {
  const [team, commission] = [scene.at(), scene.at('commission')];
  team.acts.startAnew();
  expect(await sealByKeys(team, at.stick)).toContain(`共${String(ROWS + 1)}件，已选${String(ROWS + 1)}件，新材料1件`);
  kept.hold('J8: a package and its slip on paper', team.acts, 10, 'all');
  const taken = await takeInByKeys(commission, onStick(at.stick, 'ZJ01'), '拆封入库');
  expect(taken).toContain(`已拆封入库第0001号密封包：线索${String(ROWS + 1)}件，材料1件`);
  expect(await takeInByKeys(team, onStick(at.stick, 'SJW'), '接收回执')).toContain('已收回执');
  await goByKeys(team, '已报送');
  await team.page
    .getByRole('row', { name: /第0001号/u })
    .getByText('已签收')
    .waitFor();
});

test('next month: one correction and one new lead, and the package carries these two only', async () => {
  const [team, commission] = [scene.at(), scene.at('commission')];
  const { page } = team;
  await findByKeys(team, made.lead);
  await page.getByRole('tab', { name: /办理过程/u }).waitFor();
  await press(team, 'Alt+e');
  await tabTo(team, field(page, '主要问题摘要'));
  await press(team, 'Control+End');
  await type(team, `另有${MARK.later}一把。`);
  await fillByKeys(team, field(page, '更正理由'), '来件人补充');
  await press(team, 'Control+Enter');
  await page.getByRole('heading', { level: 1, name: /线索卷宗/u }).waitFor();
  await page
    .getByText(new RegExp(`另有${MARK.later}一把`, 'u'))
    .first()
    .waitFor();
  await eyes.look(team);
  await registerByKeys(team, {
    ...{ subject: '郑松年', unit: '市住建局质监站', problem: '反映其违规兼职取酬。' },
    received: [daysAgo(45), '来件压在收发室，今日才转到。'],
  });
  expect(await sealByKeys(team, at.stick)).toContain('共2件，已选2件');
  const taken = await takeInByKeys(commission, onStick(at.stick, 'ZJ01'), '拆封入库');
  expect(taken).toContain('已拆封入库第0002号密封包：线索2件，材料0件');
});

test('the leads older than a month without an opinion are on paper in three steps', async () => {
  const seat = scene.at();
  await goByKeys(seat, '今日待办');
  seat.acts.startAnew();
  await useByKeys(seat, seat.page.getByRole('button', { name: '超一个月未提出处置意见', exact: true }));
  await seat.page.getByRole('grid').getByText('郑松年').waitFor();
  await press(seat, 'Control+p');
  const paper = await printByKeys(seat, '市纪委监委 赵检查');
  kept.hold('J9: the list that an inspector asks for, on paper', seat.acts, 3, 'all');
  for (const text of ['超一个月未提出处置意见', '市纪委监委 赵检查', '郑松年']) expect(paper).toContain(text);
});

test('a lock in the middle of typing takes everything from the window, and brings the cursor back', async () => {
  const seat = scene.at();
  await beginLetter(seat, { subject: '赵立新', unit: '市住建局质监站', problem: `反映其${MARK.unfinished}` });
  await press(seat, 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await eyes.look(seat);
  await press(seat, 'Control+l');
  await expectNothingLeft(seat, [...MARKS, '赵立新', '郑松年', '驻市住建局', '王芳']);
  await unlockByKeys(seat);
  const problem = field(seat.page, '主要问题摘要').and(seat.page.locator(':focus'));
  await problem.waitFor();
  await type(seat, '半夜');
  const [before, after] = [MARK.unfinished.slice(0, -3), MARK.unfinished.slice(-3)];
  expect(await problem.inputValue()).toBe(`反映其${before}半夜${after}`);
});

test('a backup is restored on a second machine, which gives numbers with a letter of its own', async () => {
  const seat = scene.at();
  await goByKeys(seat, '备份');
  await fillByKeys(seat, field(seat.page, '备份到'), at.stick);
  await press(seat, 'Enter');
  const result = seat.page.getByText(/\.mxb/u).last();
  await result.waitFor();
  const file = /[^\s/]+\.mxb(?:\.001)?/u.exec(await result.innerText())?.[0] ?? '';
  await press(seat, 'Control+l');
  const second = await scene.sit('second');
  const { page } = second;
  await useByKeys(second, page.getByRole('button', { name: '从备份恢复' }));
  await fillByKeys(second, field(page, '备份文件'), join(at.stick, file));
  await fillByKeys(second, field(page, '恢复到'), at.second);
  await fillByKeys(second, field(page, '本机设备编号'), '02');
  await fillByKeys(second, field(page, '做备份时的口令'), PASSPHRASE);
  await press(second, 'Enter');
  await page.getByText(/新编号带“B”/u).waitFor();
  await useByKeys(second, page.getByRole('button', { name: '解锁' }));
  await unlockByKeys(second);
  const letter = { subject: '周明', unit: '市住建局办公室', problem: '反映其公车私用。' };
  expect(await registerByKeys(second, letter)).toMatch(/^ZJ01-\d{4}-B0001$/u);
});

test('no page complained, and no mouse was touched', async () => {
  for (const seat of scene.all()) expect(seat.complaints).toEqual([]);
  for (const seat of scene.all()) expect(seat.acts.pointed()).toEqual([]);
  process.stdout.write(`${kept.table()}\n`);
  const { page, acts } = scene.at('second');
  await page.mouse.move(200, 200);
  await expect.poll(() => acts.pointed()).toContain('pointermove');
});

test('what was typed and seen lies nowhere in the clear: not in a browser, not on a laptop, not on the stick', async () => {
  for (const seat of scene.all()) await seat.leave();
  await expectCarelessIsFound(laptop('careless'), MARK.subject);
  expectNothingLies([...scene.all().map(({ root }) => root), at.stick], eyes);
});
