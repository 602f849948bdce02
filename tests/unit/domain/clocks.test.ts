import { expect, test } from 'vitest';
import { SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { clocksOf, type LeadClock } from '../../../shared/domain/clocks/clocks-of.ts';
import { type CourseWalk, newWalk } from '../../support/course.ts';
import { agreed, disposedOf, must, STEP } from '../../support/course-steps.ts';

/** Of a clock, what a lawyer checks by hand. */
const reckoned = (clock: LeadClock) =>
  `${clock.code} ${clock.persons.join('、')} ${clock.startedOn} 至 ${clock.dueOn}${clock.endedOn === null ? '' : ` 止于 ${clock.endedOn}`}`;
const clocks = (walk: CourseWalk, ...codes: readonly string[]) =>
  clocksOf(walk.lead, SHIPPED_RULES)
    .filter(({ code }) => codes.includes(code))
    .map(reckoned);
const one = (walk: CourseWalk, code: string) => clocksOf(walk.lead, SHIPPED_RULES).find((clock) => clock.code === code);

const REAL_NAME = {
  head: { signature: '实名', receivedOn: '2026-03-02', source: '信访举报', letterClass: '检举控告' },
};

test('a real-name report: told within fifteen working days, the make-up Saturday and the weekend counted by the table', () => {
  const walk = newWalk(REAL_NAME);
  expect(clocks(walk, 'D05')).toEqual(['D05 01 2026-03-02 至 2026-03-23']);
  must(walk, STEP.inform('受理告知', { on: '2026-03-10' }));
  expect(clocks(walk, 'D05')).toEqual(['D05 01 2026-03-02 至 2026-03-23 止于 2026-03-10']);
  expect(clocksOf(newWalk().lead, SHIPPED_RULES).filter(({ code }) => code === 'D05')).toEqual([]);
});

test('a written inquiry: answered in fifteen working days, reported in one month, begun in five working days', () => {
  const walk = newWalk();
  disposedOf(walk, '谈话函询');
  agreed(walk, '谈话函询方案');
  expect(one(walk, 'D26')).toMatchObject({ startedOn: '2026-03-05', dueOn: '2026-03-12', state: 'running' });
  must(walk, { action: 'deliver-inquiry', documentNumber: '函1', deliveredOn: '2026-03-09' });
  expect(one(walk, 'D26')).toMatchObject({ state: 'ended', endedOn: '2026-03-09' });
  expect(clocks(walk, 'D07')).toEqual(['D07 01 2026-03-09 至 2026-03-30']);
  must(walk, { action: 'receive-reply', receivedOn: '2026-03-16', headSigned: '已签署意见' });
  expect(clocks(walk, 'D07', 'D08')).toEqual([
    'D07 01 2026-03-09 至 2026-03-30 止于 2026-03-16',
    'D08 01 2026-03-16 至 2026-04-16',
  ]);
  must(walk, STEP.submit('谈话函询处置意见', { outcome: '采信了结' }));
  expect(one(walk, 'D08')?.state).toBe('ended');
});

test('a verification: three months by local practice, moved by an approved extension, and the sentence says both', () => {
  const walk = newWalk();
  disposedOf(walk, '初步核实');
  agreed(walk, '初步核实方案');
  expect(one(walk, 'D11')).toMatchObject({ dueOn: '2026-06-05', basis: { confidence: 'L' } });
  agreed(walk, '延长核查期限', { until: '2026-08-31' });
  expect(one(walk, 'D11')?.dueOn).toBe('2026-08-31');
  expect(one(walk, 'D11')?.explanation).toBe(
    '最迟8月31日：3月5日批准初步核实方案，3个月（没有全国统一期限）；经批准由6月5日延长。',
  );
});

test('what was shelved is looked at again within six months, or when it is taken up', () => {
  const walk = newWalk();
  disposedOf(walk, '暂存待查');
  expect(clocks(walk, 'D21')).toEqual(['D21 01 2026-03-05 至 2026-09-01']);
  must(walk, STEP.restart);
  expect(one(walk, 'D21')?.endedOn).toBe('2026-03-18');
});

test('subjects of one lead have periods of their own', () => {
  const walk = newWalk({ subjects: 2 });
  must(walk, STEP.assign());
  for (const [code, mode] of [
    ['01', '谈话函询'],
    ['02', '初步核实'],
  ] as const) {
    must(walk, STEP.study(mode, { persons: [code] }));
    agreed(walk, '处置', { mode, persons: [code] });
    agreed(walk, mode === '谈话函询' ? '谈话函询方案' : '初步核实方案', { persons: [code] });
  }
  expect(clocks(walk, 'D11', 'D26').map((text) => text.slice(0, 6))).toEqual(['D11 02', 'D26 01']);
});

test('a period that reaches into a year whose holidays are not known is provisional', () => {
  const walk = newWalk({ head: { ...REAL_NAME.head, receivedOn: '2026-12-21' } });
  expect(one(walk, 'D05')).toMatchObject({ isProvisional: true });
  expect(one(walk, 'D05')?.explanation).toMatch(/暂定日期：2027年/u);
});
