import { expect, test } from 'vitest';
import { backupVault } from '../../electron/vault/backup/backup.ts';
import { listEnvelopes } from '../../electron/vault/envelopes/list.ts';
import { utf8 } from '../../electron/vault/crypto/bytes.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnItem } from '../../electron/vault/items/act.ts';
import { listItems } from '../../electron/vault/items/list-items.ts';
import { showItem } from '../../electron/vault/items/show-item.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { leadDates, showLead } from '../../electron/vault/leads/show-lead.ts';
import type { LeadDraftInput } from '../../shared/domain/lead/draft.ts';
import { foundCodes } from '../fixtures/check.ts';
import { ENVELOPE, ORDER } from '../fixtures/envelope.ts';
import { errorCode } from '../fixtures/error-code.ts';
import { addFile } from '../fixtures/pair.ts';
import { handClock, register, reopened, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { freshFolder } from '../support/folder.ts';
import { placesOf } from '../support/whole-database.ts';

/** A character that stands nowhere else, so that one search finds it in rows and in the indexes alike. */
const MARK = '龘';
const REDIRECT = { action: 'redirect', ...ORDER, envelope: ENVELOPE } as const;

const marked = (fields: Partial<LeadDraftInput> = {}): Partial<LeadDraftInput> => ({
  problem: `反映${MARK}某收受礼金`,
  subjects: [{ kind: '个人', name: `张${MARK}`, organisation: `某${MARK}局`, management: '驻在单位党组管理' }],
  remarks: `备注${MARK}`,
  ...{ signature: '实名', reporter: { name: `赵${MARK}`, contact: '139' } },
  ...fields,
});
const placesIn = (vault: OpenVault) => placesOf(vault.ledger.db, MARK);

async function backedUp(vault: OpenVault): Promise<string> {
  const { file } = await resultOf(backupVault(vault, { to: freshFolder() }));
  return file.split('/').at(-1) ?? '';
}

test('a lead that should have gone sealed: content gone everywhere, shell and chain kept, backups named', async () => {
  const vault = await teamVault();
  const { number, id } = await register(vault, marked());
  await addFile(vault, id, utf8(MARK), `${MARK}.txt`);
  await actOnLead(vault, number, { action: 'correct', changes: { occurred: MARK }, reason: `补${MARK}` });
  const repeated = await register(vault, marked({ letterClass: '申诉', repeatOf: number }));
  const joined = await register(vault, marked({ letterClass: '批评建议' }));
  await actOnItem(vault, joined.number, { action: 'correct', changes: { remarks: `又${MARK}` }, reason: MARK });
  await actOnItem(vault, joined.number, { action: 'join', lead: number });
  const backup = await backedUp(vault);
  expect(placesIn(vault).length).toBeGreaterThan(5);

  const done = await actOnLead(vault, number, REDIRECT);
  expect(done).toMatchObject({ status: 'transferred', envelope: 'ZJ01-径2026-0001' });
  expect(done.backups.join()).toContain(backup);
  expect(placesIn(vault)).toEqual([]);
  const lead = showLead(vault, number);
  expect(leadDates(vault, number)).toEqual({ number, deadlines: lead.deadlines, isSentSealed: true });
  expect(lead).toMatchObject({
    ...{ number, problem: null, subjects: [], reporter: 'erased', evidence: [] },
    sentSealed: { ...ORDER, actorName: '王芳' },
    deadlines: [{ code: 'D01', state: 'ended', endedOn: '2026-03-05' }],
  });
  expect(showItem(vault, repeated.number)).toMatchObject({ problem: null, partState: { content: 'erased' } });
  expect(listLeads(vault, { search: MARK, limit: 9, withTotal: true }).total).toBe(0);
  expect(listItems(vault, { search: MARK, limit: 9 }).total).toBe(0);
  expect(await foundCodes(vault)).toEqual([]);
});

test('neither the entry nor the lead names the other', async () => {
  const vault = await teamVault();
  const { number, id } = await register(vault, marked());
  const { envelope } = await actOnLead(vault, number, REDIRECT);
  const [entry] = listEnvelopes(vault, { limit: 1 }).envelopes;
  expect(entry).toMatchObject({ number: envelope, receivedOn: '2026-03-02', status: 'received', ...ENVELOPE });
  const events = JSON.stringify(vault.ledger.store.stream(entry?.id ?? '').map(({ sections }) => sections));
  expect([number, id, ORDER.documentNumber].filter((name) => events.includes(name))).toEqual([]);
  const shell = JSON.stringify([vault.ledger.store.stream(id), showLead(vault, number)]);
  expect([entry?.id ?? '', envelope ?? ''].filter((name) => shell.includes(name))).toEqual([]);
});

test('after that nothing more is done with the lead, and nothing of it comes back', async () => {
  const vault = await teamVault();
  const { number, item } = await register(vault, marked());
  const future = { ...REDIRECT, orderedOn: '2026-03-06' } as const;
  expect(await errorCode(() => actOnLead(vault, number, future))).toBe('LEAD_ACTION_INVALID');
  const sameHands = { ...REDIRECT, envelope: { ...ENVELOPE, secondHand: '王芳' } };
  expect(await errorCode(() => actOnLead(vault, number, sameHands))).toBe('ENVELOPE_INVALID');
  // What was refused left everything as it was.
  expect(showLead(vault, number).problem).toContain(MARK);
  await actOnLead(vault, number, REDIRECT);
  const disposal = { action: 'dispose', mode: '初步核实', decidedOn: '2026-03-04', decidedBy: '陈刚' } as const;
  for (const action of [
    { action: 'correct', changes: { handler: '王芳' }, reason: '改' },
    disposal,
    { action: 'complete', state: 'open' },
    REDIRECT,
  ] as const) {
    expect(await errorCode(() => actOnLead(vault, number, action))).toBe('LEAD_STEP_FORBIDDEN');
  }
  expect(await errorCode(() => addFile(vault, number, utf8('x')))).toBe('LEAD_ERASED');
  expect(await errorCode(() => actOnItem(vault, item, REDIRECT))).toBe('ITEM_STEP_FORBIDDEN');
  expect(listEnvelopes(vault, { limit: 9 }).total).toBe(1);
});

test('an item goes the sealed way too, whatever became of it, and is erased by order as a lead is', async () => {
  const clock = handClock();
  const vault = await teamVault({ env: testEnvironment(clock) });
  const early = await backedUp(vault);
  clock.move(60_000);
  const { number } = await register(vault, marked({ letterClass: '申诉' }));
  const late = await backedUp(vault);
  const done = await actOnItem(vault, number, REDIRECT);
  expect(done).toMatchObject({ status: 'sealed', envelope: 'ZJ01-径2026-0001' });
  expect(done.backups.join()).toContain(late);
  expect(done.backups.join()).not.toContain(early);
  expect(await errorCode(() => actOnItem(vault, number, { action: 'become-lead' }))).toBe('ITEM_STEP_FORBIDDEN');
  const other = await register(vault, marked({ letterClass: '申诉' }));
  const order = { action: 'erase', ...ORDER, reason: '按指令' } as const;
  expect((await actOnItem(vault, other.number, order)).status).toBe('waiting');
  expect(await errorCode(() => actOnItem(vault, other.number, order))).toBe('ITEM_ERASED');
  expect(await errorCode(() => actOnItem(vault, other.number, { action: 'become-lead' }))).toBe('ITEM_ERASED');
  const change = { action: 'correct', changes: { remarks: '改' }, reason: '改' } as const;
  expect(await errorCode(() => actOnItem(vault, other.number, change))).toBe('ITEM_ERASED');
  expect(placesIn(vault)).toEqual([]);
  expect(await foundCodes(vault)).toEqual([]);
});

test('erasing a lead that an item became takes the content of the item with it; the item alone is not erased', async () => {
  const vault = await teamVault();
  const { number } = await register(vault, marked({ letterClass: '申诉' }));
  const { lead } = await actOnItem(vault, number, { action: 'become-lead' });
  const order = { action: 'erase', ...ORDER, reason: '按指令' } as const;
  expect(await errorCode(() => actOnItem(vault, number, order))).toBe('ITEM_STEP_FORBIDDEN');
  await actOnLead(vault, lead ?? '', order);
  expect(placesIn(vault)).toEqual([]);
  vault.close();
  expect(await foundCodes(await reopened(vault.folder))).toEqual([]);
});
