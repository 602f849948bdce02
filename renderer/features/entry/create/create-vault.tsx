import { Button } from 'antd';
import { useState } from 'react';
import { type Session, useServices } from '../../../base/session.tsx';
import { useFirstFault } from '../../../ui/first-fault.ts';
import { Refused } from '../../../ui/refused.tsx';
import { Busy } from '../busy.tsx';
import { type CreateDraft, type CreateSecrets, NO_SECRETS } from './draft.ts';
import { type CreateFaults, faultsOf, fieldOfRefusal } from './faults.ts';
import { PlaceFields } from './place-fields.tsx';
import { SecretFields } from './secret-fields.tsx';
import { UnitFields } from './unit-fields.tsx';
import { type Creating, useCreating } from './use-creating.ts';

type Props = {
  readonly draft: CreateDraft;
  readonly onChange: (changes: Partial<CreateDraft>) => void;
  readonly onOpen: (session: Session) => void;
};

/** 新建线索库: one column, everything that cannot be changed later said beforehand. A refusal leaves all fields as they are. */
export function CreateVault({ draft, onChange, onOpen }: Props) {
  const { info } = useServices();
  const [secrets, setSecrets] = useState(NO_SECRETS);
  const [tries, setTries] = useState(0);
  const creating = useCreating(onOpen);
  const own = tries === 0 ? {} : faultsOf(draft, secrets, info);
  const faults = { ...refusedAt(creating), ...own };
  const form = useFirstFault(`${String(tries)}/${creating.refusal?.code ?? ''}`);
  const submit = () => {
    if (creating.isBusy) return;
    setTries(tries + 1);
    if (Object.keys(faultsOf(draft, secrets, info)).length === 0) void creating.create(draft, secrets);
  };
  const { refusal, isBusy, forget } = creating;
  const changeDraft = (changes: Partial<CreateDraft>) => {
    forget();
    onChange(changes);
  };
  const changeSecrets = (changes: Partial<CreateSecrets>) => {
    forget();
    setSecrets({ ...secrets, ...changes });
  };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <p>以下内容写入线索库，建库后不能更改，请核对后填写。</p>
      <UnitFields {...{ draft, faults }} onChange={changeDraft} />
      <PlaceFields {...{ draft, faults }} onChange={changeDraft} />
      <SecretFields {...{ secrets, faults }} onChange={changeSecrets} />
      {refusal !== null && fieldOfRefusal(refusal) === undefined && <Refused refusal={refusal} />}
      {isBusy && <Busy text="正在新建线索库，约需数秒…" />}
      <Button type="primary" htmlType="submit" block aria-disabled={isBusy}>
        新建并打开
      </Button>
    </form>
  );
}

function refusedAt({ refusal }: Creating): CreateFaults {
  const field = refusal === null ? undefined : fieldOfRefusal(refusal);
  return refusal === null || field === undefined ? {} : { [field]: refusal.text };
}
