import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountReadBack, typedAmount, wanOf } from '../../../../renderer/features/lead-form/model/amount.ts';

const fen = (text: string) => {
  const typed = typedAmount(text);
  return typed.kind === 'amount' ? typed.fen : typed.kind;
};

describe('money as people type it', () => {
  test.each([
    ['5.2', 5_200_000],
    ['5.2万', 5_200_000],
    ['5.2万元', 5_200_000],
    ['５．２', 5_200_000],
    ['5.', 5_000_000],
    ['0', 0],
    ['0.000001', 1],
    ['52000元', 5_200_000],
    ['52,000元', 5_200_000],
    ['52，000.50元', 5_200_050],
    ['1.3亿', 13_000_000_000],
    ['1 200', 1_200_000_000],
    ['0.1', 100_000],
    ['0.3', 300_000],
    ['90071992.54740991', 'too-exact'],
    ['9007199254.740991', 9_007_199_254_740_991],
    ['9007199254.740992', 'too-large'],
    ['5.2000000', 5_200_000],
    ['1.001元', 'too-exact'],
    ['', 'empty'],
    ['约5万', 'unclear'],
    ['-5', 'unclear'],
    ['5,2', 'unclear'],
    ['1,23,456元', 'unclear'],
    ['1e5', 'unclear'],
    ['.5', 'unclear'],
    ['5.2.1', 'unclear'],
  ])('%s', (text, expected) => {
    expect(fen(text)).toBe(expected);
  });

  test('is read back in both units', () => {
    expect(amountReadBack(5_200_000)).toBe('5.2万元，即52 000元');
    expect(amountReadBack(5_200_050)).toBe('5.20005万元，即52 000.5元');
    expect(amountReadBack(1)).toBe('0.000001万元，即0.01元');
    expect(amountReadBack(13_000_000_000)).toBe('13000万元，即130 000 000元');
  });

  test('no 分 is ever lost between typing and reading back', () => {
    const amounts = fc.oneof(fc.maxSafeNat(), fc.integer({ min: 0, max: 99_999_999 }));
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(fen(wanOf(amount))).toBe(amount);
        const [wan = '', yuan = ''] = amountReadBack(amount).split('，即');
        expect(fen(wan)).toBe(amount);
        expect(fen(yuan)).toBe(amount);
      }),
      { numRuns: 500 },
    );
  });
});
