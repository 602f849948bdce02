import { Choices } from '../../../ui/choices.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { useToday } from '../../../ui/today.ts';
import { codeText, type CreateDraft } from './draft.ts';
import { KINDS, LEVEL_HINT, LEVELS, numberExample } from './explain.ts';
import type { CreateFaults } from './faults.ts';

/** A part of the form: what is typed so far, what is wrong with it, and how it is told of changes. */
export type PartProps = {
  readonly draft: CreateDraft;
  readonly faults: CreateFaults;
  readonly onChange: (changes: Partial<CreateDraft>) => void;
};

/** Whose vault it is. */
export function UnitFields({ draft, faults, onChange }: PartProps) {
  const { kind, name, code, level } = draft;
  const example = numberExample(code, useToday());
  return (
    <>
      <Choices label="本单位是" choices={KINDS} value={kind} onChange={(value) => onChange({ kind: value })} />
      <TextField
        {...{ label: '单位名称', isRequired: true, maxLength: 100, value: name, error: faults.name }}
        hint={kind === 'team' ? '全称，如“市纪委监委驻市财政局纪检监察组”。' : '全称，如“某某市纪委监委”。'}
        onChange={(value) => onChange({ name: value })}
      />
      <TextField
        {...{ label: '单位代码', isRequired: true, isShort: true, maxLength: 16, value: code, error: faults.code }}
        hint={
          <>
            编号前缀，由派出机关统一分配；大写字母、数字和“-”，最多16个字符。编号示例：<strong>{example}</strong>
          </>
        }
        onChange={(value) => onChange({ code: codeText(value) })}
      />
      <Choices
        label={kind === 'team' ? '派出机关的级别' : '本机关的级别'}
        hint={LEVEL_HINT}
        choices={LEVELS}
        value={level}
        onChange={(value) => onChange({ level: value })}
      />
    </>
  );
}
