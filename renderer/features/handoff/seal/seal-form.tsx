import { AutoComplete, Button, Form, type InputRef, Select } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Refusal } from '../../../base/refusal.ts';
import type { WorkState } from '../../../base/work.ts';
import { PassphraseField } from '../../../ui/passphrase-field.tsx';
import { PathField } from '../../../ui/path-field.tsx';
import { Refused } from '../../../ui/refused.tsx';

/** What is asked before sealing. `volumeSize` in bytes, `null` for one file. */
export type SealWish = {
  readonly purpose: string;
  readonly folder: string;
  readonly volumeSize: number | null;
  readonly passphrase: string;
};

type Props = {
  readonly disabled: boolean;
  readonly onSeal: (wish: SealWish) => void;
  readonly refused: WorkState<unknown>;
  readonly children: ReactNode;
};

const PURPOSES = ['按月报送', '专题报送', '交办件办理情况', '上级要求报送'];
/** FAT32 holds no file of 4 GiB; a little less leaves room for what a stick keeps for itself. */
const FAT32_BYTES = 4_000_000_000;
const VOLUMES = [
  { value: FAT32_BYTES, label: '每卷不超过4 GB（适合U盘）' },
  { value: 680_000_000, label: '每卷不超过680 MB（适合光盘）' },
  { value: 0, label: '不分卷' },
];

/** Purpose, medium, volumes and the passphrase with which the sealer approves exactly this list. */
export function SealForm({ disabled, onSeal, refused, children }: Props) {
  const [purpose, setPurpose] = useState('按月报送');
  const [folder, setFolder] = useState('');
  const [volume, setVolume] = useState(FAT32_BYTES);
  const [passphrase, setPassphrase] = useState('');
  const wish = { purpose: purpose.trim(), folder: folder.trim(), volumeSize: volume === 0 ? null : volume, passphrase };
  const refusal = refused.state === 'refused' ? refused.refusal : null;
  const isWhole = wish.purpose !== '' && wish.folder !== '' && passphrase !== '';
  return (
    <Form className="narrow" layout="vertical" disabled={disabled} onFinish={() => onSeal(wish)}>
      <Form.Item label="用途" htmlFor="seal-purpose" required>
        <AutoComplete
          id="seal-purpose"
          options={PURPOSES.map((value) => ({ value }))}
          value={purpose}
          onChange={setPurpose}
          maxLength={500}
        />
      </Form.Item>
      <Form.Item label="写到（介质上的文件夹）" htmlFor="seal-folder" required>
        <PathField
          id="seal-folder"
          label="写到"
          {...{ value: folder, onChange: setFolder }}
          purpose="stick"
          of="folder"
        />
      </Form.Item>
      <Form.Item label="分卷" htmlFor="seal-volumes">
        <Select id="seal-volumes" options={VOLUMES} value={volume} onChange={setVolume} />
      </Form.Item>
      <Approval {...{ refusal, passphrase }} onChange={setPassphrase} />
      {refusal !== null && !isWrong(refusal) && <Refused refusal={refusal} />}
      <div className="walk-buttons">
        {children}
        <Button type="primary" htmlType="submit" disabled={disabled || !isWhole}>
          封装
        </Button>
      </div>
    </Form>
  );
}

type ApprovalProps = {
  readonly refusal: Refusal | null;
  readonly passphrase: string;
  readonly onChange: (passphrase: string) => void;
};

/** The passphrase. The fields are closed while it is sealed and lose the cursor; after a refusal it stands here again. */
function Approval({ refusal, passphrase, onChange }: ApprovalProps) {
  const field = useRef<InputRef>(null);
  useEffect(() => {
    if (refusal !== null) field.current?.focus({ cursor: 'all' });
  }, [refusal]);
  return (
    <Form.Item
      label="口令（签批以上内容）"
      htmlFor="seal-passphrase"
      required
      {...(isWrong(refusal) ? { validateStatus: 'error' as const, help: refusal.text } : {})}
    >
      <PassphraseField {...{ id: 'seal-passphrase', label: '口令', ref: field, value: passphrase, onChange }} />
    </Form.Item>
  );
}

function isWrong(refusal: Refusal | null): refusal is Refusal {
  return refusal?.code === 'WRONG_PASSPHRASE';
}
