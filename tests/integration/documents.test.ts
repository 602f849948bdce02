import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { revokeCard } from '../../electron/vault/cards/cards.ts';
import { printDocument, type PrintWhat } from '../../electron/vault/documents/print.ts';
import type { PrintOrder } from '../../electron/vault/documents/record-print.ts';
import { importDeps } from '../../electron/vault/host/import-deps.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { importLedger } from '../../electron/vault/import/import-ledger.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { registerLead } from '../../electron/vault/leads/register.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { MOST_PRINTED_ROWS, printedDocumentSchema, type PrintedDocument } from '../../shared/contract/documents.ts';
import { actionSchema } from '../../shared/domain/lead/actions.ts';
import { leadDraftSchema } from '../../shared/domain/lead/draft.ts';
import { addFile, open, pair, roundTrip, rowOf, seal } from '../fixtures/pair.ts';
import { draft, register, resultOf, teamVault } from '../fixtures/vault.ts';
import { codeOf, noise } from '../support/bytes.ts';
import { STEP } from '../support/course-steps.ts';
import { freshFolder } from '../support/folder.ts';

const ORDER: PrintOrder = { copies: 2, recipient: '市纪委监委督导组（督〔2026〕3号）', purpose: '调阅' };

type Printed<Kind> = Extract<PrintedDocument, { readonly kind: Kind }>;

/** Prints, and holds what was printed against the contract. */
function print<Kind extends PrintWhat['kind']>(
  vault: OpenVault,
  what: Extract<PrintWhat, { readonly kind: Kind }>,
  order: Partial<PrintOrder> = {},
): Printed<Kind> {
  const printed = printDocument(vault, what, { ...ORDER, ...order });
  expect(printedDocumentSchema.parse(printed)).toEqual(printed);
  return printed as Printed<Kind>;
}

const refused = (vault: OpenVault, what: PrintWhat) =>
  codeOf(Promise.resolve().then(() => printDocument(vault, what, ORDER)));

/** What the log has of prints about a thing. */
const prints = (vault: OpenVault, stream: string) =>
  vault.ledger.store.stream(stream).filter(({ type }) => type === 'DocumentPrinted');

const eventCount = (vault: OpenVault) => vault.ledger.tip().seq;

test('a lead sheet shows the whole file, and leaves one event on its lead: the print', async () => {
  const vault = await teamVault();
  const lead = await register(vault, { classification: '内部' });
  await addFile(vault, lead.id, noise(10));
  const shown = showLead(vault, lead.id);
  const before = eventCount(vault);
  const { printed, lead: sheet } = print(vault, { kind: 'lead-sheet', lead: lead.number });
  expect(eventCount(vault)).toBe(before + 1);
  expect(sheet).toEqual(shown);
  const [event, ...others] = prints(vault, lead.id);
  expect(others).toEqual([]);
  expect(event?.sections).toEqual({
    head: { kind: 'lead-sheet', copies: 2 },
    note: { recipient: ORDER.recipient, purpose: '调阅' },
  });
  expect(printed).toEqual({
    ...{ id: expect.any(String) as string, at: event?.at, by: '王芳', organisation: '驻某局纪检监察组' },
    ...{ ...ORDER, classification: '内部' },
  });
  const stored = vault.ledger.store.find(Buffer.from(event?.hash ?? '', 'hex'));
  expect(stored?.body).toMatchObject({ id: printed.id, actor: vault.member.key, auth: 'session' });
});

test('a print is no step in the course of a lead, and is not sent with it', async () => {
  const two = await pair();
  const lead = await register(two.team);
  print(two.team, { kind: 'lead-sheet', lead: lead.id });
  expect(showLead(two.team, lead.id).steps.map(({ type }) => type)).toEqual(['LeadRegistered']);
  await open(two, (await seal(two)).files[0]);
  expect(prints(two.commission, lead.id)).toEqual([]);
  print(two.commission, { kind: 'lead-sheet', lead: lead.id });
  expect(prints(two.commission, lead.id)).toHaveLength(1);
  expect(showLead(two.commission, lead.id).conflicts).toEqual([]);
});

test('what cannot be recorded is not printed', async () => {
  const vault = await teamVault();
  const lead = await register(vault);
  vault.ledger.db.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END");
  for (const what of [{ kind: 'lead-sheet', lead: lead.id }, { kind: 'ledger' }] as const) {
    expect(() => printDocument(vault, what, ORDER)).toThrow('full');
  }
});

test('a ledger is printed as its list shows it, with name, definition and day, on record at the vault', async () => {
  const vault = await teamVault();
  await register(vault, { receivedOn: '2026-01-05' });
  await register(vault, { receivedOn: '2026-03-01', classification: '公开' });
  const late = print(vault, { kind: 'ledger', view: 'overdue' });
  expect(late).toMatchObject({ title: '已超期', search: '', today: '2026-03-05' });
  expect(late.definition).toContain('时限');
  expect(late.rows).toEqual(listLeads(vault, { view: 'overdue', limit: 10, withTotal: false }).leads);
  expect(late.rows).toMatchObject([{ receivedOn: '2026-01-05', overdueDays: 28 }]);
  const all = print(vault, { kind: 'ledger', search: '礼金' }, { copies: 1, purpose: '' });
  expect([all.title, all.rows.length, all.search]).toEqual(['全部', 2, '礼金']);
  expect(prints(vault, vault.session.vaultId).map(({ sections }) => sections)).toEqual([
    {
      head: { kind: 'ledger', copies: 2, view: 'overdue', rows: 1 },
      note: { recipient: ORDER.recipient, purpose: '调阅' },
    },
    {
      head: { kind: 'ledger', copies: 1, view: 'all', rows: 2 },
      note: { recipient: ORDER.recipient, purpose: '', search: '礼金' },
    },
  ]);
});

test('what narrows a list beside its view is said on the paper and in the log', async () => {
  const vault = await teamVault();
  await register(vault, { receivedOn: '2026-01-05' });
  const narrowed = print(vault, { kind: 'ledger', view: 'all', status: 'unassigned', overdue: true });
  expect(narrowed.rows).toHaveLength(1);
  expect(narrowed.definition).toMatch(/待分办.*已超期/u);
  expect(prints(vault, vault.session.vaultId)[0]?.sections['head']).toEqual({
    ...{ kind: 'ledger', copies: 2, view: 'all', status: 'unassigned', overdue: true, rows: 1 },
  });
});

test('leads that have changed for a counterpart are printed with its name, and with which vault it was', async () => {
  const two = await pair();
  await register(two.team);
  await roundTrip(two);
  const fresh = await register(two.team);
  for (const counterpart of [undefined, 'ZJ00']) {
    const changed = print(two.team, { kind: 'ledger', view: 'changed', counterpart });
    expect(changed.rows.map(({ id }) => id)).toEqual([fresh.id]);
    expect(changed.definition).toContain('收件单位：某市纪委监委。');
  }
  const heads = prints(two.team, two.team.session.vaultId).map(({ sections }) => sections['head']);
  const { vaultId } = two.commission.session;
  const head = { kind: 'ledger', copies: 2, view: 'changed', counterpart: vaultId, rows: 1 };
  expect(heads).toEqual([head, head]);
  expect(await refused(two.team, { kind: 'ledger', view: 'changed', counterpart: 'ZJ99' })).toBe('CARD_UNKNOWN');
});

/** Registers plain leads in one transaction. */
function registerMany(vault: OpenVault, count: number): void {
  vault.ledger.write((writer) => {
    const plain = leadDraftSchema.parse(draft());
    for (let at = 0; at < count; at += 1) {
      registerLead(writer, vault.ledger, vault.numbering, { draft: plain, reporter: undefined });
    }
  });
}

test('a list of more than 5000 leads is refused with its length, one of 5000 is printed whole', async () => {
  const vault = await teamVault();
  registerMany(vault, MOST_PRINTED_ROWS);
  const { rows } = print(vault, { kind: 'ledger' });
  expect(new Set(rows.map(({ id }) => id)).size).toBe(MOST_PRINTED_ROWS);
  registerMany(vault, 1);
  const before = eventCount(vault);
  expect(() => printDocument(vault, { kind: 'ledger' }, ORDER)).toThrow(
    expect.objectContaining({ code: 'PRINT_TOO_LONG', params: { rows: 5001, most: 5000 } }) as Error,
  );
  expect(await refused(vault, { kind: 'ledger', search: '礼金' })).toBe('PRINT_TOO_LONG');
  expect(eventCount(vault)).toBe(before);
  expect(print(vault, { kind: 'ledger', search: 'ZJ01-2026-0001' }).rows).toHaveLength(1);
});

test('the mark on the paper is the highest on it, and without a lead that of the vault', async () => {
  const vault = await teamVault();
  await register(vault, { classification: '公开', receivedOn: '2026-01-05' });
  await register(vault, { classification: '内部', receivedOn: '2026-01-06' });
  const mark = (what: Extract<PrintWhat, { kind: 'ledger' }>) => print(vault, what).printed.classification;
  expect(mark({ kind: 'ledger' })).toBe('内部');
  expect(mark({ kind: 'ledger', search: '没有的字' })).toBe('工作秘密');
  await register(vault);
  expect(mark({ kind: 'ledger' })).toBe('工作秘密');
  expect(mark({ kind: 'ledger', view: 'overdue' })).toBe('内部');
});

test('a hand-over slip names the package and both units, at either end, whatever became of the card', async () => {
  const two = await pair();
  await register(two.team, { classification: '内部' });
  const { packageId } = await seal(two, { classification: '内部' });
  const slip = print(two.team, { kind: 'handover', package: packageId });
  expect(slip.package).toEqual(rowOf(two.team, packageId));
  expect([slip.from.code, slip.from.state, slip.to.code, slip.to.state]).toEqual(['ZJ01', 'own', 'ZJ00', 'confirmed']);
  expect(slip.printed.classification).toBe('内部');
  expect(prints(two.team, packageId).map(({ sections }) => sections['head'])).toEqual([
    { kind: 'handover', copies: 2 },
  ]);
  expect(rowOf(two.team, packageId)).toEqual(slip.package);
  revokeCard(two.team, slip.to.fingerprint, '换发');
  expect(print(two.team, { kind: 'handover', package: packageId }).to.state).toBe('revoked');
});

test('the receiver prints a slip of what came in, and of the receipt that it made', async () => {
  const two = await pair();
  await register(two.team);
  const opened = await roundTrip(two, { classification: '内部' });
  const came = print(two.commission, { kind: 'handover', package: opened.packageId });
  expect([came.from.code, came.to.code, came.printed.classification]).toEqual(['ZJ01', 'ZJ00', '内部']);
  const receipt = print(two.commission, { kind: 'handover', package: opened.receipt?.packageId ?? '' });
  expect([receipt.package.kind, receipt.from.code, receipt.to.code]).toEqual(['receipt', 'ZJ00', 'ZJ01']);
  for (const vault of [two.team, two.commission]) {
    expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
  }
});

test('what is not there is not printed, nor recorded', async () => {
  const vault = await teamVault();
  const before = eventCount(vault);
  expect(await refused(vault, { kind: 'lead-sheet', lead: 'ZJ01-2026-0001' })).toBe('LEAD_NOT_FOUND');
  expect(await refused(vault, { kind: 'handover', package: vault.session.vaultId })).toBe('PACKAGE_NOT_FOUND');
  expect(eventCount(vault)).toBe(before);
});

test("no print has anything of the reporter's, from the form, a correction or an old ledger", async () => {
  const two = await pair();
  const { team } = two;
  const secrets = ['欧阳锦', '13911112222', '慕容燕', '东方胜', '13933334444'];
  const [ledgerName = '', ledgerPhone = '', formName = '', correctedName = '', phone = ''] = secrets;
  const file = join(freshFolder(), 'ledger.csv');
  const head = '编号,收到时间,被反映人,单位,主要问题,反映人,联系方式';
  writeFileSync(file, `${head}\n1,2026-1-5,张三,某局,某问题,${ledgerName},${ledgerPhone}\n`);
  await resultOf(importLedger(importDeps(team), { file }));
  const reporter = { name: formName, contact: phone };
  const typed = await register(team, { signature: '实名', reporter });
  const changes = { reporter: { name: correctedName, contact: phone } };
  await actOnLead(team, typed.id, { action: 'correct', changes, reason: '核对' });
  const { packageId } = await seal(two);
  const { rows } = print(team, { kind: 'ledger' });
  const prints_ = [
    print(team, { kind: 'ledger' }),
    ...rows.map(({ id }) => print(team, { kind: 'lead-sheet', lead: id })),
    print(team, { kind: 'handover', package: packageId }),
  ];
  expect(prints_).toHaveLength(4);
  const text = JSON.stringify(prints_);
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
  expect(text).toContain('"reporter":"masked"');
});

test('of a lead whose content is erased it stays on record to whom paper went, and a print shows the shell', async () => {
  const vault = await teamVault();
  const lead = await register(vault);
  print(vault, { kind: 'lead-sheet', lead: lead.id });
  const order = { documentNumber: '〔2026〕1号', orderedBy: '张三', orderedOn: '2026-03-04', reason: '依指令' };
  await actOnLead(vault, lead.id, { action: 'erase', ...order });
  expect(prints(vault, lead.id).map(({ sections }) => sections)).toEqual([
    { head: { kind: 'lead-sheet', copies: 2 }, note: { recipient: ORDER.recipient, purpose: '调阅' } },
  ]);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
  expect(print(vault, { kind: 'lead-sheet', lead: lead.id }).lead.problem).toBeNull();
});

/** A lead whose disposal waits for its approval; gives the event of its 呈批. */
async function putForward(vault: OpenVault, number: string): Promise<string> {
  const act = (action: object) => actOnLead(vault, number, actionSchema.parse(action));
  await act(STEP.assignHere());
  await act(STEP.study('暂存待查'));
  return (await act(STEP.submit('处置', { mode: '暂存待查', reviewOn: '2026-09-01', reason: '条件不成熟' }))).event;
}

test('an approval sheet fits what was put forward, shows the file, and is on record with it', async () => {
  const vault = await teamVault();
  const reporter = { name: '赵举报', contact: '13900000000' };
  const lead = await register(vault, { signature: '实名', reporter });
  const blank = print(vault, { kind: 'approval-sheet', lead: lead.number });
  expect(blank).toMatchObject({ sheet: 'disposal', request: null });
  const request = await putForward(vault, lead.number);
  const sheet = print(vault, { kind: 'approval-sheet', lead: lead.number, request });
  expect(sheet).toMatchObject({ sheet: 'shelving', request, lead: { number: lead.number, reporter: 'masked' } });
  expect(JSON.stringify(sheet)).not.toMatch(/赵举报|13900000000/u);
  const heads = prints(vault, lead.id).map(({ sections }) => sections['head']);
  expect(heads).toEqual([
    { kind: 'approval-sheet', copies: 2 },
    { kind: 'approval-sheet', copies: 2, request },
  ]);
  expect(await refused(vault, { kind: 'approval-sheet', lead: lead.id, request: '0'.repeat(64) })).toBe(
    'INPUT_INVALID',
  );
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('a ledger in the columns of the paper one has a line for each subject, and says which columns it had', async () => {
  const vault = await teamVault();
  const person = (name: string) => ({ kind: '个人', name, management: '驻在单位党组管理' }) as const;
  await register(vault, { subjects: [person('张一'), person('张二')] });
  const { paper, rows } = print(vault, { kind: 'ledger', columns: [7, 1, 20] });
  expect(rows).toHaveLength(1);
  expect(paper).toEqual({
    columns: [1, 7, 20],
    lines: ['张一', '张二'].map((name, at) => [String(at + 1), name, '当前阶段：待分办\n进展：2026-03-05 登记']),
  });
  expect(print(vault, { kind: 'ledger' }).paper).toBeNull();
  const heads = prints(vault, vault.session.vaultId).map(({ sections }) => sections['head']);
  expect(heads[0]).toEqual({ kind: 'ledger', copies: 2, view: 'all', rows: 1, columns: [7, 1, 20] });
});

test('时限清单 has every date that is overdue or near, with its reckoning, and the print is on record with its length', async () => {
  const vault = await teamVault();
  await register(vault, { receivedOn: '2026-02-02', classification: '工作秘密' });
  await register(vault, { receivedOn: '2026-03-01', signature: '实名', reporter: { name: '赵一', contact: '1' } });
  const printed = print(vault, { kind: 'deadlines', days: 30 });
  const lines = (dates: typeof printed.due) =>
    dates.map(({ deadline: { code, dueOn, overdueDays } }) => `${code} ${dueOn} ${String(overdueDays)}`);
  expect([printed.today, printed.until]).toEqual(['2026-03-05', '2026-04-04']);
  expect(lines(printed.overdue)).toEqual(['D01 2026-03-02 3']);
  expect(lines(printed.due)).toEqual(['D05 2026-03-20 null', 'D01 2026-04-01 null']);
  expect(printed.due[0]?.deadline.explanation).toContain('15个工作日');
  expect(printed.printed.classification).toBe('工作秘密');
  expect(prints(vault, vault.session.vaultId).at(-1)?.sections['head']).toMatchObject({ kind: 'deadlines', rows: 3 });
  expect(JSON.stringify(printed)).not.toContain('赵一');
});
