import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { expect, test } from 'vitest';
import { firstDueOn, firstReceivedOn, opinionLateAfter } from '../../../shared/domain/lead/first-due.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { event, registered } from './lead-events.ts';

const lateAfter = (lead: LeadState) => opinionLateAfter(lead, SHIPPED_RULES);

/** Registered as received on 23 November 2026, so due on 23 December; what follows happens on a day of its own. */
function lead(...events: readonly FoldEvent[]) {
  const state = foldLead([registered(), ...events]);
  if (state === null) throw new Error('no lead');
  return state;
}

const at = (day: string) => ({ at: `${day}T02:00:00.000Z` });
const disposed = (decidedOn: string) =>
  event('DisposalRecorded', { head: { mode: '初步核实', decidedOn, decidedBy: '组长', decidedAs: 'paper' } });
const redated = (from: string, to: string) =>
  event('LeadCorrected', { head: { changes: { receivedOn: to }, was: { receivedOn: from } } });
const called = (day: string, from: string, to: string) =>
  event('LeadCorrected', { head: { changes: { letterClass: to }, was: { letterClass: from } } }, at(day));
const voided = (day: string) => event('LeadVoided', { reason: { reason: '误登' } }, at(day));

test('the receipt that counts is the earliest that was ever recorded', () => {
  expect(firstReceivedOn(lead())).toBe('2026-11-23');
  expect(firstReceivedOn(lead(redated('2026-11-23', '2026-12-20')))).toBe('2026-11-23');
  expect(firstReceivedOn(lead(redated('2026-11-23', '2026-11-02')))).toBe('2026-11-02');
  const back = lead(redated('2026-11-23', '2026-11-02'), redated('2026-11-02', '2026-11-23'));
  expect([firstReceivedOn(back), firstDueOn(back)]).toEqual(['2026-11-02', '2026-12-02']);
});

test('a running clock may still be late, one that ended in time is not', () => {
  expect(lateAfter(lead())).toBe('2026-12-23');
  expect(lateAfter(lead(disposed('2026-12-23')))).toBeNull();
  expect(lateAfter(lead(disposed('2026-12-24')))).toBe('2026-12-23');
  expect(lateAfter(lead(voided('2026-12-23')))).toBeNull();
  expect(lateAfter(lead(voided('2026-12-24')))).toBe('2026-12-23');
});

test('a receipt date that is moved makes no late opinion timely', () => {
  expect(lateAfter(lead(redated('2026-11-23', '2026-12-20'), disposed('2026-12-30')))).toBe('2026-12-23');
  expect(lateAfter(lead(redated('2026-11-23', '2026-11-02'), disposed('2026-12-10')))).toBe('2026-12-02');
});

test('a letter that is called something else after its time was late, one before its time is not', () => {
  expect(lateAfter(lead(called('2026-12-24', '检举控告', '申诉')))).toBe('2026-12-23');
  expect(lateAfter(lead(called('2026-12-23', '检举控告', '申诉')))).toBeNull();
  expect(lateAfter(lead(disposed('2026-12-20'), called('2026-12-30', '检举控告', '申诉')))).toBeNull();
  expect(lateAfter(lead(disposed('2026-12-26'), called('2026-12-30', '检举控告', '申诉')))).toBe('2026-12-23');
  const back = [called('2026-12-01', '检举控告', '申诉'), called('2026-12-02', '申诉', '检举控告')];
  expect(lateAfter(lead(...back))).toBe('2026-12-23');
  const twice = [called('2026-12-01', '检举控告', '申诉'), called('2026-12-30', '申诉', '批评建议')];
  expect(lateAfter(lead(...twice))).toBeNull();
});

test('what never had a clock was never late', () => {
  const never = [
    registered({ letterClass: '申诉' }),
    registered({ imported: { batch: crypto.randomUUID(), row: 2, state: 'to-complete' } }),
    registered({ imported: { batch: crypto.randomUUID(), row: 2, state: 'as-ledger', mode: '初步核实' } }),
  ];
  for (const registration of never) {
    const state = foldLead([registration]);
    expect(state && lateAfter(state)).toBeNull();
  }
  const called_ = called('2027-01-30', '检举控告', '申诉');
  const imported = foldLead([
    registered({ imported: { batch: crypto.randomUUID(), row: 2, state: 'to-complete' } }),
    called_,
  ]);
  expect(imported && lateAfter(imported)).toBeNull();
});
