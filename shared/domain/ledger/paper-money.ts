import type { PaperLine } from '../../rules/paper-ledger.ts';
import type { Property } from '../course/property.ts';
import type { LeadState } from '../lead/state.ts';
import { wanOf } from './paper-facts.ts';

/**
 * What 涉案财物 comes to in money, as far as its value was registered: what was handed in of one's own accord, and what went
 * on to the treasury. A thing of several subjects stands with the first of them, so that the column can be added up.
 */
export function paperMoney({ course }: LeadState, code: string | null): PaperLine {
  const mine = course.property.filter(({ persons }) => code === null || persons[0] === code);
  const fenOf = ({ event }: Property) => {
    const fen = course.said.find((one) => one.event === event)?.values['propertyFen'];
    return typeof fen === 'number' ? [fen] : [];
  };
  const sumOf = (things: readonly Property[]) => {
    const amounts = things.flatMap(fenOf);
    return amounts.length === 0 ? '' : wanOf(amounts.reduce((sum, fen) => sum + fen, 0));
  };
  return {
    handedIn: sumOf(mine.filter(({ measure }) => measure === '主动上交')),
    collected: sumOf(mine.filter(({ settled }) => settled?.fate === '上缴')),
  };
}
