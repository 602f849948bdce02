import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { pngOfCar } from '../../build/demo/png.ts';
import { readLedgerFile } from '../../electron/vault/import/read-ledger-file.ts';
import { addEvidence } from './support/evidence.ts';
import { laptopFolder } from './support/laptop-folder.ts';
import { looked } from './support/look.ts';
import { daysAgo, PASSPHRASE } from './support/pair-on-disk.ts';
import { paperLeads, paperVault, WAITING } from './support/paper-leads.ts';
import { paperPicture, printFor, watchPrinter } from './support/printing.ts';
import { sceneIn } from './support/scene.ts';
import { field, goTo, unlock } from './support/steps.ts';

const folder = laptopFolder();
const scene = sceneIn(folder);

beforeAll(async () => {
  mkdirSync(folder, { recursive: true });
  await paperLeads(paperVault(folder));
  const seat = await scene.sit('laptop', { lastVault: paperVault(folder) });
  await unlock(seat, PASSPHRASE);
});

const given = () => scene.at();

async function openLead(page: Page, subject: string): Promise<void> {
  await goTo(page, '线索台账');
  await page.getByRole('grid').getByText(subject).first().click();
  await page.getByRole('tab', { name: '办理过程' }).waitFor();
}

test.each(Object.entries(WAITING))(
  'the sheet for %s is %s, filled from the file and one for the request',
  async (subject, title) => {
    const { page } = given();
    await watchPrinter(page);
    await openLead(page, subject);
    await page.getByRole('region', { name: '法定程序' }).getByRole('button', { name: '打印呈批表' }).click();
    await page.getByRole('dialog', { name: /^打印呈批表/u }).waitFor();
    // The four differ in what they say on paper only.
    if (subject === '高核查') await looked(page, 'print-approval');
    const text = await printFor(page, '赵组长');
    expect(text).toContain(title);
    expect(text).toContain(subject);
    expect(text).toMatch(/ZJ01-\d{4}-\d{4}/u);
    expect(text).toContain('线索处置专题会议（第3次）');
    expect(text).toContain('陈刚（列席） 保留意见（建议先调阅验收资料）');
    const came = ['未果原因措施受限', '重启条件关键人员回国，或者审计报告出来以后。'];
    const shown = came.filter((one) => text.replace(/\s/gu, '').includes(one));
    expect(shown).toEqual(subject === '罗未果' ? came : []);
    expect(text).toMatch(/组长审批意见\s*签名：/u);
    expect(await paperPicture(page, `sheet-${title}-${subject}`)).toBeLessThanOrEqual(2);
    await page.keyboard.press('Escape');
    await page.getByText('已登记打印，共1份。').first().waitFor();
  },
);

test('a lead of which nothing was put forward has the sheet with its modes to tick, and no reporter', async () => {
  const { page } = given();
  await openLead(page, '吴新来');
  await page.getByRole('button', { name: '打印呈批表' }).click();
  const text = await printFor(page, '赵组长');
  expect(text).toContain('□谈话函询　□初步核实　□暂存待查　□予以了结');
  expect(text).not.toMatch(/孙某某|13800000000/u);
  await paperPicture(page, 'sheet-blank');
  await page.keyboard.press('Escape');
});

test('printed, signed, scanned, added, and entered as decided on paper: the lead goes on', async () => {
  const seat = given();
  const { page } = seat;
  const scan = join(folder, '签批件.png');
  writeFileSync(scan, pngOfCar());
  await openLead(page, '陈处置');
  await addEvidence(seat, scan);
  await page.getByRole('tab', { name: '办理过程' }).click();
  await page
    .getByRole('button', { name: '审批', exact: true })
    .or(page.getByRole('button', { name: '审 批' }))
    .click();
  const dialog = page.getByRole('dialog', { name: /^审批/u });
  await dialog.getByRole('radio', { name: /^处置/u }).check();
  await dialog.getByRole('radio', { name: '同意', exact: true }).check();
  await dialog.getByRole('radio', { name: '纸质审批' }).check();
  await field(page, '决定人').fill('赵组长');
  await field(page, '决定日期').fill(daysAgo(1));
  await dialog.getByRole('radio', { name: '签批件.png' }).check();
  await looked(page, 'paper-decision');
  await dialog
    .getByRole('button', { name: /签\s*名/u })
    .last()
    .click();
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('待报核查方案').first().waitFor();
  const course = page.getByRole('region', { name: '办理经过' });
  await course.getByText('签批件扫描：签批件.png').waitFor();
  await course.getByText('决定人：赵组长').first().waitFor();
  // The way on paper is on record with its sheet.
  await page.getByRole('button', { name: '打印呈批表' }).first().click();
  const text = await printFor(page, '存卷');
  expect(text).toContain('同意（赵组长，纸质审批）');
  await page.keyboard.press('Escape');
});

test('the lead sheet ends with the signed steps, who wrote a decision down and who took it', async () => {
  const { page } = given();
  await openLead(page, '陈处置');
  await page.getByRole('button', { name: '打印登记表' }).click();
  const text = await printFor(page, '存卷');
  expect(text).toMatch(/\d{4}-\d{2}-\d{2}\s*呈批（处置）/u);
  expect(text).toMatch(/审批（处置）\s*\S+（纸质审批：赵组长）/u);
  expect(await paperPicture(page, 'lead-sheet')).toBeLessThanOrEqual(2);
  await page.keyboard.press('Escape');
});

test('columns of the paper ledger are added on the screen, and printed with a line for each subject', async () => {
  const { page } = given();
  await goTo(page, '线索台账');
  await page.getByRole('button', { name: '选择列' }).click();
  for (const name of ['研判会议（日期/编号/结论）', '经手人签名（每环节）']) {
    const box = page.getByRole('checkbox', { name });
    await box.click();
    // The choice is kept on this laptop before it is shown.
    await expect.poll(() => box.isChecked()).toBe(true);
  }
  await looked(page, 'ledger-columns');
  await page.keyboard.press('Escape');
  await page.getByRole('grid').getByText('研判会议：第3次').first().waitFor();
  await looked(page, 'ledger-paper-columns');
  await watchPrinter(page);
  await page.getByRole('button', { name: /打印清单/u }).click();
  await page.getByRole('radio', { name: '纸质台账全部栏目（28栏）' }).check();
  await looked(page, 'print-columns');
  const text = await printFor(page, '市纪委监委督导组');
  expect(text).toContain('问题线索管理台账（在办）');
  expect(text).toContain('收缴金额、没收金额、责令退赔金额、登记上交金额、追缴/挽回损失（万元）');
  expect(text).not.toMatch(/孙某某|13800000000/u);
  await paperPicture(page, 'paper-ledger', { width: 1527, height: 1032 });
  await page.getByRole('button', { name: /打印清单/u }).click();
  await page.getByRole('radio', { name: '所选纸质台账栏目（2栏）' }).check();
  expect(await printFor(page, '市纪委监委督导组')).toContain('经手人签名（每环节）');
  await paperPicture(page, 'paper-ledger-chosen', { width: 1047, height: 680 });
});

test('the ledger is exported as a workbook: what is missing is said, where it lies and that it is in the clear', async () => {
  const seat = given();
  const { page } = seat;
  const to = join(folder, '台账.xlsx');
  await goTo(page, '线索台账');
  await page.getByRole('button', { name: '导出台账' }).click();
  const dialog = page.getByRole('dialog', { name: '导出台账' });
  await dialog.getByRole('button', { name: /导\s*出$/u }).click();
  await dialog.getByText('请写明导出给谁，随导出一并登记。').waitFor();
  await dialog.getByText('请写明用途，随导出一并登记。').waitFor();
  await field(page, '导出给谁').fill('市纪委监委督导组（督〔2026〕3号）');
  await field(page, '用途').fill('调阅');
  await field(page, '保存到').fill(to);
  await looked(page, 'ledger-export');
  await dialog.getByRole('button', { name: /导\s*出$/u }).click();
  await dialog.getByText('已导出7件、7行，并记录在案。').waitFor();
  await looked(page, 'ledger-exported');
  const { sheets } = await readLedgerFile(to);
  expect(sheets[0]?.rows).toHaveLength(3 + 2 + 7);
  expect(JSON.stringify(sheets)).not.toMatch(/孙某某|13800000000/u);
  await dialog
    .getByRole('button', { name: /关\s*闭$/u })
    .last()
    .click();
  await dialog.waitFor({ state: 'hidden' });
});

test('no page complained', () => {
  expect(given().complaints).toEqual([]);
});
