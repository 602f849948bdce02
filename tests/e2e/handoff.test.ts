import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { laptopFolder } from './support/laptop-folder.ts';
import { PASSPHRASE, pairOnDisk, type PairOnDisk } from './support/pair-on-disk.ts';
import { pictureFailures } from './support/picture-failures.ts';
import { type Seat, sitDown } from './support/seat.ts';
import { field, goTo, unlock } from './support/steps.ts';

/** Clicks that a month's report may take besides pointing at the medium (J8). */
const CLICKS_TO_SEAL = 10;

const folder = laptopFolder();
const scene: { at?: PairOnDisk; team?: Seat; commission?: Seat } = {};

beforeAll(async () => {
  const at = await pairOnDisk(folder, 12);
  scene.at = at;
  scene.team = await sitDown(join(folder, 'laptop'), { lastVault: at.team });
  scene.commission = await sitDown(join(folder, 'desk-of-the-commission'), { lastVault: at.commission });
  await unlock(scene.team, PASSPHRASE);
  await unlock(scene.commission, PASSPHRASE);
});

pictureFailures(() => [scene.team, scene.commission]);

afterAll(async () => {
  await scene.team?.leave();
  await scene.commission?.leave();
});

function given(): { readonly at: PairOnDisk; readonly team: Seat; readonly commission: Seat } {
  const { at, team, commission } = scene;
  if (at === undefined || team === undefined || commission === undefined) throw new Error('nobody sits there');
  return { at, team, commission };
}

/** Seals what changed, as the walk presets it, and gives the number of leads that it said would go. */
async function seal({ page }: Seat, stick: string): Promise<string> {
  await goTo(page, '报送与接收', '新建报送');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('region', { name: '将报送的线索' }).waitFor();
  const said = await page.getByText(/共\d+件，已选\d+件/u).innerText();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('写到', { exact: true }).fill(stick);
  await page.getByLabel('口令', { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: '封装', exact: true }).click();
  await page.getByRole('status', { name: '封装结果' }).waitFor({ timeout: 60_000 });
  return said;
}

/** Looks at a package, then takes it in; gives what was said of it. */
async function takeIn({ page }: Seat, file: string, action: string): Promise<string> {
  await goTo(page, '报送与接收', '收件');
  await page.getByLabel('密封包文件', { exact: true }).fill(file);
  await page.getByRole('button', { name: '验封' }).click();
  await page.getByRole('region', { name: '验封结果' }).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: action }).click();
  const result = page.getByRole('status', { name: '拆封结果' });
  await result.waitFor({ timeout: 60_000 });
  return result.innerText();
}

/** The newest package on the stick from this sender. */
function onStick(stick: string, sender: string): string {
  const name = readdirSync(stick)
    .filter((one) => one.startsWith(`MX-${sender}-`) && one.endsWith('.mxp'))
    .sort()
    .at(-1);
  return join(stick, name ?? 'nothing');
}

test('a month goes to the commission and its receipt comes home, with few clicks', async () => {
  const { at, team, commission } = given();
  team.acts.startAnew();
  expect(await seal(team, at.stick)).toContain('共15件，已选15件');
  expect(team.acts.clicks()).toBeLessThanOrEqual(CLICKS_TO_SEAL);
  const taken = await takeIn(commission, onStick(at.stick, 'ZJ01'), '拆封入库');
  expect(taken).toContain('已拆封入库第0001号密封包：线索15件');
  expect(taken).toContain('回执已写出');
  expect(await takeIn(team, onStick(at.stick, 'SJW'), '接收回执')).toContain('已收回执');
  await goTo(team.page, '已报送');
  await team.page
    .getByRole('row', { name: /第0001号/u })
    .getByText('已签收')
    .waitFor();
});

test('with nothing new there is nothing to send, and the walk says so', async () => {
  const { page } = given().team;
  await goTo(page, '新建报送');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('所选线索没有需要报送的新内容').waitFor();
});

test('a package that is no package is refused where it was pointed at', async () => {
  const { at, commission } = given();
  const { page } = commission;
  await goTo(page, '收件');
  await page.getByLabel('密封包文件', { exact: true }).fill(join(at.desk, 'ZJ01.json'));
  await page.getByRole('button', { name: '验封' }).click();
  await page.getByText('这不是密封包文件，未接收任何内容。').waitFor();
});

test('a card that is known already is told as such', async () => {
  const { at, team } = given();
  const { page } = team;
  await goTo(page, '单位名片');
  await page.getByRole('button', { name: '登记对方名片' }).click();
  const dialog = page.getByRole('dialog', { name: '登记对方名片' });
  await dialog.getByLabel('名片文件', { exact: true }).fill(join(at.desk, 'SJW.json'));
  await dialog.getByText('的这张名片已经登记过').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
});

test('the leads older than a month without an opinion are on paper in three clicks and the name of the reader', async () => {
  const { page, acts } = given().team;
  await page.evaluate('window.print = () => { window.printed = document.getElementById("paper").innerText; }');
  acts.startAnew();
  await goTo(page, '线索台账');
  await page.getByText('超一个月未提出处置意见', { exact: true }).first().click();
  await page.getByRole('button', { name: /打印清单/u }).click();
  expect(acts.clicks()).toBe(3);
  await field(page, '打印给谁').fill('市纪委监委 赵检查');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate<string>('String(window.printed)'), { timeout: 30_000 }).toContain('赵检查');
  expect(await page.evaluate<string>('String(window.printed)')).toContain('超一个月未提出处置意见');
});

test('no page complained', () => {
  const { team, commission } = given();
  expect([...team.complaints, ...commission.complaints]).toEqual([]);
});
