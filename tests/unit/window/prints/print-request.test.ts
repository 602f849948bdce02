import { expect, test } from 'vitest';
import { mostCopies, requestTitle, usualOrder } from '../../../../renderer/features/prints/print-request.ts';

const LIST = { kind: 'ledger', query: { view: 'overdue' }, columns: [] } as const;
const SLIP = { kind: 'handover', package: 'p', sequence: 12 } as const;
const SHEET = { kind: 'lead-sheet', lead: 'l', number: 'ZJ01-2026-0042' } as const;

test('a slip is made out twice, a sheet goes into the paper file, a list is for whom somebody names', () => {
  expect(usualOrder(SLIP).copies).toBe(2);
  expect(usualOrder(SHEET).recipient).toBe('存入纸质卷宗');
  expect(usualOrder({ ...LIST, count: 3 })).toMatchObject({ copies: 1, recipient: '' });
});

test('an approval sheet is for what waits for its approval, else for what was put forward last', () => {
  const matter = (event: string, decision: object | null) => ({ event, matter: '处置', persons: [], decision });
  const sheet = (...matters: readonly object[]) =>
    usualOrder({ kind: 'approval-sheet', lead: 'l', number: 'n', matters: matters as never }).matter;
  expect(sheet(matter('a', {}), matter('b', null), matter('c', {}))).toBe('b');
  expect(sheet(matter('a', {}), matter('c', {}))).toBe('c');
  expect(sheet()).toBeUndefined();
});

test('the longer a list, the fewer copies at once, and always one', () => {
  expect(mostCopies({ ...LIST, count: 3 })).toBe(20);
  expect(mostCopies({ ...LIST, count: 2000 })).toBe(5);
  expect(mostCopies({ ...LIST, count: 100_000 })).toBe(1);
  expect(mostCopies({ ...LIST, count: 0 })).toBe(20);
  expect(mostCopies({ ...LIST, count: null })).toBe(2);
});

test('the dialog says what is printed', () => {
  expect(requestTitle(SLIP)).toBe('打印第0012号密封包交接单');
  expect(requestTitle(SHEET)).toBe('打印线索登记表 ZJ01-2026-0042');
});
