import { expect, test } from 'vitest';
import { clocksOf, type LeadClock } from '../../../shared/domain/clocks/clocks-of.ts';
import { momentsOf } from '../../../shared/domain/clocks/moments.ts';
import { endedLate, type Period, periodOf } from '../../../shared/domain/clocks/period.ts';
import { NO_OWN_RULES, type Rulebook, rulebookOf, SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import { CLOCK_RULES, PERIOD_RULES, periodRule } from '../../../shared/rules/clocks/all.ts';
import { EXTENSIONS } from '../../../shared/rules/clocks/extensions.ts';
import { MOMENT_KINDS } from '../../../shared/rules/clocks/rule.ts';
import { storyOf } from '../../support/clock-story.ts';
import { LEADER } from '../../support/course.ts';
import { must, ON_PAPER, STEP } from '../../support/course-steps.ts';
import type { CaseEnd, ClockCase } from './clock-case.ts';
import { CLOCK_CASES } from './clock-cases.ts';

const bookOf = ({ set = [], notices = [], opinionApproved, happened: [[from] = ['', '']] }: ClockCase): Rulebook =>
  rulebookOf({
    ...{ ...NO_OWN_RULES, spans: set, holidays: notices },
    opinionEnds: opinionApproved === true ? [{ end: 'approved', from }] : [],
  });

/** The one period that a case is about. */
function periodIn(one: ClockCase): Period & Partial<Pick<LeadClock, 'lapses'>> {
  const rule = periodRule(one.rule);
  const [[startedOn] = ['', ''], [endedOn] = [null]] = one.happened;
  if (rule === undefined) throw new Error(`no rule ${one.rule}`);
  if (!CLOCK_RULES.some(({ code }) => code === one.rule)) return periodOf(bookOf(one), rule, { startedOn, endedOn });
  const found = clocksOf(storyOf(one.happened).lead, bookOf(one)).filter(({ code }) => code === one.rule);
  expect(found).toHaveLength(1);
  const [clock] = found;
  if (clock === undefined) throw new Error('no such period');
  return clock;
}

function endOf(period: ReturnType<typeof periodIn>, asOf = ''): CaseEnd {
  if (period.endedOn !== null) return endedLate(period) ? '逾期结束' : '按期结束';
  if (asOf <= period.dueOn) return '运行中';
  return period.lapses === true ? '期满，权利消灭，无人逾期' : '逾期未结束';
}

test.each(CLOCK_CASES.map((one) => [`${one.rule} ${one.about}`, one] as const))('%s', (_, one) => {
  const period = periodIn(one);
  expect({
    ...{ due: period.dueOn, dueAt: period.dueAt, endedOn: period.endedOn, end: endOf(period, one.asOf) },
    isProvisional: period.isProvisional,
  }).toEqual({
    ...{ due: one.due, dueAt: one.dueAt ?? null, endedOn: one.endedOn ?? null, end: one.end },
    isProvisional: one.isProvisional === true,
  });
  const { month, day } = /-0?(?<month>\d+)-0?(?<day>\d+)$/u.exec(one.due)?.groups ?? {};
  expect(period.explanation).toContain(`${month ?? ''}月${day ?? ''}日`);
});

test('every rule has a reckoning of a period that ended in time or runs, and each that can be missed one that was late', () => {
  const of = (code: string, ...ends: readonly CaseEnd[]) =>
    CLOCK_CASES.filter((one) => one.rule === code && ends.includes(one.end)).length;
  const inTime = PERIOD_RULES.filter(({ code }) => of(code, '按期结束', '运行中') === 0);
  const lapsing = new Set(CLOCK_RULES.filter(({ lapses }) => lapses === true).map(({ code }) => code));
  const late = PERIOD_RULES.filter(({ code }) => of(code, ...(lapsing.has(code) ? LAPSED : LATE)) === 0);
  expect([...inTime, ...late].map(({ code }) => code)).toEqual([]);
  // Those of the office have no course of their own that would show it: each has all four.
  const office = PERIOD_RULES.filter((rule) => !('ends' in rule)).map(({ code }) => code);
  expect(office).toEqual(['D02', 'D03', 'D04']);
  for (const code of office) for (const end of OFFICE_ENDS) expect([code, end, of(code, end)]).toEqual([code, end, 1]);
});
const OFFICE_ENDS = ['运行中', '按期结束', '逾期结束', '逾期未结束'] as const;
const LATE = ['逾期结束', '逾期未结束'] as const;
const LAPSED = ['期满，权利消灭，无人逾期'] as const;

/** The cases that happen to a lead. */
const STORIES = CLOCK_CASES.filter(({ rule }) => CLOCK_RULES.some(({ code }) => code === rule));

test('everything that starts or ends a period happens in some lead, and every rule starts and ends by it', () => {
  const prefixes = STORIES.flatMap(({ happened }) => happened.map((_, index) => happened.slice(0, index + 1)));
  const leads = [...prefixes.map((happened) => storyOf(happened).lead), concluded().lead];
  expect([...new Set(leads.flatMap((lead) => momentsOf(lead).map(({ kind }) => kind)))].toSorted()).toEqual(
    [...MOMENT_KINDS].toSorted(),
  );
  const clocks = leads.flatMap((lead) => clocksOf(lead, SHIPPED_RULES));
  for (const { code } of CLOCK_RULES) {
    const states = new Set(clocks.filter((one) => one.code === code).map(({ state }) => state));
    expect([code, ...[...states].toSorted()]).toEqual([code, 'ended', 'running']);
  }
  // Every rule names moments that exist, and every extension is of a rule and moves it in some case.
  const extended = new Set(clocks.flatMap(({ code, until }) => (until === null ? [] : [code])));
  expect([...extended].toSorted()).toEqual(
    CLOCK_RULES.flatMap((rule) => (rule.extends === undefined ? [] : [rule.code])).toSorted(),
  );
  expect(new Set(CLOCK_RULES.flatMap((rule) => rule.extends ?? []))).toEqual(new Set(Object.keys(EXTENSIONS)));
});

/** Closed and put away: what ends every period that is still of use. */
function concluded() {
  const walk = storyOf([
    ['2026-03-02', '收到'],
    ['2026-03-05', '批准予以了结'],
  ]);
  must(walk, STEP.close('直接了结', { closedOn: '2026-03-05' }));
  return walk;
}

/** Which period it is, whatever its dates. */
const nameOf = ({ code, start, item, persons }: LeadClock) => [code, start, item, ...persons].join(' ');
const dueDays = (clocks: readonly LeadClock[]) => new Map(clocks.map((clock) => [nameOf(clock), clock.dueOn]));

test('nothing but an extension, or a review day named anew, moves the end of a period that runs', () => {
  let steps = 0;
  for (const { happened } of STORIES.filter(({ happened: [first] }) => first?.[1] === '收到')) {
    let before = new Map<string, string>();
    for (const [index, [, what]] of happened.entries()) {
      const now = dueDays(clocksOf(storyOf(happened.slice(0, index + 1)).lead, SHIPPED_RULES));
      for (const [name, dueOn] of before) {
        if (!/延长|另定/u.test(what)) expect([what, name, now.get(name)]).toEqual([what, name, dueOn]);
        steps += 1;
      }
      before = now;
    }
  }
  expect(steps).toBeGreaterThan(100);
});

test('no rule that is held here allows a pause: shelving, recusal and another handler stop nothing', () => {
  const walk = storyOf([
    ['2026-03-02', '收到'],
    ['2026-03-20', '批准暂存待查', { reviewOn: '2026-09-01' }],
  ]);
  const running = () => clocksOf(walk.lead, SHIPPED_RULES).filter(({ state }) => state === 'running');
  const before = running();
  expect(before.map(({ code, dueOn }) => `${code} ${dueOn}`)).toEqual(['D09 2026-06-02', 'D21 2026-09-01']);
  const ground = '担任过本案的证人';
  must(walk, { action: 'declare-recusal', person: '周平', ground, declaredBy: '周平', declaredOn: '2026-03-20' });
  expect(running()).toEqual(before);
  const decision = { decision: 'recused', decidedBy: '王芳', decidedOn: '2026-03-20' };
  must(walk, { action: 'decide-recusal', recusal: walk.last(), ...decision }, LEADER);
  expect(running()).toEqual(before);
  const handover = {
    handlers: ['赵新'],
    declared: ['赵新'],
    ...ON_PAPER,
    confirmedBy: ['李明', '赵新'],
    reason: '岗位调整',
  };
  must(walk, { action: 'reassign', ...handover, decidedOn: '2026-03-20' });
  expect(running()).toEqual(before);
});
