import type { ImportResult } from '../../../shared/contract/leads.ts';
import type { OpenRows } from '../../../shared/domain/import/open-rows.ts';
import type { Choice } from '../../ui/choice.ts';
import { Choices } from '../../ui/choices.tsx';
import { countText } from '../../ui/format.ts';
import type { Answers } from './counts.ts';

const OPEN_ROW_CHOICES: readonly Choice<OpenRows>[] = [
  { value: 'to-complete', title: '待补录', text: '暂时说不清的选这一项：先登记，不计时限，以后逐件补录实际情况。' },
  {
    value: 'as-ledger',
    title: '按台账所列',
    text: '台账没写处置的就是还没有处置：登记为待分办，从收到之日起计算时限，过期的会列入已超期。',
  },
  { value: 'closed', title: '这批均已办结', text: '都已办结，只是台账没有写明：登记为已办结，不计时限。' },
];

const DUPLICATE_CHOICES: readonly Choice<Answers['duplicates']>[] = [
  { value: 'register', title: '一并登记并标为重复件', text: '各给一个编号，注明与哪一件重复，以后可查。' },
  { value: 'skip', title: '不登记', text: '台账里的这些行不入库，适合同一文件第二次导入。' },
];

type Props = {
  readonly result: ImportResult;
  readonly answers: Answers;
  readonly onChange: (changes: Partial<Answers>) => void;
};

/** What the ledger does not say and a person has to: asked only where there is something to answer. */
export function Questions({ result, answers, onChange }: Props) {
  const { toComplete, duplicates } = result;
  return (
    <>
      {toComplete > 0 && (
        <Choices
          label={`${countText(toComplete)}行没有写处置情况，请选择怎样登记`}
          choices={OPEN_ROW_CHOICES}
          value={answers.openRows}
          onChange={(openRows) => onChange({ openRows })}
        />
      )}
      {duplicates.length > 0 && (
        <Choices
          label={`${countText(duplicates.length)}行疑似重复，请选择怎样处理`}
          choices={DUPLICATE_CHOICES}
          value={answers.duplicates}
          onChange={(value) => onChange({ duplicates: value })}
        />
      )}
    </>
  );
}
