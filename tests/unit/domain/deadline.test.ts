import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { expect, test } from 'vitest';
import { disposalDeadline } from '../../../shared/domain/lead/deadline.ts';
import { addMonths, daysBetween } from '../../../shared/domain/days.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { event, registered } from './lead-events.ts';

const state = (...rest: Parameters<typeof event>[]) => {
  const lead = foldLead([registered(), ...rest.map((parts) => event(...parts))]);
  if (lead === null) throw new Error('no lead');
  return lead;
};

test.each([
  ['2026-11-23', '2026-12-23'],
  ['2026-12-23', '2027-01-23'],
  ['2026-01-31', '2026-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2026-03-31', '2026-04-30'],
  ['2026-02-28', '2026-03-28'],
])('one month from %s is %s', (from, to) => {
  expect(addMonths(from, 1)).toBe(to);
});

test('days between two dates do not depend on the zone of the machine', () => {
  expect(daysBetween('2026-03-01', '2026-03-31')).toBe(30);
  expect(daysBetween('2026-03-31', '2026-03-01')).toBe(-30);
});

test('the clock of a lead runs from receipt and cites its article', () => {
  expect(disposalDeadline(state(), SHIPPED_RULES)).toMatchObject({
    code: 'D01',
    startedOn: '2026-11-23',
    dueOn: '2026-12-23',
    state: 'running',
    endedOn: null,
    explanation: '最迟12月23日：11月23日收到，1个月（中国共产党纪律检查机关监督执纪工作规则第二十一条）。',
  });
});

test('a date in the next year is written with its year', () => {
  const lead = foldLead([registered({ receivedOn: '2026-12-20' })]);
  expect(lead && disposalDeadline(lead, SHIPPED_RULES)?.explanation).toMatch(/^最迟2027年1月20日：12月20日收到/u);
});

test('a disposal decided on paper ends the clock on the day it was decided', () => {
  const lead = state([
    'DisposalRecorded',
    { head: { mode: '初步核实', decidedOn: '2026-12-01', decidedBy: '组长', decidedAs: 'paper' } },
  ]);
  expect(disposalDeadline(lead, SHIPPED_RULES)).toMatchObject({ state: 'ended', endedOn: '2026-12-01' });
  expect(lead.status).toBe('verification');
});

test('the first disposal ends the clock, a later round does not move that day', () => {
  const round = (decidedOn: string) => ({
    head: { mode: '谈话函询', decidedOn, decidedBy: '组长', decidedAs: 'paper' },
  });
  const lead = state(['DisposalRecorded', round('2026-12-01')], ['DisposalRecorded', round('2027-02-01')]);
  expect(disposalDeadline(lead, SHIPPED_RULES)?.endedOn).toBe('2026-12-01');
});

test('a voided lead has no running clock', () => {
  expect(disposalDeadline(state(['LeadVoided', { reason: { reason: '重复录入' } }]), SHIPPED_RULES)?.state).toBe(
    'ended',
  );
});

test('a letter that is no report, and an imported row, start no clock', () => {
  const letter = foldLead([registered({ letterClass: '批评建议' })]);
  const imported = foldLead([registered({ imported: { batch: crypto.randomUUID(), row: 2, state: 'to-complete' } })]);
  expect(letter && disposalDeadline(letter, SHIPPED_RULES)).toBeNull();
  expect(imported && disposalDeadline(imported, SHIPPED_RULES)).toBeNull();
  expect(imported?.status).toBe('to-complete');
});

test('an imported row that is completed as open runs from its receipt', () => {
  const row = registered({ imported: { batch: crypto.randomUUID(), row: 2, state: 'to-complete' } });
  const lead = foldLead([row, event('LeadCompleted', { head: { state: 'open' } })]);
  expect(lead && disposalDeadline(lead, SHIPPED_RULES)).toMatchObject({ state: 'running', dueOn: '2026-12-23' });
});
