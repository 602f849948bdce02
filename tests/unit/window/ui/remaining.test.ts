import { expect, test } from 'vitest';
import { remainingText } from '../../../../renderer/ui/format.ts';

test('what is left is reckoned from how far it came', () => {
  expect(remainingText(25, 100, 10_000)).toBe('约剩30秒');
  expect(remainingText(1, 100, 3000)).toBe('约剩5分钟');
});

test('nothing is promised too early, without a total, before a beginning or at the end', () => {
  for (const [done, total, elapsed] of [
    [25, 100, 1000],
    [25, null, 10_000],
    [25, 0, 10_000],
    [0, 100, 10_000],
    [100, 100, 10_000],
  ] as const) {
    expect(remainingText(done, total, elapsed)).toBe('');
  }
});
