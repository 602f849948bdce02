import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { budgets } from './support/budget.ts';
import { expectNothingLeft, expectNothingLies, eyesFor } from './support/canary.ts';
import { addEvidence, viewEvidence } from './support/evidence.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { register, typeLead, typeRest } from './support/lead-form.ts';
import { looked } from './support/look.ts';
import { PASSPHRASE, pairOnDisk, type PairOnDisk } from './support/pair-on-disk.ts';
import { printFor, watchPrinter } from './support/printing.ts';
import { sceneIn } from './support/scene.ts';
import type { Seat } from './support/seat.ts';
import { field, goTo, lock, unlock } from './support/steps.ts';
import { onStick } from './support/stick.ts';

/** What is typed and seen at this handoff, and may lie nowhere in the clear afterwards. */
const MARK = {
  ...{ subject: '赵立新', later: '记号子丑寅卯', added: '慕容听雨', problem: '记号辰巳午未' },
  ...{ fileName: '谈话记号申酉', content: '记号戌亥子丑' },
} as const;
const eyes = eyesFor([PASSPHRASE, ...Object.values(MARK)]);

/** What a commission has that looks otherwise than at a team: the way to a page, what stands there, and the name of its picture. */
const COMMISSION_PAGES = [
  [['今日待办'], /^已超期（/u, 'desk'],
  [['线索台账'], /^ZJ01-/u, 'ledger'],
  [['报送与接收', '收件'], /第0001号/u, 'inbox'],
] as const;
/** What can be done about a package that was carried away. */
const UNDER_WAY = [
  [/^登记送达：第0002号/u, 'package-delivered'],
  [/^作废并重新报送：第0002号/u, 'package-void'],
] as const;

const dialogOf = (page: Page) => page.getByRole('dialog');

const kept = budgets();

const folder = laptopFolder();
const talk = join(folder, `${MARK.fileName}.txt`);
const scene = sceneIn(folder);
const made: { at?: PairOnDisk } = {};

beforeAll(async () => {
  const at = await pairOnDisk(folder, 12);
  made.at = at;
  writeFileSync(talk, `${MARK.content}，问答如下。\n`);
  await unlock(await scene.sit('laptop', { lastVault: at.team }), PASSPHRASE);
  await unlock(await scene.sit('desk-of-the-commission', { lastVault: at.commission }), PASSPHRASE);
});

function given(): { readonly at: PairOnDisk; readonly team: Seat; readonly commission: Seat } {
  if (made.at === undefined) throw new Error('there is no vault');
  return { at: made.at, team: scene.at(), commission: scene.at('desk-of-the-commission') };
}

/** Seals what changed, as the walk presets it, and gives what it said would go. */
async function seal(seat: Seat, stick: string, passphrases: readonly string[] = [PASSPHRASE]): Promise<string> {
  const { page } = seat;
  await goTo(page, '报送与接收', '新建报送');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('region', { name: '将报送的线索' }).waitFor();
  const said = await page.getByText(/共\d+件，已选\d+件/u).innerText();
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByLabel('写到', { exact: true }).fill(stick);
  const field = page.getByLabel('口令', { exact: true });
  for (const passphrase of passphrases) {
    if (passphrase !== passphrases[0]) {
      await page.getByText(/口令不正确/u).waitFor();
      await field.and(page.locator(':focus')).waitFor();
    }
    await field.fill(passphrase);
    await eyes.look(seat);
    await page.getByRole('button', { name: '封装', exact: true }).click();
  }
  await page.getByRole('status', { name: '封装结果' }).waitFor();
  return said;
}

/** Opens the lead about somebody from the ledger. */
async function openLead({ page }: Seat, subject: string): Promise<void> {
  await goTo(page, '线索台账');
  await page.getByRole('grid').getByText(subject).first().click();
  await page.getByRole('tab', { name: '办理过程' }).waitFor();
}

/** Looks at a package, then takes it in; gives what was said of it. What stands there in between is pictured as `look`. */
async function takeIn({ page }: Seat, file: string, action: string, look = ''): Promise<string> {
  await goTo(page, '报送与接收', '收件');
  await page.getByLabel('密封包文件', { exact: true }).fill(file);
  await page.getByRole('button', { name: '验封' }).click();
  await page.getByRole('region', { name: '验封结果' }).waitFor();
  if (look !== '') await looked(page, look);
  await page.getByRole('button', { name: action }).click();
  const result = page.getByRole('status', { name: '拆封结果' });
  await result.waitFor();
  return result.innerText();
}

test('a record of a talk is taken into a lead and looked at', async () => {
  const { team } = given();
  await openLead(team, MARK.subject);
  await addEvidence(team, talk);
  await viewEvidence(team, () => eyes.lookFor(team, MARK.content));
});

test('a month goes to the commission and its receipt comes home, with few clicks', async () => {
  const { at, team, commission } = given();
  team.acts.startAnew();
  expect(await seal(team, at.stick)).toContain('共15件，已选15件，新材料1件');
  kept.hold('J8: a package', team.acts, 10, 'all');
  await looked(team.page, 'sealed');
  const taken = await takeIn(commission, onStick(at.stick, 'ZJ01'), '拆封入库', 'inspected');
  expect(taken).toContain('已拆封入库第0001号密封包：线索15件，材料1件');
  expect(taken).toContain('回执已写出');
  await looked(commission.page, 'taken-in');
  expect(await takeIn(team, onStick(at.stick, 'SJW'), '接收回执')).toContain('已收回执');
  await goTo(team.page, '已报送');
  await team.page
    .getByRole('row', { name: /第0001号/u })
    .getByText('已签收')
    .waitFor();
});

test('what the commission sees of it: its desk, the ledger of the team, and what came in', async () => {
  const { page } = given().commission;
  for (const [way, shown, name] of COMMISSION_PAGES) {
    await goTo(page, ...way);
    await page.getByRole('main').getByText(shown).first().waitFor();
    await looked(page, `commission-${name}`);
  }
});

test('with nothing new there is nothing to send, and the walk says so', async () => {
  const { page } = given().team;
  await goTo(page, '新建报送');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('所选线索没有需要报送的新内容').waitFor();
});

test('next month: one correction, one new lead, and the package carries these two only', async () => {
  const { at, team, commission } = given();
  const { page } = team;
  await openLead(team, MARK.subject);
  await page.getByRole('button', { name: /^更正/u }).click();
  await field(page, '主要问题摘要').fill(`另反映其${MARK.later}。`);
  await field(page, '更正理由').fill('来件人补充');
  await page.getByRole('button', { name: /^更正/u }).click();
  await page.getByRole('button', { name: '报送此件' }).waitFor();
  await page
    .getByText(new RegExp(`另反映其${MARK.later}`, 'u'))
    .first()
    .waitFor();
  await eyes.look(team);
  await page.keyboard.press('Control+n');
  await typeLead(page, { subject: MARK.added, unit: '市住建局办公室', problem: MARK.problem });
  await typeRest(page);
  await eyes.look(team);
  await register(page);
  expect(await seal(team, at.stick, ['春江潮水连海平海上明月', PASSPHRASE])).toContain('共2件，已选2件，新材料0件');
  const taken = await takeIn(commission, onStick(at.stick, 'ZJ01'), '拆封入库');
  expect(taken).toContain('已拆封入库第0002号密封包：线索2件，材料0件');
});

test('a package that is no package is refused where it was pointed at', async () => {
  const { at, commission } = given();
  const { page } = commission;
  await goTo(page, '收件');
  await page.getByLabel('密封包文件', { exact: true }).fill(join(at.desk, 'ZJ01.json'));
  await page.getByRole('button', { name: '验封' }).click();
  await page.getByText('这不是密封包文件，未接收任何内容。').waitFor();
});

test('a card that is known already is told as such; one is put out of use with a reason', async () => {
  const { at, team } = given();
  const { page } = team;
  await goTo(page, '单位名片');
  await page.getByRole('button', { name: '登记对方名片' }).click();
  const dialog = page.getByRole('dialog', { name: '登记对方名片' });
  await dialog.getByLabel('名片文件', { exact: true }).fill(join(at.desk, 'SJW.json'));
  await dialog.getByText('的这张名片已经登记过').waitFor();
  await looked(page, 'card-add');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: /^停用.*的名片$/u }).click();
  await dialogOf(page).waitFor();
  await looked(page, 'card-revoke');
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
});

test('what is under way has its slip, its delivery, and a new package in its place', async () => {
  const { page } = given().team;
  await watchPrinter(page);
  await goTo(page, '已报送');
  const row = page.getByRole('row', { name: /第0002号/u });
  await row.getByRole('button', { name: /^打印交接单：第0002号/u }).click();
  await dialogOf(page).getByText('打印给谁').waitFor();
  await looked(page, 'print-handover');
  await printFor(page, '交通员');
  await row.getByRole('button', { name: /^登记送达/u }).waitFor();
  await looked(page, 'sent-under-way');
  for (const [button, name] of UNDER_WAY) {
    await row.getByRole('button', { name: button }).click();
    await dialogOf(page).waitFor();
    await looked(page, name);
    await page.keyboard.press('Escape');
    await dialogOf(page).waitFor({ state: 'hidden' });
  }
});

test('the leads older than a month without an opinion are on paper in three clicks and the name of the reader', async () => {
  const { page, acts } = given().team;
  await page.evaluate('window.print = () => { window.printed = document.getElementById("paper").innerText; }');
  await goTo(page, '今日待办');
  acts.startAnew();
  await page.getByRole('button', { name: '超一个月未提出处置意见', exact: true }).click();
  await page.getByRole('button', { name: /打印清单/u }).click();
  await field(page, '打印给谁').fill('市纪委监委 赵检查');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate<string>('String(window.printed)')).toContain('赵检查');
  kept.hold('J9: the list that an inspector asks for, on paper', acts, 3, 'all');
  expect(await page.evaluate<string>('String(window.printed)')).toContain('超一个月未提出处置意见');
});

test('a lock takes all of it from both windows', async () => {
  for (const seat of [given().team, given().commission]) {
    await lock(seat);
    await expectNothingLeft(seat, eyes.marks);
  }
});

test('no page complained', () => {
  process.stdout.write(`${kept.table()}\n`);
  const { team, commission } = given();
  expect([...team.complaints, ...commission.complaints]).toEqual([]);
});

test('what was seen at either end lies nowhere in the clear, neither on a laptop nor on the stick', async () => {
  const { at, team, commission } = given();
  for (const seat of [team, commission]) await seat.leave();
  expectNothingLies([team.root, commission.root, at.stick, at.team, at.commission], eyes);
});
