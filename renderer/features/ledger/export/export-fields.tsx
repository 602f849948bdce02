import { Alert } from 'antd';
import { Field } from '../../../ui/field.tsx';
import { PathField } from '../../../ui/path-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';

/** What is asked of an export. */
export type TypedExport = { readonly to: string; readonly recipient: string; readonly purpose: string };

type Props = {
  readonly typed: TypedExport;
  /** Somebody wanted to go on: what is missing is said. */
  readonly isChecked: boolean;
  readonly onChange: (changes: Partial<TypedExport>) => void;
};

const MOST_CHARACTERS = 200;
const NAME = '问题线索管理台账.xlsx';

/** Where to, for whom, to what end; and that the file is in the clear. */
export function ExportFields({ typed, isChecked, onChange }: Props) {
  const { to, recipient, purpose } = typed;
  const missing = (text: string, sentence: string) => (isChecked && text.trim() === '' ? sentence : undefined);
  return (
    <>
      <Alert
        type="warning"
        showIcon
        title="导出的文件没有加密。"
        description="只能存放在按规定登记管理的载体上，用后按载体管理规定销毁。谁、何时、给谁、导出哪些，都记录在案。"
      />
      <TextField
        label="导出给谁"
        isRequired
        maxLength={MOST_CHARACTERS}
        hint="写明单位和姓名；凭函件调阅的，写明函号。"
        error={missing(recipient, '请写明导出给谁，随导出一并登记。')}
        value={recipient}
        onChange={(text) => onChange({ recipient: text })}
      />
      <TextField
        label="用途"
        isRequired
        maxLength={MOST_CHARACTERS}
        error={missing(purpose, '请写明用途，随导出一并登记。')}
        value={purpose}
        onChange={(text) => onChange({ purpose: text })}
      />
      <Field label="保存到" isRequired error={missing(to, '请选择保存到哪个文件。')}>
        {({ id }) => (
          <PathField
            {...{
              id,
              value: to,
              onChange: (path: string) => onChange({ to: path }),
              purpose: 'export',
              label: '保存到',
            }}
            of={{ suggestedName: NAME }}
          />
        )}
      </Field>
    </>
  );
}
