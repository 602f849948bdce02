import { periodRule } from '../../rules/clocks/all.ts';
import { dayText } from '../days.ts';

/** The dates that passed of a lead, an item or an entry, in words: `提出处置意见2026-12-23；函询回复2027-01-05`. */
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

/** A line of a log of missed dates: what passed, as it stood then, and when that was noted. */
export type MissedLine = {
  readonly what: string;
  readonly startedOn: string;
  readonly dueOn: string;
  readonly notedOn: string;
};

/** `提出处置意见：2026年2月2日起算，最迟2026年3月2日，2026年3月5日记入`; `whose` stands behind what it was. */
export function missedLineText({ what, startedOn, dueOn, notedOn }: MissedLine, whose = ''): string {
  return `${what}${whose}：${inFull(startedOn)}起算，最迟${inFull(dueOn)}，${inFull(notedOn)}记入`;
}

const inFull = (day: string): string => dayText(day, '');
