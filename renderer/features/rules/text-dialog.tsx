import { useState } from 'react';
import { Field } from '../../ui/field.tsx';
import { PathField } from '../../ui/path-field.tsx';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useActs } from '../../ui/use-acts.ts';

/** 导入条文: which file, and where its text was taken from. */
export function TextDialog({ onClose }: { readonly onClose: () => void }) {
  const [file, setFile] = useState('');
  const [source, setSource] = useState('');
  const [isChecked, setIsChecked] = useState(false);
  const { act, ...acting } = useActs('vault');
  const sign = async () => {
    setIsChecked(true);
    if (file === '' || source.trim() === '') return;
    const taken = await act(
      (vault) => vault.rules.importText({ file, source: source.trim() }),
      ({ title, numbers }) => `已导入《${title}》，共${String(numbers.length)}条。`,
    );
    if (taken !== null) onClose();
  };
  return (
    <StepDialog title="导入条文" word="导入" {...acting} onSign={sign} onClose={onClose}>
      <Field
        label="法规文本"
        isRequired
        hint="UTF-8 编码的文本文件：第一行为法规名称，每一条另起一行，以“第…条”开头。同一名称再次导入的，以后一次为准。"
        error={isChecked && file === '' ? '请选择法规文本。' : undefined}
      >
        {(parts) => (
          <PathField
            {...parts}
            {...{ label: '法规文本', purpose: 'regulation', of: 'file' }}
            value={file}
            onChange={setFile}
          />
        )}
      </Field>
      <TextField
        {...{ label: '文本来源', isRequired: true, maxLength: 200, value: source, onChange: setSource }}
        hint="文本从何处取得，例如印发机关和文号。"
        error={isChecked && source.trim() === '' ? '请填写文本来源。' : undefined}
      />
    </StepDialog>
  );
}
