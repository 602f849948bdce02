import { beforeAll, expect, test } from 'vitest';
import { chooseByKeys, fillByKeys, press, tabTo, useByKeys } from './support/keyboard.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { PASSPHRASE } from './support/pair-on-disk.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, unlock } from './support/steps.ts';
import { PASSPHRASES } from '../fixtures/members.ts';
import { HANDLER, waitingOnDisk } from './support/waiting-on-disk.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  const lastVault = await waitingOnDisk(folder);
  await scene.sit('laptop', { lastVault });
});

const given = () => scene.at();

test('on the session of the handler the leader signs the list from the desk, all but the lead that is his own', async () => {
  const seat = given();
  const { page } = seat;
  await page.getByRole('radio', { name: '李明' }).check();
  await unlock(seat, HANDLER);
  const waiting = page.getByRole('region', { name: '待审批' });
  await waiting.getByText('待审批（4件）').waitFor();
  await page.getByRole('region', { name: '待补签' }).getByText('待补签（1项）').waitFor();
  await looked(page, 'desk-waiting');
  await waiting.getByRole('button', { name: '当面签批（清单）' }).click();
  const dialog = page.getByRole('dialog', { name: '当面签批' });
  await dialog.getByText('共4件，请先选择审批人。').waitFor();
  await dialog.getByRole('radio', { name: '王芳（组长）' }).check();
  await dialog.getByText('第3件由您本人承办，不能由您审批，已转上一级（派出机关）。').waitFor();
  expect(await dialog.getByRole('radio', { name: '同意', exact: true }).count()).toBe(3);
  const [open, answered] = [dialog.getByRole('listitem').nth(0), dialog.getByText('已写明未采纳的理由')];
  await open.getByText('提示：反映内容具体、可查，选择谈话函询请说明理由。').click();
  await open.getByText('缘由：标注了串供风险。').waitFor();
  expect(await open.getByText('未采纳').count()).toBe(0);
  await answered.click();
  await dialog.getByText('未采纳的理由：本人已经主动说明，证人不在同一单位。（李明）').waitFor();
  await dialog
    .getByRole('button', { name: /^查看：/u })
    .first()
    .click();
  await dialog.getByText('王芳同意、李明同意').waitFor();
  await dialog.getByRole('button', { name: '签批', exact: true }).click();
  await dialog.getByText('请选择审批意见，或选“本次不签”。').first().waitFor();
  await looked(page, 'signing');
  await dialog.getByRole('radio', { name: '同意', exact: true }).first().check();
  await dialog.getByRole('radio', { name: '退回修改' }).nth(1).check();
  await dialog.getByRole('radio', { name: '本次不签' }).last().check();
  await field(page, '具体意见').fill('请补充发票。');
  await field(page, '审批人口令').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: '签批', exact: true }).click();
  const result = page.getByRole('dialog', { name: '签批结果' });
  await result.getByText('已签批2件，共4件。').waitFor();
  await result.getByText('已签批：退回修改').waitFor();
  await looked(page, 'signing-result');
  await result.getByRole('button', { name: /完\s*成/u }).click();
  await waiting.getByText('待审批（2件）').waitFor();
  await page.getByText('李明（承办人）').first().waitFor();
});

test('with the keyboard alone the deputy signs what the leader lent her authority over, and hears what only paper can decide', async () => {
  const seat = given();
  const { page, acts } = seat;
  await goTo(page, '今日待办');
  acts.startAnew();
  await useByKeys(seat, page.getByRole('button', { name: '当面签批（清单）' }));
  const dialog = page.getByRole('dialog', { name: '当面签批' });
  await chooseByKeys(seat, '审批人', '周平（副组长）');
  await dialog.getByText('由您受王芳授权审批。').waitFor();
  await dialog.getByText('这一级由派出机关审批：只能录入纸质审批').waitFor();
  const answer = dialog.getByRole('radio', { name: '同意', exact: true });
  await tabTo(seat, answer);
  await press(seat, 'Space');
  await answer.and(page.locator(':checked')).waitFor();
  await fillByKeys(seat, field(page, '审批人口令'), PASSPHRASES.deputy);
  await looked(page, 'signing-by-delegation');
  await press(seat, 'Enter');
  const result = page.getByRole('dialog', { name: '签批结果' });
  await result.getByText('已签批：同意（受王芳授权）').waitFor();
  await useByKeys(seat, result.getByRole('button', { name: /完\s*成/u }));
  await page.getByRole('region', { name: '待审批' }).getByText('待审批（1件）').waitFor();
  expect(acts.clicks()).toBe(0);
  await goTo(page, '线索台账');
  const grid = page.getByRole('grid');
  await grid.getByText('郑海涛').click();
  await page.getByText('受王芳授权').first().waitFor();
  await goTo(page, '今日待办');
});

test('what was decided by telephone leads from the desk to its 补签', async () => {
  const { page } = given();
  await page.getByRole('button', { name: /^登记补签：/u }).click();
  const dialog = page.getByRole('dialog', { name: /^补签/u });
  await dialog.getByText('签批件扫描').first().waitFor();
  await looked(page, 'sign-later');
  await dialog.getByRole('button', { name: /取\s*消/u }).click();
  await dialog.waitFor({ state: 'hidden' });
});

test('the archive is a view of the ledger with its own columns, and the file is there to be read only', async () => {
  const seat = given();
  const { page } = seat;
  await goTo(page, '线索台账');
  await page.getByRole('group', { name: '常用筛选' }).getByText('已归档', { exact: true }).click();
  const grid = page.getByRole('grid');
  for (const head of ['归档号', '保管期限', '归档日期', '移交']) await grid.getByText(head, { exact: true }).waitFor();
  await looked(page, 'archive');
  await grid.getByText('吴国平').waitFor();
  await grid.press('Enter');
  await page.getByText(/归档号2026-1，保管期限永久），只能查阅，不能再办理。/u).waitFor();
  expect(await page.getByRole('button', { name: '分办' }).count()).toBe(0);
  await looked(page, 'archived');
  expect(seat.complaints).toEqual([]);
});
