import { Button } from 'antd';
import { useState } from 'react';
import { useServices } from '../../../base/session.tsx';
import { useFirstFault } from '../../../ui/first-fault.ts';
import { Refused } from '../../../ui/refused.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { placeIn } from '../path-name.ts';
import { fieldOfRefusal, type RestoreDraft, type RestoreFaults, restoreFaults } from './draft.ts';
import { Restored } from './restored.tsx';
import { RestoreIdentity, RestorePlaces } from './restore-fields.tsx';
import { type Restoring, useRestoring } from './use-restoring.ts';

/** 从备份恢复: a backup becomes a vault on a device of its own; the report says what is not in it. */
export function RestoreVault({ onRestored }: { readonly onRestored: () => void }) {
  const { info } = useServices();
  const [draft, setDraft] = useState<RestoreDraft>(() => ({
    ...{ file: '', device: '02', login: '', passphrase: '' },
    to: placeIn(info.home, info.separator, '密匣线索库-恢复'),
  }));
  const [tries, setTries] = useState(0);
  const { work, restore } = useRestoring();
  const { now } = work;
  const form = useFirstFault(`${String(tries)}/${now.state}`);
  if (now.state === 'done') return <Restored folder={draft.to} result={now.result} onUnlock={onRestored} />;
  const isBusy = now.state === 'running';
  const faults = { ...refusedAt(work), ...(tries === 0 ? {} : restoreFaults(draft)) };
  const put = (changes: Partial<RestoreDraft>) => setDraft((before) => ({ ...before, ...changes }));
  const change = (changes: Partial<RestoreDraft>) => {
    if (now.state === 'refused') work.reset();
    put(changes);
  };
  const submit = async () => {
    if (isBusy) return;
    setTries(tries + 1);
    if (Object.keys(restoreFaults(draft)).length > 0) return;
    if (await restore(draft)) put({ passphrase: '' });
  };
  const parts = { draft, faults, onChange: change };
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <RestorePlaces {...parts} />
      <RestoreIdentity {...parts} />
      <Outcome work={work} />
      {!isBusy && (
        <Button type="primary" htmlType="submit" block>
          开始恢复
        </Button>
      )}
    </form>
  );
}

function Outcome({ work }: Pick<Restoring, 'work'>) {
  const { now } = work;
  if (now.state !== 'refused') return <WorkProgress work={work} />;
  return fieldOfRefusal(now.refusal) === undefined ? <Refused refusal={now.refusal} /> : null;
}

function refusedAt({ now }: Restoring['work']): RestoreFaults {
  const field = now.state === 'refused' ? fieldOfRefusal(now.refusal) : undefined;
  return now.state !== 'refused' || field === undefined ? {} : { [field]: now.refusal.text };
}
