import { periodRule } from '../../shared/rules/clocks/all.ts';

/** The dates of a lead that passed, in words: `提出处置意见2026-12-23；函询回复2027-01-05`. */
export function missedText(missedDates: string): string {
  if (missedDates === '') return '';
  return missedDates
    .split(', ')
    .map((one) => {
      const [code = '', day = ''] = one.split(' ');
      return `${periodRule(code)?.what ?? code}${day}`;
    })
    .join('；');
}
