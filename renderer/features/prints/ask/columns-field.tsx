import { PAPER_COLUMNS } from '../../../../shared/rules/paper-ledger.ts';
import type { Choice } from '../../../ui/choice.ts';
import { Choices } from '../../../ui/choices.tsx';

type Columns = readonly number[] | undefined;
type Answer = 'usual' | 'chosen' | 'all';

type Props = {
  /** Columns of the paper ledger that stand on the screen. */
  readonly chosen: readonly number[];
  readonly value: Columns;
  readonly onChange: (columns: Columns) => void;
};

const ALL = PAPER_COLUMNS.map(({ number }) => number);

/** Which columns a printed list has: the usual ones, or those of the paper ledger, all of them or as chosen on the screen. */
export function ColumnsField({ chosen, value, onChange }: Props) {
  const choices: readonly Choice<Answer>[] = [
    { value: 'usual', title: '常用栏目', text: 'A4横向，每件一行。' },
    ...(chosen.length === 0
      ? []
      : [
          {
            value: 'chosen',
            title: `所选纸质台账栏目（${String(chosen.length)}栏）`,
            text: '每名被反映人一行。',
          } as const,
        ]),
    { value: 'all', title: '纸质台账全部栏目（28栏）', text: 'A3横向，每名被反映人一行。' },
  ];
  const answer = value === undefined ? 'usual' : value === ALL ? 'all' : 'chosen';
  const choose = (one: Answer) => onChange(one === 'usual' ? undefined : one === 'all' ? ALL : chosen);
  return <Choices label="栏目" choices={choices} value={answer} onChange={choose} />;
}
