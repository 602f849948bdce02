import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { exportLedger, type ExportLedgerInput } from '../../electron/vault/documents/export-ledger.ts';
import { importDeps } from '../../electron/vault/host/import-deps.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { importLedger } from '../../electron/vault/import/import-ledger.ts';
import { readLedgerFile } from '../../electron/vault/import/read-ledger-file.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { PAPER_CELLS, PAPER_COLUMNS, type PaperCellCode } from '../../shared/rules/paper-ledger.ts';
import { actingOn, everyStep, FROM_ABOVE, SUBJECTS_AT_WORK } from '../fixtures/course-at-work.ts';
import { addFile } from '../fixtures/pair.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';
import { codeOf } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const ORDER = { recipient: '市纪委监委督导组', purpose: '调阅' };
const HEADS = 5;
const FORMULA = '=HYPERLINK("http://x","y")';

async function exported(vault: OpenVault, input: Partial<ExportLedgerInput> = {}) {
  const to = input.to ?? join(freshFolder(), '台账.xlsx');
  const result = await resultOf(exportLedger(vault, { ...ORDER, ...input, to }));
  return { to, result, lines: await linesOf(to) };
}

/** The lines of a workbook below its heads, as the product's own reader finds them, by the codes of their cells. */
async function linesOf(file: string): Promise<readonly Readonly<Record<PaperCellCode, string>>[]> {
  const [sheet] = await sheetsOf(file);
  return (sheet?.rows ?? [])
    .filter(({ row }) => row > HEADS)
    .map(
      ({ cells }) =>
        Object.fromEntries(PAPER_CELLS.map(({ code }, at) => [code, cells[at] ?? ''])) as Record<PaperCellCode, string>,
    );
}

async function sheetsOf(file: string) {
  const { sheets } = await readLedgerFile(file);
  return sheets;
}

/** Takes a lead through every step of its course. */
async function everyWay(vault: OpenVault, lead: string, other: string): Promise<void> {
  const { id: scan } = await addFile(vault, lead, new Uint8Array([1]), '签批件.jpg');
  await everyStep(actingOn(vault, lead), other, { scan });
}

const exports = (vault: OpenVault) =>
  vault.ledger.store.stream(vault.session.vaultId).filter(({ type }) => type === 'LedgerExported');

const subjects = Array.from({ length: SUBJECTS_AT_WORK }, (_, index) => ({
  ...{ kind: '个人', name: `张${String(index)}`, organisation: '某局', post: '科长', rank: '乡科级' },
  ...{ management: '驻在单位党组管理', politicalStatus: '中共党员', supervised: true, topLeader: false },
})) as never;

test('one line for each subject, in the 28 columns, cell by cell from the signed steps, the reporter in none', async () => {
  const vault = await teamVault();
  const other = await register(vault, { problem: '另一件事。' });
  const reporter = { name: '赵举报', contact: '13900000000' };
  const lead = await register(vault, {
    ...{
      ...FROM_ABOVE,
      signature: '实名',
      subjects,
      reporter,
      amountFen: 5_234_500,
      remarks: '附照片',
      occurred: '2025年',
    },
  });
  await everyWay(vault, lead.number, other.number);
  const { to, result, lines } = await exported(vault);
  expect(result).toMatchObject({ leads: 3, rows: SUBJECTS_AT_WORK + 2, classification: '工作秘密' });
  const mine = lines.filter(({ number }) => number === lead.number);
  expect(mine.map(({ person }) => person)).toEqual(['01', '02', '03', '04', '05'].map((at) => `${lead.number}-${at}`));
  expect(mine[0]).toMatchObject({
    ...{ receivedOn: '2026-03-02', source: '上级交办', signature: '实名', name: '张0', organisation: '某局' },
    ...{
      post: '科长',
      rank: '乡科级',
      management: '驻在单位党组管理',
      politicalStatus: '中共党员',
      sex: '',
      nation: '',
    },
    ...{ supervised: '是', topLeader: '否', category: '违反廉洁纪律', eightRules: '否', problem: '反映其收受礼金。' },
    ...{ amount: '5.2345', occurred: '2025年', assessment: '可查性一般/58', handler: '周平', instruction: '' },
    ...{ studiedOn: '2026-03-04', meeting: '第3次', studied: '谈话函询：按研究意见办理' },
    ...{ mode1: '谈话函询', modeOn1: '2026-03-05', mode2: '', approver: '陈书记', approvedOn: '2026-03-05' },
    ...{ stage: '已归档', closedOn: '2026-03-05', result: '采信了结', measures: '', form: '', recovered: '' },
    ...{ report: '见报告', informed: '受理告知 2026-03-05；结果反馈 2026-03-05' },
    ...{ archive: '2026-12', retention: '永久', archivedOn: '2026-03-05', remarks: '附照片' },
  });
  expect(mine[1]).toMatchObject({ meeting: '第4次', measures: '谈话提醒', form: '第一种形态', result: '适当处理了结' });
  expect(mine[2]).toMatchObject({
    ...{ mode1: '暂存待查', mode2: '移送', modeOn2: '2026-03-05', sent: '2026-03-05 移送市纪委监委', receipt: '收1' },
  });
  expect(mine[4]).toMatchObject({
    extended: '延长核查期限至2026-06-01；延长交办期限至2026-09-02',
    form: '第二种形态',
    result: '转立案审查调查',
  });
  expect(mine[0]?.signatures).toMatch(
    /^2026-03-05 登记 王芳；2026-03-05 收入材料 王芳；2026-03-05 分办 王芳；.*2026-03-05 归档 王芳；2026-03-05 更正步骤 王芳$/u,
  );
  expect(lines.map(({ serial }) => serial)).toEqual(lines.map((_, at) => String(at + 1)));
  expect(JSON.stringify(await sheetsOf(to))).not.toMatch(/赵举报|13900000000/u);
});

test('the heads are the 28 columns, below what it holds, its mark, who made it for whom, and what to do with the file', async () => {
  const vault = await teamVault();
  await register(vault);
  const { to } = await exported(vault, { view: 'open', search: '礼金' });
  const [sheet] = await sheetsOf(to);
  const [title, about, made, ...heads] = sheet?.rows ?? [];
  expect(title?.cells[0]).toBe('问题线索管理台账（在办）');
  expect(about?.cells[0]).toMatch(/^密级：工作秘密　驻某局纪检监察组　范围：.*其中含“礼金”的。　共1件$/u);
  expect(made?.cells[0]).toMatch(/^王芳 2026-03-05 12:00导出，交市纪委监委督导组（调阅）。本文件没有加密，/u);
  expect(heads[0]?.cells.filter((text) => text !== '')).toEqual(PAPER_COLUMNS.map(({ title: name }) => name));
  expect(PAPER_COLUMNS.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, at) => at + 1));
});

test('the act is on record before the file has its name: for whom, which, how many, and its digest', async () => {
  const vault = await teamVault();
  await register(vault);
  const { to, result } = await exported(vault, { view: 'open', search: '礼金' });
  expect(createHash('sha256').update(readFileSync(to)).digest('hex')).toBe(result.sha256);
  const [event, ...others] = exports(vault);
  expect(others).toEqual([]);
  expect(event?.sections).toEqual({
    head: { leads: 1, rows: 1, view: 'open', classification: '工作秘密', fileSha256: result.sha256 },
    note: { ...ORDER, search: '礼金' },
  });
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('what cannot be recorded does not leave, and nothing half-written stays', async () => {
  const vault = await teamVault();
  await register(vault);
  const folder = freshFolder();
  vault.ledger.db.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END");
  await expect(exported(vault, { to: join(folder, 'x.xlsx') })).rejects.toThrow('full');
  expect(readdirSync(folder)).toEqual([]);
});

test('a place inside the vault, a name that is taken, and a folder that is not there are refused', async () => {
  const vault = await teamVault();
  await register(vault);
  const folder = freshFolder();
  writeFileSync(join(folder, 'x.xlsx'), 'mine');
  expect(await codeOf(exported(vault, { to: join(vault.folder, 'x.xlsx') }))).toBe('INPUT_INVALID');
  expect(await codeOf(exported(vault, { to: join(folder, 'x.xlsx') }))).toBe('FILE_EXISTS');
  expect(await codeOf(exported(vault, { to: join(folder, 'none', 'x.xlsx') }))).toBe('FILE_NOT_FOUND');
  expect(readFileSync(join(folder, 'x.xlsx'), 'utf8')).toBe('mine');
  expect(exports(vault)).toEqual([]);
});

test('cancelled on the way, nothing is written and nothing recorded', async () => {
  const vault = await teamVault();
  for (let at = 0; at < 60; at += 1) await register(vault);
  const [folder, cancel] = [freshFolder(), new AbortController()];
  const work = exportLedger(vault, { ...ORDER, to: join(folder, 'x.xlsx') }, cancel.signal);
  const seen: string[] = [];
  const run = (async () => {
    for (let step = await work.next(); step.done !== true; step = await work.next()) {
      seen.push(step.value.stage);
      cancel.abort();
    }
  })();
  expect(await codeOf(run)).toBe('CANCELLED');
  expect(seen).toContain('ledger');
  expect([readdirSync(folder), exports(vault)]).toEqual([[], []]);
});

test('a text that begins like a formula is a text, with the sign in front and marked as quoted', async () => {
  const vault = await teamVault();
  const texts = [FORMULA, '+86 139', '-1+2', '@SUM(A1)', '＝1', '_x0041_ & <b>"引号"</b>', '第一行\n第二行\t末'];
  for (const problem of texts) await register(vault, { problem, remarks: problem });
  const { to, lines } = await exported(vault);
  expect(lines.map(({ problem }) => problem)).toEqual(texts.toReversed());
  expect(lines.map(({ remarks }) => remarks)).toEqual(texts.toReversed());
  const xml = sheetXml(to);
  expect(xml).not.toContain('<f>');
  expect(xml.match(/ s="4" t="inlineStr"/gu)).toHaveLength(2 * 5);
});

test('the workbook is taken in by an empty vault without a fault, with dates, subjects, marks and modes as they were', async () => {
  const vault = await teamVault();
  const other = await register(vault, {
    problem: '另一件事。',
    subjects: [{ kind: '姓名不详', management: '未注明' }] as never,
  });
  const lead = await register(vault, {
    ...FROM_ABOVE,
    signature: '实名',
    subjects,
    reporter: { name: '赵一', contact: '1' },
  });
  await everyWay(vault, lead.number, other.number);
  const { to } = await exported(vault);
  const second = await teamVault({ code: 'ZJ02' });
  const taken = await resultOf(
    importLedger(importDeps(second), {
      file: to,
      skipDuplicates: false,
      acceptPartial: false,
      openRows: 'to-complete',
    }),
  );
  expect(taken.rejected).toEqual([]);
  expect(taken.registered).toBe(3);
  const rows = listLeads(second, { limit: 10, withTotal: false }).leads;
  const again = rows.find(({ originalNumber }) => originalNumber === lead.number);
  const file = showLead(second, again?.number ?? '');
  expect(file.subjects).toHaveLength(SUBJECTS_AT_WORK);
  expect(file.subjects[0]).toMatchObject({
    name: '张0',
    organisation: '某局',
    post: '科长',
    rank: '乡科级',
    management: '驻在单位党组管理',
  });
  expect(file).toMatchObject({
    receivedOn: '2026-03-02',
    source: '上级交办',
    signature: '实名',
    reporter: 'none',
    handler: '周平',
  });
  expect(file.category).toBe('违反廉洁纪律');
  expect(again?.mode).toBe('谈话函询');
  // Every column was understood or kept as it is; none was taken for the reporter's.
  expect(taken.columns.filter(({ field }) => field.startsWith('reporter'))).toEqual([]);
});

/** The sheet's part as text, unpacked by a tool that is not the product's. */
function sheetXml(file: string): string {
  const script =
    'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;sys.stdout.buffer.write(z.read("xl/worksheets/sheet1.xml"))';
  return execFileSync('python3', ['-c', script, file], { encoding: 'utf8', maxBuffer: 1 << 28 });
}
