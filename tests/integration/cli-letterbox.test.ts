import { expect, test } from 'vitest';
import type { Envelope } from '../../shared/contract/envelopes.ts';
import type { ItemFile, ItemRow } from '../../shared/contract/items.ts';
import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { APPROVAL, ENVELOPE, ORDER } from '../fixtures/envelope.ts';
import { freshFolder } from '../support/folder.ts';
import { here } from '../support/mixia.ts';
import { jsonFile, leadJson, makeVault } from '../support/two-vaults.ts';

type Added = { readonly kind: string; readonly number: string; readonly item: string };

test('the letterbox and the register from a terminal: from the letter to the paper receipt', async () => {
  const root = freshFolder();
  const { folder, key } = await makeVault(root, 'team');
  const add = (fields: object) =>
    here.json<Added>('leads', 'add', folder, '--file', jsonFile(root, 'LEAD.json', leadJson({ ...fields })), ...key);
  const act = (group: string, number: string, action: object) =>
    [group, 'act', folder, number, '--file', jsonFile(root, 'A.json', action), ...key] as const;

  const lead = await add({});
  const complaint = await add({ letterClass: '申诉' });
  const foreign = await add({ letterClass: '业务范围外' });
  expect([lead, complaint, foreign].map(({ kind, number, item }) => ({ kind, number, item }))).toEqual([
    { kind: 'lead', number: 'ZJ01-2026-0001', item: 'ZJ01-来2026-0001' },
    { kind: 'item', number: 'ZJ01-来2026-0002', item: 'ZJ01-来2026-0002' },
    { kind: 'item', number: 'ZJ01-来2026-0003', item: 'ZJ01-来2026-0003' },
  ]);
  const waiting = await here.json<{ total: number; items: ItemRow[] }>(
    'items',
    'list',
    folder,
    '--status',
    '待处理',
    ...key,
  );
  expect([waiting.total, ...waiting.items.map(({ number }) => number)]).toEqual([2, foreign.number, complaint.number]);

  expect(
    await here.refusal(...act('items', foreign.number, { action: 'forward', ...APPROVAL, approvedOn: '2026-03-01' })),
  ).toBe('ITEM_ACTION_INVALID');
  expect(await here.refusal(...act('items', foreign.number, { action: 'forward', approvedBy: '陈刚' }))).toBe(
    'INPUT_INVALID',
  );
  await here.json(...act('items', foreign.number, { action: 'forward', ...APPROVAL }));
  expect(await here.json<ItemFile>('items', 'show', folder, foreign.number, ...key)).toMatchObject({
    status: 'forwarded',
    forwarded: APPROVAL,
  });
  expect(await here.json(...act('items', complaint.number, { action: 'join', lead: lead.number }))).toMatchObject({
    status: 'joined',
    lead: lead.number,
  });
  const redirect = { action: 'redirect', ...ORDER, envelope: ENVELOPE };
  const sealed = await here.ran(...act('leads', lead.number, redirect));
  expect(sealed.out).toBe('已清除内容，转为径送。现在：已移送。\n已登入径送登记，编号 ZJ01-径2026-0001。\n');
  expect(await here.json<LeadFile>('leads', 'show', folder, lead.number, ...key)).toMatchObject({ problem: null });

  const paper = jsonFile(root, 'ENVELOPE.json', { receivedOn: '2026-03-02', ...ENVELOPE });
  const entry = await here.json<Envelope>('envelopes', 'add', folder, '--file', paper, ...key);
  expect(entry).toMatchObject({ number: 'ZJ01-径2026-0002', deadline: { dueOn: '2026-03-09' } });
  const named = jsonFile(root, 'NAMED.json', { receivedOn: '2026-03-02', ...ENVELOPE, name: '王五' });
  expect(await here.refusal('envelopes', 'add', folder, '--file', named, ...key)).toBe('INPUT_INVALID');
  const receipt = { action: 'receipt', receiptNumber: '收1号', receiptOn: '2026-03-05' };
  expect(await here.refusal(...act('envelopes', entry.number, receipt))).toBe('ENVELOPE_STEP_FORBIDDEN');
  const send = { action: 'send', sentOn: '2026-03-04', carriage: '专人送达', carrier: '陈刚' };
  await here.json(...act('envelopes', entry.number, send));
  await here.json(...act('envelopes', entry.number, receipt));
  const register = await here.ran('envelopes', 'list', folder, ...key);
  expect(register.out).toMatch(/^共 2 件：\n编号 .*回执号\n/u);
  expect(register.out).toMatch(/ZJ01-径2026-0002 .*已回执 .*收1号\n/u);
  expect((await here.ran('items', 'list', folder, ...key)).out).toMatch(/^共 3 件：\n/u);
  expect(await here.json('vault', 'check', folder, ...key)).toMatchObject({ ok: true, findings: [] });
});

test('the words for people say what came of a letter', async () => {
  const root = freshFolder();
  const { folder, key } = await makeVault(root, 'team');
  const letter = jsonFile(root, 'LEAD.json', leadJson({ letterClass: '批评建议' }));
  const { out } = await here.ran('leads', 'add', folder, '--file', letter, ...key);
  expect(out).toContain('已登记来件，编号 ZJ01-来2026-0001；不作为线索起算时限。');
  const shown = await here.ran('items', 'show', folder, 'ZJ01-来2026-0001', ...key);
  expect(shown.out).toMatch(/^来件\s+ZJ01-来2026-0001\n/u);
  expect(shown.out).toContain('登记来件');
  expect((await here.ran('items', 'list', folder, '--status', '没有', ...key)).code).toBe(2);
});
