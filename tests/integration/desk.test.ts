import { expect, test } from 'vitest';
import { DESK_ROWS, deskToday } from '../../electron/vault/desk/today.ts';
import { actOnEnvelope, addEnvelope } from '../../electron/vault/envelopes/act.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnItem } from '../../electron/vault/items/act.ts';
import { markDelivered } from '../../electron/vault/packages/packages.ts';
import type { LeadRow } from '../../shared/contract/lead-row.ts';
import { deskSchema } from '../../shared/contract/desk.ts';
import { ENVELOPE } from '../fixtures/envelope.ts';
import { disposed, followed, fresh, imported, voided } from '../fixtures/leads-at-work.ts';
import { open, pair, seal, takeHome } from '../fixtures/pair.ts';
import { register, teamVault } from '../fixtures/vault.ts';

const received = (day: string) => fresh({ receivedOn: day });
const numbers = (leads: readonly LeadRow[]) => leads.map(({ number }) => number);
const DAY = 86_400_000;

const due = ({ dates }: ReturnType<typeof deskToday>['overdue']) => dates.map(({ number }) => number);

test('a vault without a lead says so', async () => {
  expect(deskToday(await teamVault())).toEqual({
    today: '2026-03-05',
    waiting: {
      decidable: { total: 0, matters: [] },
      others: { total: 0, matters: [] },
      unsigned: { total: 0, matters: [] },
    },
    overdue: { total: 0, dates: [] },
    dueSoon: { total: 0, dates: [] },
    soonDays: 10,
    toComplete: { total: 0, leads: [] },
    envelopes: { total: 0, envelopes: [] },
    items: { total: 0, items: [] },
    unreceipted: { total: 0, packages: [] },
    duties: [],
    next: null,
    leads: 0,
  });
});

test('each lead stands where it belongs, what is due first before the rest', async () => {
  const vault = await teamVault();
  const soon = await received('2026-02-15')(vault);
  const today = await received('2026-02-05')(vault);
  const late = await received('2026-02-04')(vault);
  const later = await received('2026-01-04')(vault);
  const alsoLate = await received('2026-02-04')(vault);
  const after = await received('2026-02-20')(vault);
  const next = await received('2026-02-16')(vault);
  const old = await imported({ state: 'to-complete' }, { receivedOn: '2024-02-16' })(vault);
  const newer = await imported({ state: 'to-complete' }, { receivedOn: '2025-02-16' })(vault);
  await followed(received('2026-01-01'), disposed('初步核实'))(vault);
  await followed(received('2026-01-01'), voided)(vault);
  const desk = deskToday(vault);
  expect(deskSchema.parse(desk)).toEqual(desk);
  // Two that were due on one day stand in any order, the same each time.
  const [first, ...others] = due(desk.overdue);
  expect([desk.overdue.total, first, ...others.toSorted()]).toEqual([3, later, ...[late, alsoLate].toSorted()]);
  expect(due(deskToday(vault).overdue)).toEqual([first, ...others]);
  expect([desk.dueSoon.total, ...due(desk.dueSoon)]).toEqual([2, today, soon]);
  expect([desk.toComplete.total, ...numbers(desk.toComplete.leads)]).toEqual([2, newer, old]);
  expect(desk.next).toMatchObject({ number: next, deadline: { code: 'D01', dueOn: '2026-03-16' } });
  expect(desk.overdue.dates.map(({ deadline }) => deadline.overdueDays)).toEqual([29, 1, 1]);
  expect(desk.leads).toBe(11);
  expect(after).not.toBe(next);
});

test('envelopes that are not sent, and items with five working days, stand there until something was done', async () => {
  const vault = await teamVault();
  const late = addEnvelope(vault, { receivedOn: '2026-02-24', ...ENVELOPE });
  const soon = addEnvelope(vault, { receivedOn: '2026-03-04', ...ENVELOPE });
  const forwarded = await register(vault, { receivedOn: '2026-03-04', letterClass: '申诉', channel: '转来' });
  const elsewhere = await register(vault, { receivedOn: '2026-02-25', letterClass: '业务范围外' });
  await register(vault, { receivedOn: '2026-02-25', letterClass: '批评建议' });
  const desk = deskToday(vault);
  expect(deskSchema.parse(desk)).toEqual(desk);
  expect(desk.envelopes.total).toBe(2);
  expect(desk.envelopes.envelopes.map(({ number }) => number)).toEqual([late.number, soon.number]);
  expect(desk.envelopes.envelopes.map(({ deadline }) => [deadline.dueOn, deadline.overdueDays])).toEqual([
    ['2026-03-02', 3],
    ['2026-03-11', null],
  ]);
  expect(desk.items.items.map(({ number, overdueDays }) => [number, overdueDays])).toEqual([
    [elsewhere.number, 2],
    [forwarded.number, null],
  ]);
  actOnEnvelope(vault, late.number, { action: 'send', sentOn: '2026-03-05', carriage: '专人送达', carrier: '陈刚' });
  actOnEnvelope(vault, soon.number, { action: 'void' });
  await actOnItem(vault, elsewhere.number, { action: 'become-lead' });
  const after = deskToday(vault);
  expect([after.envelopes.total, after.items.total]).toEqual([0, 1]);
});

test('a long group is cut after its most urgent, and its total is not', async () => {
  const vault = await teamVault();
  const all: string[] = [];
  for (let day = 28; day > 4; day -= 1) all.unshift(await received(`2026-01-${String(day).padStart(2, '0')}`)(vault));
  const { overdue, next } = deskToday(vault);
  expect(overdue.total).toBe(all.length);
  expect(due(overdue)).toEqual(all.slice(0, DESK_ROWS));
  expect(next).toBeNull();
});

const waiting = (vault: OpenVault) =>
  deskToday(vault).unreceipted.packages.map(({ sequence, days, state }) => ({ sequence, days, state }));

test('packages without a receipt are told with the days since they were sealed, the oldest first', async () => {
  const two = await pair();
  const { team, clock } = two;
  await fresh()(team);
  const first = await seal(two);
  clock.move(3 * DAY);
  await fresh()(team);
  const second = await seal(two, { whole: true });
  clock.move(DAY);
  expect(waiting(team)).toEqual([
    { sequence: 1, days: 4, state: 'sent' },
    { sequence: 2, days: 1, state: 'sent' },
  ]);
  markDelivered(team, { id: second.packageId, on: '2026-03-09', to: '李明' });
  await takeHome(two, await open(two, first.files[0]));
  expect(waiting(team)).toEqual([{ sequence: 2, days: 1, state: 'delivered' }]);
  // The receipt that the commission sealed waits for none.
  expect(waiting(two.commission)).toEqual([]);
});
