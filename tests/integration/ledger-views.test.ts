import { expect, test } from 'vitest';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { waitingFor } from '../../electron/vault/leads/waiting.ts';
import type { LeadAction } from '../../shared/domain/lead/actions.ts';
import type { LedgerViewCode } from '../../shared/rules/ledger-views.ts';
import { foundCodes } from '../fixtures/check.ts';
import {
  archived,
  asBefore,
  assigned,
  byTelephone,
  corrected,
  disposed,
  fresh,
  imported,
  type Making,
  numbersIn,
  followed,
  studied,
  submitted,
  voided,
} from '../fixtures/leads-at-work.ts';
import { addFile } from '../fixtures/pair.ts';
import { STEP } from '../support/course-steps.ts';
import { teamVault } from '../fixtures/vault.ts';

/** Today is 5 March 2026, and the member is 王芳. Leads that stand in a view, and leads that just do not. */
type Case = { readonly inside: readonly Making[]; readonly outside: readonly Making[] };

const TO_COMPLETE = { state: 'to-complete' } as const;
const AS_LEDGER = { state: 'as-ledger' } as const;
const MINE = { handler: '王芳' };

const subjectWith = (fields: { readonly topLeader?: boolean }) =>
  ({ kind: '个人', name: '李强', management: '驻在单位党组管理', ...fields }) as const;

const NAMED = { signature: '实名', reporter: { name: '赵一', contact: '13900000000' } } as const;
const told = (kind: string) => STEP.inform(kind, { on: '2026-03-05' }) as LeadAction;
const signedLater = (request: string) => [byTelephone(request)];
const refused = (request: string) => STEP.approve(request, { as: 'telephone', decidedBy: '陈刚', decision: '不同意' });
const STEP_RESTART = { ...STEP.restart, restartedOn: '2026-03-05' } as LeadAction;

/** Decided by telephone, and signed afterwards on paper. */
const signedOnPaper: Making = async (vault) => {
  const number = await submitted('谈话函询', {}, signedLater)(vault);
  const { id: scan } = await addFile(vault, number, new Uint8Array([1, 2, 3]));
  const request = waitingFor(vault, { lead: number, limit: 1 }).unsigned.matters[0]?.request;
  const signed = { action: 'sign-later', request, as: 'paper', decidedBy: '陈刚', signedOn: '2026-03-05', scan };
  await actOnLead(vault, number, signed as LeadAction);
  return number;
};

/** Points at the lead that was registered before it. */
const repeated: Making = async (vault) => fresh({ repeatOf: await fresh()(vault) })(vault);

const CASES: Readonly<Partial<Record<LedgerViewCode, Case>>> = {
  open: {
    inside: [
      fresh(),
      followed(fresh(), disposed('谈话函询')),
      followed(fresh(), disposed('初步核实')),
      followed(fresh(), disposed('暂存待查')),
      imported({ ...AS_LEDGER, mode: '初步核实' }),
      followed(imported(TO_COMPLETE), { action: 'complete', state: 'open' }),
      followed(fresh(), disposed('予以了结'), disposed('初步核实')),
      submitted('予以了结', {}, signedLater),
      submitted('移送', {}, signedLater),
    ],
    outside: [
      followed(fresh(), disposed('予以了结')),
      followed(fresh(), disposed('移送')),
      followed(fresh(), voided),
      imported(TO_COMPLETE),
      imported({ ...AS_LEDGER, mode: '初步核实', closed: true }),
    ],
  },
  mine: {
    inside: [
      fresh(MINE),
      followed(fresh(MINE), disposed('初步核实')),
      imported(TO_COMPLETE, MINE),
      followed(fresh({ handler: '李明' }), corrected(MINE)),
    ],
    outside: [
      fresh({ handler: '李明' }),
      fresh({ handler: '王芳芳' }),
      fresh(),
      followed(fresh(MINE), corrected({ handler: null })),
      followed(fresh(MINE), disposed('予以了结')),
      followed(fresh(MINE), disposed('移送')),
      followed(fresh(MINE), voided),
    ],
  },
  'due-soon': {
    inside: [fresh({ receivedOn: '2026-02-05' }), fresh({ receivedOn: '2026-02-15' })],
    outside: [
      fresh({ receivedOn: '2026-02-04' }),
      fresh({ receivedOn: '2026-02-16' }),
      asBefore({ receivedOn: '2026-02-10', letterClass: '申诉' }),
      followed(fresh({ receivedOn: '2026-02-10' }), disposed('初步核实')),
      followed(fresh({ receivedOn: '2026-02-10' }), voided),
      imported(TO_COMPLETE, { receivedOn: '2026-02-10' }),
    ],
  },
  overdue: {
    inside: [fresh({ receivedOn: '2026-02-04' }), fresh({ receivedOn: '2024-01-01' })],
    outside: [
      fresh({ receivedOn: '2026-02-05' }),
      followed(fresh({ receivedOn: '2026-02-04' }), disposed('初步核实')),
      imported(TO_COMPLETE, { receivedOn: '2024-01-01' }),
      asBefore({ receivedOn: '2026-02-04', letterClass: '批评建议' }),
    ],
  },
  unassigned: {
    inside: [fresh(), followed(imported(TO_COMPLETE), { action: 'complete', state: 'open' })],
    outside: [assigned(), followed(fresh(), disposed('谈话函询')), imported(TO_COMPLETE), followed(fresh(), voided)],
  },
  'awaiting-opinion': {
    inside: [assigned(), submitted('初步核实', {}, (request) => [refused(request)])],
    outside: [fresh(), studied('谈话函询'), followed(fresh(), disposed('谈话函询')), followed(assigned(), voided)],
  },
  'awaiting-approval': {
    inside: [studied('谈话函询'), submitted('谈话函询')],
    outside: [assigned(), submitted('谈话函询', {}, signedLater), followed(studied('谈话函询'), voided)],
  },
  unsigned: {
    inside: [submitted('谈话函询', {}, signedLater)],
    outside: [submitted('谈话函询'), signedOnPaper, followed(submitted('谈话函询', {}, signedLater), voided)],
  },
  'review-due': {
    inside: [submitted('暂存待查', { reviewOn: '2026-03-05' }, signedLater)],
    outside: [
      submitted('暂存待查', { reviewOn: '2026-03-06' }, signedLater),
      submitted('暂存待查', { reviewOn: '2026-03-05' }),
      followed(submitted('暂存待查', { reviewOn: '2026-03-05' }, signedLater), STEP_RESTART),
      followed(submitted('暂存待查', { reviewOn: '2026-03-05' }, signedLater), voided),
      followed(fresh(), disposed('暂存待查')),
    ],
  },
  'news-owed': {
    inside: [
      fresh(NAMED),
      followed(fresh(NAMED), told('受理告知'), disposed('予以了结')),
      followed(fresh(NAMED), told('结果反馈'), disposed('予以了结')),
    ],
    outside: [
      fresh(),
      followed(fresh(NAMED), told('受理告知')),
      followed(fresh(NAMED), told('受理告知'), disposed('予以了结'), told('结果反馈')),
      followed(fresh(NAMED), voided),
      imported({ ...AS_LEDGER, closed: true }, { signature: '实名', reporter: NAMED.reporter }),
    ],
  },
  archived: { inside: [archived], outside: [fresh(), followed(fresh(), disposed('予以了结'))] },
  shelved: {
    inside: [followed(fresh(), disposed('暂存待查')), imported({ ...AS_LEDGER, mode: '暂存待查' })],
    outside: [
      followed(fresh(), disposed('暂存待查'), disposed('初步核实')),
      followed(fresh(), disposed('暂存待查'), voided),
    ],
  },
  'to-close': {
    inside: [submitted('予以了结', {}, signedLater)],
    outside: [
      archived,
      submitted('予以了结'),
      submitted('移送', {}, signedLater),
      imported({ ...AS_LEDGER, mode: '予以了结', closed: true }),
      followed(submitted('予以了结', {}, signedLater), voided),
    ],
  },
  'to-transfer': {
    inside: [submitted('移送', {}, signedLater)],
    outside: [submitted('移送'), followed(fresh(), disposed('移送')), submitted('予以了结', {}, signedLater)],
  },
  'top-leaders': {
    inside: [
      fresh({ subjects: [subjectWith({}), subjectWith({ topLeader: true })] }),
      followed(fresh(), corrected({ subjects: [subjectWith({ topLeader: true })] })),
    ],
    outside: [
      fresh({ subjects: [subjectWith({ topLeader: false })] }),
      followed(fresh({ subjects: [subjectWith({ topLeader: true })] }), corrected({ subjects: [subjectWith({})] })),
    ],
  },
  'to-complete': {
    inside: [imported(TO_COMPLETE), imported(AS_LEDGER)],
    outside: [fresh(), imported({ ...AS_LEDGER, mode: '初步核实' }), followed(imported(TO_COMPLETE), voided)],
  },
  'received-this-month': {
    inside: [fresh({ receivedOn: '2026-03-01' }), fresh({ receivedOn: '2026-03-05' })],
    outside: [
      fresh({ receivedOn: '2026-02-28' }),
      fresh({ receivedOn: '2025-03-01' }),
      followed(fresh({ receivedOn: '2026-03-01' }), corrected({ receivedOn: '2026-02-28' })),
    ],
  },
  'closed-this-month': {
    inside: [
      followed(fresh({ receivedOn: '2026-02-20' }), disposed('予以了结', '2026-03-01')),
      imported({ ...AS_LEDGER, closed: true, closedOn: '2026-03-02' }, { receivedOn: '2025-05-05' }),
      followed(imported(TO_COMPLETE), { action: 'complete', state: 'closed', closedOn: '2026-03-03' }),
    ],
    outside: [
      followed(fresh({ receivedOn: '2026-02-20' }), disposed('予以了结', '2026-02-28')),
      followed(fresh(), disposed('移送', '2026-03-04')),
      followed(fresh(), disposed('予以了结', '2026-03-03'), disposed('初步核实', '2026-03-04')),
      followed(fresh(), disposed('予以了结', '2026-03-03'), voided),
      imported({ ...AS_LEDGER, closed: true }),
      imported({ ...AS_LEDGER, closed: true, closedOn: '2025-03-02' }, { receivedOn: '2025-03-01' }),
    ],
  },
  void: { inside: [followed(fresh(), voided)], outside: [fresh(), followed(fresh(), disposed('予以了结'))] },
};

test.each(Object.entries(CASES))(
  'the view "%s" holds what its definition says and nothing else',
  async (view, both) => {
    const vault = await teamVault();
    const inside: string[] = [];
    for (const making of both.inside) inside.push(await making(vault));
    for (const making of both.outside) await making(vault);
    const listed = numbersIn(vault, { view: view as LedgerViewCode });
    expect(listed.toSorted()).toEqual(inside.toSorted());
    expect(await foundCodes(vault)).toEqual([]);
  },
);

test('the view of repeats holds the repeat and not what it repeats', async () => {
  const vault = await teamVault();
  const number = await repeated(vault);
  expect(numbersIn(vault, { view: 'repeats' })).toEqual([number]);
  expect(numbersIn(vault, { view: 'all' })).toHaveLength(2);
});

test('a view is narrowed by a search, by a status and by being overdue, alone and together', async () => {
  const vault = await teamVault();
  const late = { receivedOn: '2026-01-10', problem: '反映其虚报差旅费。' };
  const wanted = await fresh(late)(vault);
  const started = await followed(fresh(late), disposed('初步核实'))(vault);
  await followed(fresh(late), voided)(vault);
  await fresh({ problem: '反映其虚报差旅费。' })(vault);
  const other = await fresh({ receivedOn: '2026-01-10' })(vault);
  expect(numbersIn(vault, { view: 'open', search: '差旅' })).toHaveLength(3);
  expect(numbersIn(vault, { view: 'open', search: '差旅', status: 'verification' })).toEqual([started]);
  expect(numbersIn(vault, { view: 'open', overdue: true })).toEqual([other, wanted]);
  expect(numbersIn(vault, { view: 'open', search: '差旅', overdue: true })).toEqual([wanted]);
  expect(numbersIn(vault, { status: 'unassigned', overdue: true })).toEqual([other, wanted]);
  expect(numbersIn(vault, { view: 'overdue', search: '没有的话' })).toEqual([]);
});

test('a row shows who handles a lead, its original, its amount, and whether a top leader is among its subjects', async () => {
  const vault = await teamVault();
  const number = await fresh({
    ...{ handler: '李明', originalPlace: '密码柜2层03袋', amountFen: 520_000 },
    subjects: [subjectWith({ topLeader: true })],
  })(vault);
  const [row] = listLeads(vault, { limit: 1, withTotal: false }).leads;
  expect(row).toMatchObject({
    ...{ number, handler: '李明', originalPlace: '密码柜2层03袋', amountFen: 520_000 },
    ...{ signature: '匿名', topLeader: true, closedOn: null },
  });
});
