import { describe, expect, test } from 'vitest';
import { addWorkingDays, calendarOf } from '../../../shared/domain/clocks/calendar.ts';
import { periodOf } from '../../../shared/domain/clocks/period.ts';
import { reckon } from '../../../shared/domain/clocks/reckon.ts';
import { opinionEndFor, rulebookOf, SHIPPED_RULES } from '../../../shared/domain/clocks/rulebook.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldVault } from '../../../shared/domain/vault/fold.ts';
import { NO_RULES, type RuleState } from '../../../shared/domain/vault/fold-rules.ts';
import { periodRule, WARN_DAYS } from '../../../shared/rules/clocks/all.ts';
import { D01 } from '../../../shared/rules/clocks/lead-clocks.ts';
import type { Role } from '../../../shared/rules/roles.ts';

const VAULT = '00000000-0000-4000-8000-000000000001';

/** Keys are named by themselves here; `seq` is the order, and the day may be told. */
function event(seq: number, type: string, actor: string, head: unknown, day = '2026-03-05'): FoldEvent {
  return {
    ...{ hash: String(seq), vault: VAULT, device: VAULT, seq, hlc: `0000000000${String(seq).padStart(2, '0')}-0000` },
    ...{ at: `${day}T04:00:${String(seq).padStart(2, '0')}.000Z`, actor, type, stream: VAULT, travels: false },
    ...{ stated: ['head'], sections: { head } },
  };
}

const member = (key: string, role: Role) => ({
  ...{ id: `id-${key}`, name: key, login: key, role, publicKey: key, recipient: `age-${key}` },
});
const begin = [
  event(1, 'VaultCreated', 'wang', { kind: 'team', member: member('wang', 'leader') }),
  event(2, 'MemberAdded', 'wang', member('zhou', 'deputy')),
  event(3, 'MemberAdded', 'wang', member('sun', 'custodian')),
  event(4, 'MemberAdded', 'wang', member('li', 'handler')),
];
const rulesAfter = (...events: readonly FoldEvent[]): RuleState =>
  foldVault([...begin, ...events], (key) => key)?.rules ?? NO_RULES;
const bookAfter = (...events: readonly FoldEvent[]) => rulebookOf(rulesAfter(...events));

type Setting = { readonly actor?: string; readonly day?: string; readonly unit?: string | undefined };
const span = (seq: number, code: string, count: number, setting: Setting = {}) => {
  const { actor = 'wang', day = '2026-03-05', unit = periodRule(code)?.span.unit } = setting;
  return event(seq, 'ClockSet', actor, { kind: 'span', code, unit, count }, day);
};
const inDays = (seq: number, code: string, count: number) => span(seq, code, count, { unit: 'calendar-days' });
const spansAfter = (...events: readonly FoldEvent[]) =>
  rulesAfter(...events).spans.map(
    ({ code, unit, count, from, actor }) => `${code} ${String(count)} ${unit} ${from} ${actor}`,
  );

const NOTICE = {
  year: 2027,
  notice: '国务院办公厅关于2027年部分节假日安排的通知',
  documentNumber: '国办发明电〔2026〕1号',
};
type Entry = { readonly actor?: string; readonly day?: string; readonly year?: number };
const holidays = (seq: number, off: readonly string[][], { actor = 'sun', day = '2026-11-26', ...more }: Entry = {}) =>
  event(seq, 'HolidaysSet', actor, { ...NOTICE, off, worked: [], ...more }, day);

const due = (book: ReturnType<typeof bookAfter>, code: string, startedOn: string, endedOn: string | null = null) => {
  const rule = periodRule(code);
  if (rule === undefined) throw new RangeError(code);
  return periodOf(book, rule, { startedOn, endedOn }).dueOn;
};

describe('a length', () => {
  test('is set by the leader, from the day on which it was', () => {
    expect(spansAfter(span(5, 'D05', 10))).toEqual(['D05 10 working-days 2026-03-05 wang']);
    for (const actor of ['zhou', 'sun', 'li', 'stranger'])
      expect(spansAfter(span(5, 'D05', 10, { actor }))).toEqual([]);
  });

  test('is never looser than the rule, and where no text fixes it, not above its bound', () => {
    expect(spansAfter(span(5, 'D05', 16), span(6, 'D01', 2), span(7, 'D11', 13), span(8, 'D99', 1))).toEqual([]);
    expect(spansAfter(span(5, 'D05', 15), span(6, 'D11', 12))).toHaveLength(2);
  });

  test('in months may be set in days too, as many as its months have at least; no other may', () => {
    expect(spansAfter(inDays(5, 'D01', 29), inDays(6, 'D09', 85), inDays(7, 'D11', 337))).toEqual([]);
    expect(spansAfter(inDays(5, 'D05', 5), inDays(6, 'D19', 1), span(7, 'D05', 1, { unit: 'months' }))).toEqual([]);
    expect(spansAfter(inDays(5, 'D01', 28), inDays(6, 'D09', 84), inDays(7, 'D11', 336), inDays(8, 'D18', 2))).toEqual([
      ...['D01 28 calendar-days 2026-03-05 wang', 'D09 84 calendar-days 2026-03-05 wang'],
      ...['D11 336 calendar-days 2026-03-05 wang', 'D18 2 calendar-days 2026-03-05 wang'],
    ]);
  });

  test('is not set for what is the right of somebody else', () => {
    expect(spansAfter(span(5, 'D17a', 1), inDays(6, 'D17a', 20))).toEqual([]);
  });

  test('in days holds in place of the months, and says so where it is explained', () => {
    const book = bookAfter(inDays(5, 'D01', 25));
    const reckoned = reckon(book, D01, { startedOn: '2026-03-06' });
    expect(reckoned.dueOn).toBe('2026-03-31');
    expect(reckoned.explanation).toBe(
      '最迟3月31日：3月6日收到，25天（中国共产党纪律检查机关监督执纪工作规则第二十一条；本单位3月5日设定，规定为1个月）。',
    );
    // Back to the month: as the rule has it.
    const back = bookAfter(inDays(5, 'D01', 25), span(6, 'D01', 1, { day: '2026-03-07' }));
    expect(reckon(back, D01, { startedOn: '2026-03-06' })).toEqual(
      reckon(SHIPPED_RULES, D01, { startedOn: '2026-03-06' }),
    );
    expect(reckon(book, D01, { startedOn: '2026-03-06' })).not.toEqual(reckon(back, D01, { startedOn: '2026-03-06' }));
  });

  test('moves nothing that is past, and makes no day due that is gone', () => {
    const book = bookAfter(span(5, 'D07', 5, { day: '2026-03-20' }));
    // Fifteen working days from 9 March end on 30 March, from 26 February on 19 March (28 February was worked).
    expect(due(book, 'D07', '2026-02-26')).toBe('2026-03-18');
    expect(due(book, 'D07', '2026-03-09')).toBe('2026-03-20');
    expect(due(book, 'D07', '2026-03-18')).toBe('2026-03-25');
    expect(due(book, 'D07', '2026-03-09', '2026-03-19')).toBe('2026-03-30');
  });
});

test('what D01 ends with holds for leads received from that day on', () => {
  const set = (actor: string) => event(5, 'ClockSet', actor, { kind: 'opinion-end', end: 'approved' });
  expect(opinionEndFor(bookAfter(set('wang')), '2026-03-04')).toBe('put-forward');
  expect(opinionEndFor(bookAfter(set('wang')), '2026-03-05')).toBe('approved');
  expect(opinionEndFor(bookAfter(set('zhou')), '2026-03-05')).toBe('put-forward');
});

test('a reminder comes earlier than usual, never later', () => {
  const warnAfter = (blue: number, yellow: number) =>
    rulesAfter(event(5, 'ClockSet', 'wang', { kind: 'warn', blue, yellow })).warn;
  expect(warnAfter(15, 7)).toEqual({ blue: 15, yellow: 7 });
  for (const [blue, yellow] of [
    [9, 5],
    [10, 4],
    [10, 11],
  ] as const)
    expect(warnAfter(blue, yellow)).toEqual(WARN_DAYS);
});

describe('the holidays of a year', () => {
  const first = holidays(5, [
    ['01-01', '01-03'],
    ['02-05', '02-12'],
  ]);

  test('are entered by the leader or the custodian, and only where they could be a notice', () => {
    expect(rulesAfter(first).holidays).toMatchObject([{ year: 2027, from: null, actor: 'sun' }]);
    expect(rulesAfter(holidays(5, [['01-01', '01-03']], { actor: 'wang' })).holidays).toHaveLength(1);
    expect(rulesAfter(holidays(5, [['01-01', '01-03']], { actor: 'li' })).holidays).toEqual([]);
    expect(rulesAfter(holidays(5, [['01-03', '01-01']])).holidays).toEqual([]);
  });

  test('of the first notice judge the whole year, also days that were before its entry', () => {
    const late = holidays(5, [['01-01', '01-03']], { day: '2027-01-20' });
    const calendar = calendarOf(rulesAfter(late).holidays);
    expect(addWorkingDays(calendar, '2026-12-31', 1)).toMatchObject({ dueOn: '2027-01-04', uncovered: [] });
    expect(due(bookAfter(), 'D05', '2026-12-21')).toBe('2027-01-11');
    expect(due(bookAfter(late), 'D05', '2026-12-21')).toBe('2027-01-12');
  });

  test('of a later notice judge only what lies ahead of its entry', () => {
    const second = holidays(6, [['02-04', '02-11']], { day: '2027-02-05' });
    const calendar = calendarOf(rulesAfter(first, second).holidays);
    expect(rulesAfter(first, second).holidays.map(({ from }) => from)).toEqual([null, '2027-02-05']);
    // New Year and 4 February are judged by the first notice, 12 February by the second.
    expect(addWorkingDays(calendar, '2026-12-31', 1).dueOn).toBe('2027-01-04');
    expect(addWorkingDays(calendar, '2027-02-03', 1).dueOn).toBe('2027-02-04');
    expect(addWorkingDays(calendar, '2027-02-04', 1).dueOn).toBe('2027-02-12');
  });

  test('of a shipped year count as a later notice', () => {
    expect(rulesAfter(holidays(5, [['01-01', '01-03']], { year: 2026 })).holidays).toMatchObject([
      { from: '2026-11-26' },
    ]);
  });
});

test('what returns is recorded by who is on the team', () => {
  const done = (actor: string) =>
    event(6, 'DutyDone', actor, { code: 'D20', period: '2026-H1', doneOn: '2026-03-05', note: '' });
  expect(rulesAfter(done('li')).duties).toMatchObject([{ code: 'D20', period: '2026-H1', actor: 'li' }]);
  expect(rulesAfter(event(5, 'MemberSuspended', 'wang', { key: 'li' }), done('li')).duties).toEqual([]);
});
