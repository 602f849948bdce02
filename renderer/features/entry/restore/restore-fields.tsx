import { Field } from '../../../ui/field.tsx';
import { PassphraseField } from '../../../ui/passphrase-field.tsx';
import { PathField } from '../../../ui/path-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { codeText } from '../create/draft.ts';
import { deviceHint, type RestoreDraft, type RestoreFaults } from './draft.ts';

type Props = {
  readonly draft: RestoreDraft;
  readonly faults: RestoreFaults;
  readonly onChange: (changes: Partial<RestoreDraft>) => void;
};

const FILE = '备份文件';
const FOLDER = '恢复到';
const PASSPHRASE = '做备份时的口令';

/** From which file, into which folder. */
export function RestorePlaces({ draft, faults, onChange }: Props) {
  return (
    <>
      <Field
        label={FILE}
        error={faults.file}
        hint=".mxb 文件；分卷的选第一卷（.mxb.001），各卷放在同一文件夹。"
        isRequired
      >
        {(parts) => (
          <PathField
            {...parts}
            {...{ label: FILE, value: draft.file, purpose: 'backup' as const, of: 'file' as const }}
            onChange={(file) => onChange({ file })}
          />
        )}
      </Field>
      <Field label={FOLDER} error={faults.to} hint="新的或空的文件夹，只放本线索库。" isRequired>
        {(parts) => (
          <PathField
            {...parts}
            {...{ label: FOLDER, value: draft.to, purpose: 'new-vault' as const, of: 'folder' as const }}
            onChange={(to) => onChange({ to })}
          />
        )}
      </Field>
    </>
  );
}

/** As which device, and with which passphrase. */
export function RestoreIdentity({ draft, faults, onChange }: Props) {
  const { device, login, passphrase } = draft;
  return (
    <>
      <TextField
        {...{ label: '本机设备编号', isRequired: true, isShort: true, maxLength: 16, value: device }}
        {...{ error: faults.device, hint: deviceHint(device) }}
        onChange={(value) => onChange({ device: codeText(value) })}
      />
      <TextField
        {...{ label: '登录名', maxLength: 50, value: login, error: faults.login }}
        hint="备份中只有一名人员的，可以不填。由组长或线索管理员恢复。"
        onChange={(value) => onChange({ login: value })}
      />
      <Field label={PASSPHRASE} error={faults.passphrase} isRequired>
        {(parts) => (
          <PassphraseField
            {...parts}
            {...{ label: PASSPHRASE, value: passphrase }}
            onChange={(value) => onChange({ passphrase: value })}
          />
        )}
      </Field>
    </>
  );
}
