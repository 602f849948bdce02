import { Checkbox } from 'antd';
import { FieldNotes } from '../../../ui/field.tsx';
import { NewPassphrase } from '../../../ui/new-passphrase.tsx';
import type { CreateSecrets } from './draft.ts';
import { NO_WAY_BACK } from './explain.ts';
import type { CreateFaults } from './faults.ts';

type Props = {
  readonly secrets: CreateSecrets;
  readonly faults: CreateFaults;
  readonly onChange: (changes: Partial<CreateSecrets>) => void;
};

/** The passphrase, twice, and what everybody has to know of it. */
export function SecretFields({ secrets, faults, onChange }: Props) {
  const { passphrase, again, isAcknowledged } = secrets;
  const fault = faults.isAcknowledged;
  return (
    <>
      <NewPassphrase
        {...{ label: '口令', value: passphrase, again, errors: { value: faults.passphrase, again: faults.again } }}
        onChange={(value) => onChange({ passphrase: value })}
        onAgain={(value) => onChange({ again: value })}
      />
      <p className="caution" role="note">
        {NO_WAY_BACK}
      </p>
      <div className="field entry-acknowledge">
        <Checkbox
          checked={isAcknowledged}
          {...(fault === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': 'acknowledge-error' })}
          onChange={(event) => onChange({ isAcknowledged: event.target.checked })}
        >
          我已知道口令不能找回
        </Checkbox>
        <FieldNotes hintId="" hint={undefined} errorId="acknowledge-error" error={fault} />
      </div>
    </>
  );
}
