import { expect, test } from 'vitest';
import { endedText } from '../../../../renderer/ui/ended-text.ts';

const ended = (code: string, endedOn: string | null, overdueDays: number | null, isSentSealed = false) =>
  endedText({ deadline: { code, endedOn, overdueDays }, today: '2026-11-26', isSentSealed });

test('how a date ended is said in one way: with what, on which day, and how late', () => {
  expect(ended('D01', '2026-03-20', null)).toBe('已于3月20日作出');
  expect(ended('D07', '2026-03-20', 2)).toBe('已于3月20日办理，超期2天');
  expect(ended('D01', '2025-12-30', 1)).toBe('已于2025年12月30日作出，超期1天');
  expect(ended('D01', '2026-03-20', null, true)).toBe('已于3月20日转为径送');
  expect(ended('D05', null, null)).toBe('已办');
});
