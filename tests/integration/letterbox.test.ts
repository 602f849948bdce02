import { expect, test } from 'vitest';
import { actOnItem } from '../../electron/vault/items/act.ts';
import { listItems } from '../../electron/vault/items/list-items.ts';
import { showItem } from '../../electron/vault/items/show-item.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { revealItemReporter, revealReporter } from '../../electron/vault/leads/reporter.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { itemFileSchema, itemRowSchema } from '../../shared/contract/items.ts';
import { leadFileSchema } from '../../shared/contract/lead-file.ts';
import { type ItemAction, itemActionSchema } from '../../shared/domain/item/actions.ts';
import type { LeadDraftInput } from '../../shared/domain/lead/draft.ts';
import { foundCodes } from '../fixtures/check.ts';
import { APPROVAL, ENVELOPE, ORDER } from '../fixtures/envelope.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, teamVault } from '../fixtures/vault.ts';

const NAMED = { signature: '实名', reporter: { name: '赵一', contact: '139' } } as const;
const complaint = (vault: OpenVault, fields: Parameters<typeof register>[1] = {}) =>
  register(vault, { letterClass: '申诉', problem: '不服处分决定', ...fields });
const act = (vault: OpenVault, item: string, action: ItemAction) => actOnItem(vault, item, action);
const leadsIn = (vault: OpenVault) => listLeads(vault, { limit: 50, withTotal: true }).leads;
const itemsIn = (vault: OpenVault, query: Partial<Parameters<typeof listItems>[1]> = {}) =>
  listItems(vault, { limit: 50, ...query });

test('every letter is an item; of 信访举报 only a 检举控告 is a lead at once, from other sources everything', async () => {
  const vault = await teamVault();
  const lead = await register(vault);
  expect(lead).toMatchObject({ kind: 'lead', number: 'ZJ01-2026-0001', item: 'ZJ01-来2026-0001' });
  expect(await register(vault, { source: '审计移送' })).toMatchObject({ kind: 'lead', item: 'ZJ01-来2026-0002' });
  for (const letterClass of ['申诉', '批评建议', '业务范围外', '无实质内容'] as const) {
    const item = await register(vault, { letterClass });
    expect(item).toMatchObject({ kind: 'item', number: item.item });
  }
  expect(leadsIn(vault)).toHaveLength(2);
  expect(leadsIn(vault).every(({ dueOn }) => dueOn === '2026-04-02')).toBe(true);
  const { total, items } = itemsIn(vault);
  expect(total).toBe(6);
  expect(items.map((row) => itemRowSchema.parse(row))).toEqual(items);
  expect(items.map(({ status }) => status)).toEqual(['waiting', 'waiting', 'waiting', 'waiting', 'lead', 'lead']);
  // An item that became a lead at once has its content there, and shows it.
  expect(items.at(-1)).toMatchObject({ lead: 'ZJ01-2026-0001', subjects: '张伟', excerpt: '反映其收受礼金。' });
  const file = showLead(vault, 'ZJ01-2026-0001');
  expect(leadFileSchema.parse(file)).toEqual(file);
  expect(file.items).toEqual([{ number: 'ZJ01-来2026-0001', receivedOn: '2026-03-02', as: 'lead' }]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('the next page of the letterbox goes on where the last one ended', async () => {
  const vault = await teamVault();
  for (let made = 0; made < 5; made += 1) await complaint(vault);
  const first = itemsIn(vault, { limit: 3 });
  const second = itemsIn(vault, { limit: 3, after: first.next ?? undefined });
  expect([...first.items, ...second.items].map(({ number }) => number.slice(-1))).toEqual(['5', '4', '3', '2', '1']);
  expect(second.next).toBeNull();
});

test('an item becomes a lead with its content and its reporter, and its month runs from receipt', async () => {
  const vault = await teamVault();
  const { number } = await complaint(vault, NAMED);
  expect(await errorCode(() => showLead(vault, 'ZJ01-2026-0001'))).toBe('LEAD_NOT_FOUND');
  const done = await act(vault, number, { action: 'become-lead' });
  expect(done).toMatchObject({ status: 'lead', lead: 'ZJ01-2026-0001', envelope: null });
  const lead = showLead(vault, 'ZJ01-2026-0001');
  expect(lead).toMatchObject({ letterClass: '检举控告', problem: '不服处分决定', reporter: 'masked' });
  expect(lead.deadlines).toMatchObject([
    { code: 'D01', startedOn: '2026-03-02', dueOn: '2026-04-02' },
    { code: 'D05', startedOn: '2026-03-02', dueOn: '2026-03-23' },
  ]);
  expect(await revealReporter(vault, lead.number, '核实', PASSPHRASE)).toEqual(NAMED.reporter);
  expect(await revealItemReporter(vault, number, '核实', PASSPHRASE)).toEqual(NAMED.reporter);
  expect(await foundCodes(vault)).toEqual([]);
});

test('an item is joined to a lead as a repeat, counted there, and can be taken apart again', async () => {
  const vault = await teamVault();
  const lead = await register(vault);
  const item = await complaint(vault);
  expect(await act(vault, item.number, { action: 'join', lead: lead.number })).toMatchObject({
    status: 'joined',
    lead: lead.number,
  });
  // One that names the lead at the form is joined at once; a 检举控告 is a lead of its own, linked.
  await complaint(vault, { repeatOf: lead.number });
  const repeat = await register(vault, { repeatOf: lead.number });
  expect(showLead(vault, repeat.number).repeatOf).toBe(lead.id);
  expect(showLead(vault, lead.number).items.map(({ as }) => as)).toEqual(['joined', 'joined', 'lead']);
  expect(await errorCode(() => act(vault, item.number, { action: 'join', lead: lead.number }))).toBe(
    'ITEM_STEP_FORBIDDEN',
  );
  expect(await act(vault, item.number, { action: 'detach', reason: '不是重复件' })).toMatchObject({ lead: null });
  expect(showLead(vault, lead.number).items.map(({ as }) => as)).toEqual(['joined', 'lead']);
  expect(await act(vault, item.number, { action: 'become-lead' })).toMatchObject({ status: 'lead' });
  expect(await foundCodes(vault)).toEqual([]);
});

test('an item is forwarded or returned on the approval of the leader in charge, and its five days end then', async () => {
  const vault = await teamVault();
  const foreign = await register(vault, { letterClass: '业务范围外' });
  const before = showItem(vault, foreign.number);
  expect(itemFileSchema.parse(before)).toEqual(before);
  expect(before.deadlines).toMatchObject([{ code: 'D04', dueOn: '2026-03-09', state: 'running' }]);
  for (const [field, value] of [
    ['approvedOn', '2026-03-06'],
    ['approvedOn', '2026-03-01'],
    ['approvedBy', ' '],
    ['destination', ' '],
  ] as const) {
    const action = { action: 'forward', ...APPROVAL, [field]: value } as ItemAction;
    expect(await errorCode(() => act(vault, foreign.number, action))).toBe('ITEM_ACTION_INVALID');
  }
  for (const field of Object.keys(APPROVAL)) {
    expect(itemActionSchema.safeParse({ action: 'forward', ...APPROVAL, [field]: undefined }).success).toBe(false);
  }
  await act(vault, foreign.number, { action: 'forward', ...APPROVAL });
  const after = showItem(vault, foreign.number);
  expect(after).toMatchObject({ status: 'forwarded', forwarded: { ...APPROVAL, actorName: '王芳' } });
  expect(after.deadlines).toMatchObject([{ state: 'ended', endedOn: '2026-03-04', overdueDays: null }]);
  const empty = await register(vault, { letterClass: '无实质内容' });
  expect(await act(vault, empty.number, { action: 'return', ...APPROVAL })).toMatchObject({ status: 'returned' });
  expect(await foundCodes(vault)).toEqual([]);
});

test('a mistake is corrected or voided as with a lead; what became a lead is corrected there', async () => {
  const vault = await teamVault();
  const { number } = await complaint(vault);
  const correct = (changes: object) =>
    act(vault, number, itemActionSchema.parse({ action: 'correct', changes, reason: '核对' }));
  expect(await errorCode(() => correct({ problem: '不服处分决定' }))).toBe('ITEM_ACTION_INVALID');
  expect(await errorCode(() => correct({ letterClass: '检举控告' }))).toBe('ITEM_ACTION_INVALID');
  expect(await errorCode(() => correct({ receivedOn: '2027-01-01' }))).toBe('LEAD_DATE_FUTURE');
  await correct({ problem: '不服处分决定和复议', letterClass: '批评建议', ...NAMED });
  expect(showItem(vault, number)).toMatchObject({
    ...{ problem: '不服处分决定和复议', letterClass: '批评建议', reporter: 'masked' },
    corrections: [{ reason: '核对', actorName: '王芳' }],
  });
  expect(itemsIn(vault, { search: '复议' }).total).toBe(1);
  await act(vault, number, { action: 'become-lead' });
  for (const action of [
    { action: 'void', reason: '误' },
    { action: 'join', lead: 'ZJ01-2026-0001' },
  ] as const) {
    expect(await errorCode(() => act(vault, number, action))).toBe('ITEM_STEP_FORBIDDEN');
  }
  expect(await errorCode(() => correct({ problem: '又改' }))).toBe('ITEM_STEP_FORBIDDEN');
  const wrong = await complaint(vault);
  expect(await act(vault, wrong.number, { action: 'void', reason: '误登' })).toMatchObject({ status: 'void' });
  expect(await errorCode(() => act(vault, wrong.number, { action: 'become-lead' }))).toBe('ITEM_STEP_FORBIDDEN');
  expect((await complaint(vault)).number).toBe('ZJ01-来2026-0003');
  expect(await foundCodes(vault)).toEqual([]);
});

test('what was made a lead by mistake comes back once that lead is void', async () => {
  const vault = await teamVault();
  const { number } = await complaint(vault);
  await act(vault, number, { action: 'become-lead' });
  const detach = { action: 'detach', reason: '误转' } as const;
  expect(await errorCode(() => act(vault, number, detach))).toBe('ITEM_STEP_FORBIDDEN');
  await actOnLead(vault, 'ZJ01-2026-0001', { action: 'void', reason: '误转' });
  expect(await act(vault, number, detach)).toMatchObject({ status: 'waiting', lead: null });
  // An item that was a lead at once has no content to go back to: it is registered again.
  const { item, number: lead } = await register(vault);
  await actOnLead(vault, lead, { action: 'void', reason: '误登' });
  expect(await errorCode(() => act(vault, item, detach))).toBe('ITEM_STEP_FORBIDDEN');
});

test('nothing is joined to a lead that is not there, void or gone the sealed way', async () => {
  const vault = await teamVault();
  const { number } = await complaint(vault);
  const join = (lead: string) => errorCode(() => act(vault, number, { action: 'join', lead }));
  expect(await join('ZJ01-2026-0009')).toBe('LEAD_NOT_FOUND');
  const gone = await register(vault);
  await actOnLead(vault, gone.number, { action: 'void', reason: '误登' });
  expect(await join(gone.number)).toBe('ITEM_STEP_FORBIDDEN');
  const sealed = await register(vault);
  await actOnLead(vault, sealed.number, { action: 'redirect', ...ORDER, envelope: ENVELOPE });
  expect(await join(sealed.number)).toBe('ITEM_STEP_FORBIDDEN');
  expect(await errorCode(() => complaint(vault, { repeatOf: sealed.number }))).toBe('ITEM_STEP_FORBIDDEN');
  expect(itemsIn(vault).total).toBe(3);
  expect(await errorCode(() => act(vault, 'ZJ01-来2026-0099', { action: 'become-lead' }))).toBe('ITEM_NOT_FOUND');
});

test('what may not be entered may not be entered as an item either', async () => {
  const vault = await teamVault();
  const subjects = [{ kind: '个人', name: '某局长', organisation: '某局', management: '市管' }] as const;
  expect(await errorCode(() => complaint(vault, { subjects: [...subjects] }))).toBe('LEAD_MANAGED_ABOVE');
  expect(await errorCode(() => complaint(vault, { classification: '秘密' }))).toBe('LEAD_ABOVE_CEILING');
  const item = await complaint(vault);
  const moved = { action: 'correct', reason: '核对', changes: { subjects: [...subjects] } } as const;
  expect(await errorCode(() => act(vault, item.number, itemActionSchema.parse(moved)))).toBe('LEAD_MANAGED_ABOVE');
  // Assigned back by the commission with its document number it is an ordinary lead.
  const assigned: Partial<LeadDraftInput> = {
    source: '上级交办',
    documentNumber: '市纪交〔2026〕3号',
    subjects: [...subjects],
  };
  expect(await register(vault, assigned)).toMatchObject({ kind: 'lead' });
});
