import { expect, test } from 'vitest';
import type { Desk } from '../../../../shared/contract/desk.ts';
import { nothingDueText, waitingText } from '../../../../renderer/features/desk/words.ts';

const next = { deadline: { dueOn: '2026-12-23' } } as NonNullable<Desk['next']>;

test('a package under way says for how many days it has no receipt', () => {
  expect(waitingText(12, 10)).toBe('第0012号已发出10天，尚未收到回执。');
  expect(waitingText(12_345, 0)).toBe('第12345号今日发出，尚未收到回执。');
});

test('with nothing due the next date follows', () => {
  expect(nothingDueText(next)).toBe('今日没有到期事项。下一个时限：');
});

test('with no period running there is no next date', () => {
  expect(nothingDueText(null)).toBe('今日没有到期事项。目前没有正在计算的时限。');
});
