import { useState } from 'react';
import type { BackupResult } from '../../../../shared/contract/vault.ts';
import { useVault } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { Choices } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { useFirstFault } from '../../../ui/first-fault.ts';
import { Page } from '../../../ui/page.tsx';
import { PathField } from '../../../ui/path-field.tsx';
import { RightButton } from '../../../ui/right-button.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { BackedUp } from './backed-up.tsx';
import { BackupNotes } from './backup-notes.tsx';
import { VOLUME_BYTES, VOLUME_CHOICES, type VolumeChoice } from './volume-sizes.ts';

const TARGET = '备份到';

/** 备份: one file or several, encrypted, read again from the medium before it gets its name. */
export function BackupPage() {
  const { vault } = useVault();
  const work = useWork<BackupResult>();
  const [to, setTo] = useState('');
  const [size, setSize] = useState<VolumeChoice>('stick');
  const [missing, setMissing] = useState(false);
  const [tries, setTries] = useState(0);
  const form = useFirstFault(String(tries));
  const { now } = work;
  const isBusy = now.state === 'running';
  const backUp = async () => {
    if (isBusy) return;
    setTries(tries + 1);
    setMissing(to.trim() === '');
    if (to.trim() === '') return;
    const volumeSize = VOLUME_BYTES[size];
    const input = { to: to.trim(), ...(volumeSize === undefined ? {} : { volumeSize }) };
    await work.run((signal) => vault.backup(input, { signal }));
  };
  return (
    <Page title="备份">
      <form
        ref={form}
        className="card system-form"
        onSubmit={(event) => {
          event.preventDefault();
          void backUp();
        }}
      >
        <Target {...{ to, isMissing: missing }} onChange={setTo} />
        <Choices label="每个文件" choices={VOLUME_CHOICES} value={size} onChange={setSize} isDisabled={isBusy} />
        {!isBusy && (
          <RightButton right="backup" type="primary" htmlType="submit">
            开始备份
          </RightButton>
        )}
        <WorkProgress work={work} />
        {now.state === 'done' && <BackedUp result={now.result} />}
      </form>
      <BackupNotes />
    </Page>
  );
}

type TargetProps = {
  readonly to: string;
  readonly isMissing: boolean;
  readonly onChange: (folder: string) => void;
};

function Target({ to, isMissing, onChange }: TargetProps) {
  return (
    <Field
      label={TARGET}
      error={isMissing ? '请选择U盘或移动硬盘上的文件夹。' : undefined}
      hint="选U盘或移动硬盘上的文件夹，不要备份到本机硬盘：本机坏了，备份也就没有了。"
      isRequired
    >
      {(parts) => (
        <PathField
          {...parts}
          {...{ label: TARGET, value: to, purpose: 'stick' as const, of: 'folder' as const, onChange }}
        />
      )}
    </Field>
  );
}
