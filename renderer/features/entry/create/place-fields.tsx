import { ROLE_TERMS } from '../../../../shared/rules/roles.ts';
import { useServices } from '../../../base/session.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { PathField } from '../../../ui/path-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { codeText, folderOf } from './draft.ts';
import { CEILINGS } from './explain.ts';
import type { PartProps } from './unit-fields.tsx';

/** Who uses it, on which machine, up to which classification, and where it lies. */
export function PlaceFields({ draft, faults, onChange }: PartProps) {
  const { info } = useServices();
  const { kind, member, device, ceiling } = draft;
  const folder = '存放位置';
  return (
    <>
      <TextField
        {...{ label: '本人姓名', isRequired: true, isShort: true, maxLength: 50, value: member, error: faults.member }}
        hint={`使用本库的人，职责为${ROLE_TERMS[kind === 'team' ? 'leader' : 'clerk']}。`}
        onChange={(value) => onChange({ member: value })}
      />
      <TextField
        {...{ label: '设备编号', isRequired: true, isShort: true, maxLength: 16, value: device, error: faults.device }}
        hint="本单位第一台计算机用01。以后从备份恢复到另一台，要用另一个编号。"
        onChange={(value) => onChange({ device: codeText(value) })}
      />
      <Choices label="存放上限" choices={CEILINGS} value={ceiling} onChange={(value) => onChange({ ceiling: value })} />
      <Field
        label={folder}
        error={faults.folder}
        hint="新的或空的文件夹，只放本线索库。不要放在U盘或共享文件夹里。"
        isRequired
      >
        {(parts) => (
          <PathField
            {...parts}
            {...{ label: folder, value: folderOf(draft, info), purpose: 'new-vault' as const, of: 'folder' as const }}
            onChange={(path) => onChange({ folder: path })}
          />
        )}
      </Field>
    </>
  );
}
