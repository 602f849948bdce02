import { Button } from 'antd';
import { useState } from 'react';
import { Choices } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { useFirstFault } from '../../../ui/first-fault.ts';
import { NewPassphrase } from '../../../ui/new-passphrase.tsx';
import { useNotices } from '../../../ui/notices.ts';
import { PassphraseField } from '../../../ui/passphrase-field.tsx';
import { Refused } from '../../../ui/refused.tsx';
import { type Cause, CAUSES, type ChangeDraft, changeFaults, NOTHING_TYPED, refusedAt } from './change.ts';
import { usePassphraseChange } from './use-passphrase-change.ts';

const CURRENT = '现在的口令';

/** The change of one's own passphrase, as a habit or because somebody may know it. */
export function PassphraseChange() {
  const [draft, setDraft] = useState(NOTHING_TYPED);
  const [cause, setCause] = useState<Cause>('habit');
  const [tries, setTries] = useState(0);
  const notices = useNotices();
  const { isBusy, refusal, forget, change } = usePassphraseChange();
  const form = useFirstFault(`${String(tries)}/${refusal?.code ?? ''}`);
  const atFields = refusedAt(refusal);
  const faults = { ...atFields, ...(tries === 0 ? {} : changeFaults(draft)) };
  const put = (changes: Partial<ChangeDraft>) => {
    forget();
    setDraft({ ...draft, ...changes });
  };
  const submit = async () => {
    if (isBusy) return;
    setTries(tries + 1);
    if (Object.keys(changeFaults(draft)).length > 0 || !(await change(draft, cause))) return;
    setDraft(NOTHING_TYPED);
    setTries(0);
    notices.done('口令已更换');
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Choices label="原因" choices={CAUSES} value={cause} onChange={setCause} isDisabled={isBusy} />
      <CurrentPassphrase value={draft.current} error={faults.current} onChange={(current) => put({ current })} />
      <NewPassphrase
        {...{ label: '新口令', value: draft.next, again: draft.again }}
        errors={{ value: faults.next, again: faults.again }}
        onChange={(next) => put({ next })}
        onAgain={(again) => put({ again })}
      />
      <p className="caution" role="note">
        口令忘记后无法找回，库内内容将永久打不开。以前做的备份仍用做备份时的口令打开，更换后请另做一份备份。
      </p>
      {refusal !== null && Object.keys(atFields).length === 0 && <Refused refusal={refusal} />}
      <Button type="primary" htmlType="submit" loading={isBusy}>
        更换口令
      </Button>
    </form>
  );
}

type CurrentProps = {
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
};

function CurrentPassphrase({ value, error, onChange }: CurrentProps) {
  return (
    <Field label={CURRENT} error={error} isRequired>
      {(parts) => <PassphraseField {...parts} label={CURRENT} {...{ value, onChange }} />}
    </Field>
  );
}
