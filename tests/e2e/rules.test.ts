import { join } from 'node:path';
import { writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { createByKeys, goByKeys, registerByKeys } from './support/key-steps.ts';
import { expectFocus, fillByKeys, press, tabTo, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { CITED_TEXT, CITED_TITLE, textFile } from '../fixtures/regulation-text.ts';
import { sceneIn } from './support/scene.ts';
import type { Seat } from './support/seat.ts';
import { field } from './support/steps.ts';

const folder = laptopFolder();
const vault = join(folder, '线索库');
const scene = sceneIn(folder);

beforeAll(async () => {
  await scene.sit('laptop');
});

const given = () => scene.at();

const closed = async (seat: Seat) => {
  await seat.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await expectFocus(seat, 'the page below');
};

const years = ({ page }: Seat) => page.getByRole('table', { name: '各年节假日安排' });

test('the page says by what dates are counted, from which source and how sure that is', async () => {
  const seat = given();
  const { page } = seat;
  await createByKeys(seat, {
    kind: '派驻机构',
    name: '驻市住建局纪检监察组',
    code: 'ZJ01',
    member: '王芳',
    folder: vault,
  });
  await goByKeys(seat, '规则与节假日');
  const told = page.getByRole('row', { name: /^告知实名检举控告人受理情况/u });
  await told.getByText('15个工作日').waitFor();
  await told.getByText(/第二十六条（已核对条文）/u).waitFor();
  await told.getByText('默认').waitFor();
  await years(seat)
    .getByRole('row', { name: /2026年.*1月1日至3日.*国办发明电〔2025〕7号.*随软件提供/u })
    .waitFor();
  await looked(page, 'rules');
});

test('a year is typed from the notice, its faults told at once, and what it moves shown before it is entered', async () => {
  const seat = given();
  const { page } = seat;
  await useByKeys(seat, page.getByRole('button', { name: '登记节假日安排' }));
  await fillByKeys(seat, field(page, '年份'), '2099');
  expect(await field(page, '通知名称').inputValue()).toBe('国务院办公厅关于2099年部分节假日安排的通知');
  await fillByKeys(seat, field(page, '文号'), '国办发明电〔2098〕1号');
  await fillByKeys(seat, field(page, '放假'), '1月1日至3日\n10月1日至7日');
  await page.getByText('已读为：1月1日至3日、10月1日至7日。').waitFor();
  await fillByKeys(seat, field(page, '调休上班'), '1月5日');
  await page.getByText('调休上班的2099-01-05不是星期六、星期日，请核对。').waitFor();
  await looked(page, 'holidays-fault');
  await fillByKeys(seat, field(page, '调休上班'), '1月4日');
  await press(seat, 'Control+Enter');
  await page.getByText('正在计算的期限不会变动。确认无误后，请登记。').waitFor();
  expect(
    await years(seat)
      .getByRole('row', { name: /2099年/u })
      .count(),
  ).toBe(0);
  await looked(page, 'holidays-preview');
  await press(seat, 'Control+Enter');
  await closed(seat);
  await years(seat)
    .getByRole('row', { name: /2099年.*1月1日至3日、10月1日至7日.*1月4日.*王芳.*登记/u })
    .waitFor();
});

test('a notice in a file fills in the form; another file is refused', async () => {
  const seat = given();
  const { page } = seat;
  const file = (name: string, content: object) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  await useByKeys(seat, page.getByRole('button', { name: '登记节假日安排' }));
  await page.getByLabel('节假日安排文件').setInputFiles(file('other.json', { year: 2098 }));
  await page.getByText('这个文件不是节假日安排，未读入。').waitFor();
  const notice = { year: 2098, notice: '关于2098年节假日安排的通知', documentNumber: '国办发明电〔2097〕1号' };
  const path = file('2098.json', { ...notice, off: [['01-01', '01-03']], worked: [] });
  await page.getByLabel('节假日安排文件').setInputFiles(path);
  await page.getByText('已读为：1月1日至3日。').waitFor();
  expect(await field(page, '文号').inputValue()).toBe('国办发明电〔2097〕1号');
  await tabTo(seat, field(page, '文号'));
  await press(seat, 'Control+Enter');
  await page.getByText('正在计算的期限不会变动。').waitFor();
  await press(seat, 'Control+Enter');
  await closed(seat);
  await years(seat)
    .getByRole('row', { name: /2098年/u })
    .waitFor();
});

test('the leader sets a length, stricter and never looser, and the letter that is registered then says so', async () => {
  const seat = given();
  const { page } = seat;
  await useByKeys(seat, page.getByRole('button', { name: '更改期限：告知实名检举控告人受理情况' }));
  await fillByKeys(seat, field(page, '期限（工作日）'), '16');
  await page.getByText('请填1至15的整数；期限只能更严，不能放宽。').waitFor();
  await looked(page, 'rule-span');
  await fillByKeys(seat, field(page, '期限（工作日）'), '10');
  await fillByKeys(seat, field(page, '本人口令'), PASSPHRASE);
  await press(seat, 'Enter');
  await closed(seat);
  const told = page.getByRole('row', { name: /^告知实名检举控告人受理情况/u });
  await told.getByText('规定为15个工作日').waitFor();
  await told.getByText(/^王芳.*设定$/u).waitFor();
  await registerByKeys(seat, {
    ...{ subject: '张伟', unit: '市住建局物业科', problem: '反映其收受礼金。' },
    reporter: ['赵一', '13800000000'],
  });
  await page.getByText(/处置意见最迟.*提出；实名告知最迟.*。/u).waitFor();
  await page.getByText(/收到实名检举控告，10个工作日（.*本单位.*设定，规定为15个工作日）/u).waitFor();
  await looked(page, 'registered-real-name');
});

test('a month is set in days: no more than the shortest month has', async () => {
  const seat = given();
  const { page } = seat;
  await goByKeys(seat, '规则与节假日');
  await useByKeys(seat, page.getByRole('button', { name: '更改期限：提出处置意见' }));
  await tabTo(seat, page.getByRole('radio', { name: '月' }));
  await press(seat, 'ArrowDown');
  expect(await field(page, '期限（天）').inputValue()).toBe('28');
  await page.getByText('可以填1至28（每个月按最短的28天计）。').waitFor();
  await fillByKeys(seat, field(page, '期限（天）'), '29');
  await page.getByText('请填1至28的整数；期限只能更严，不能放宽。').waitFor();
  await looked(page, 'rule-span-days');
  await fillByKeys(seat, field(page, '期限（天）'), '25');
  await fillByKeys(seat, field(page, '本人口令'), PASSPHRASE);
  await press(seat, 'Enter');
  await closed(seat);
  const opinion = page.getByRole('row', { name: /^提出处置意见/u });
  await opinion.getByText('25天').waitFor();
  await opinion.getByText('规定为1个月').waitFor();
  await looked(page, 'rules-in-days');
});

test('what D01 ends with and the reminders are the leader’s to set', async () => {
  const seat = given();
  const { page } = seat;
  await goByKeys(seat, '规则与节假日');
  await useByKeys(seat, page.getByRole('button', { name: '更改到期提醒' }));
  await fillByKeys(seat, field(page, '到期前多少天起蓝色提醒'), '90');
  await looked(page, 'rule-warn');
  await fillByKeys(seat, field(page, '本人口令'), PASSPHRASE);
  await press(seat, 'Enter');
  await closed(seat);
  await page.getByRole('row', { name: /到期前90天起蓝色提醒、5天起黄色提醒.*王芳/u }).waitFor();
  await useByKeys(seat, page.getByRole('button', { name: '更改处置意见期限的截止' }));
  await tabTo(seat, page.getByRole('radio', { name: '提出处置意见（呈批）之日' }));
  await press(seat, 'ArrowDown');
  await fillByKeys(seat, field(page, '本人口令'), PASSPHRASE);
  await looked(page, 'rule-opinion-end');
  await press(seat, 'Enter');
  await closed(seat);
  await page.getByRole('row', { name: /处置意见批准之日.*王芳/u }).waitFor();
});

test('texts are imported with their source, and any piece of them is found; a citation opens its own article', async () => {
  const seat = given();
  const { page } = seat;
  const texts = page.getByRole('region', { name: '法规条文' });
  await texts.getByText('本库没有法规条文。').waitFor();
  expect(await page.getByText('查看条文').count()).toBe(0);
  await useByKeys(seat, page.getByRole('button', { name: '导入条文' }));
  await fillByKeys(seat, field(page, '法规文本'), textFile(folder, '办法', 'none.txt'));
  await press(seat, 'Control+Enter');
  await page.getByText('请填写文本来源。').waitFor();
  await fillByKeys(seat, field(page, '文本来源'), '市纪办〔2026〕1号');
  await press(seat, 'Control+Enter');
  await page.getByText('没有以“第…条”开头的行').waitFor();
  await looked(page, 'regulation-text-fault');
  await fillByKeys(seat, field(page, '法规文本'), textFile(folder, CITED_TEXT));
  await press(seat, 'Control+Enter');
  await closed(seat);
  await texts.getByRole('row', { name: /处理检举控告工作规则.*2条.*市纪办〔2026〕1号.*王芳.*导入/u }).waitFor();
  await fillByKeys(seat, page.getByRole('searchbox', { name: '查找条文' }), '簿');
  await press(seat, 'Enter');
  await texts.getByText('共找到1条。').waitFor();
  await texts.getByRole('heading', { name: `《${CITED_TITLE}》第二百条` }).waitFor();
  await looked(page, 'regulation-found');
  const told = page.getByRole('row', { name: /^告知实名检举控告人受理情况/u });
  await useByKeys(seat, told.getByText('查看条文'));
  await told.getByText('这是为试验编写的一条。').waitFor();
  // The other periods rest on articles that this text does not have.
  expect(await page.getByText('查看条文').count()).toBe(1);
  await looked(page, 'regulation-article');
});

test('what returns stands on the desk as long as it is not recorded', async () => {
  const seat = given();
  const { page } = seat;
  await press(seat, 'Alt+1');
  // Ninety days ahead, as it was set just now, there is always a quarter's end.
  const group = page.getByRole('region', { name: '定期事项' });
  const button = group.getByRole('button', { name: /^登记：.*反馈处理情况/u });
  await button.first().waitFor();
  await looked(page, 'desk-duties');
  await useByKeys(seat, group.getByRole('button', { name: /^计算依据：.*反馈处理情况/u }).first());
  await group
    .page()
    .getByText(/季度的最后一日，每季度一次（.*第十八条）。/u)
    .first()
    .waitFor();
  await press(seat, 'Escape');
  const before = await button.count();
  await useByKeys(seat, button.first());
  await fillByKeys(seat, field(page, '备注'), '书面反馈');
  await looked(page, 'duty');
  await press(seat, 'Control+Enter');
  await closed(seat);
  await expect.poll(() => button.count()).toBe(before - 1);
  await goByKeys(seat, '规则与节假日');
  await page.getByRole('row', { name: /向信访举报部门反馈处理情况.*已办，王芳登记，书面反馈/u }).waitFor();
  expect(seat.complaints).toEqual([]);
});
