import { expect } from 'vitest';
import type { CodedSubject } from '../../shared/domain/lead/fields.ts';
import type { LeadState } from '../../shared/domain/lead/state.ts';
import { subjectsOf } from './course.ts';

/**
 * What holds of the subjects of every lead, reckoned from its file alone: whoever was agreed on stands in it still, as the
 * one he was, and those who joined a verification are no more than the changes of its scope that were agreed to.
 */
export function expectSubjectsKept(lead: LeadState): void {
  const place = (event: string) => lead.steps.findIndex((step) => step.event === event);
  const moves = lead.corrections.map((one) => ({
    place: place(one.event),
    old: one.changes[0]?.old as readonly CodedSubject[],
    by: one.changes[0]?.new as readonly CodedSubject[],
  }));
  const agreed = lead.course.requests.filter(({ decision }) => decision?.decision === '同意');
  const now = subjectsOf(lead);
  for (const { event, persons } of agreed) {
    const then = moves.find((move) => move.place > place(event))?.old ?? now;
    for (const code of persons) {
      const [was, is] = [then, now].map((some) => some.find((one) => one.code === code)?.name ?? '');
      expect(is).not.toBe('');
      // Names here differ in all their characters, or in the first one of three only.
      expect(is?.slice(-1)).toBe(was?.slice(-1));
    }
  }
  const scopes = agreed.filter(({ matter }) => matter === '变更核查范围').map(({ decision }) => decision?.event ?? '');
  const plans = agreed.filter(({ matter }) => matter === '初步核实方案');
  const reports = agreed.filter(({ matter }) => matter === '初步核实处置建议');
  const isVerifying = (at: number, code: string) => {
    const last = (some: typeof plans) =>
      Math.max(
        -1,
        ...some
          .map((one) => (one.persons.includes(code) ? place(one.decision?.event ?? '') : -1))
          .filter((n) => n < at),
      );
    return last(plans) > last(reports);
  };
  const joined = moves.filter(
    ({ place: at, old, by }) => by.length > old.length && old.some(({ code }) => isVerifying(at, code)),
  );
  for (const [index, { place: at }] of joined.entries()) {
    const before = joined[index - 1]?.place ?? -1;
    expect(scopes.some((event) => place(event) < at)).toBe(true);
    if (index > 0) expect(scopes.some((event) => place(event) > before && place(event) < at)).toBe(true);
  }
}
