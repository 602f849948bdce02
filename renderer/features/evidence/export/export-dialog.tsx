import { Alert, Button, Modal } from 'antd';
import { useState } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import { useVault } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { Arrival } from '../../../ui/arrival.tsx';
import { Field } from '../../../ui/field.tsx';
import { useFirstField } from '../../../ui/first-field.ts';
import { useFocusReturn } from '../../../ui/focus-return.ts';
import { bytesText } from '../../../ui/format.ts';
import { PathField } from '../../../ui/path-field.tsx';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { suggestedName } from './suggested-name.ts';

type Props = { readonly item: EvidenceItem; readonly onClose: () => void };

/** A file leaves the vault in the clear: said first, recorded always. */
export function ExportDialog({ item, onClose }: Props) {
  const vault = useVault();
  const work = useWork<EvidenceItem>();
  const [path, setPath] = useState('');
  const { state } = work.now;
  const { ref, afterOpenChange } = useFirstField<HTMLDivElement>();
  useFocusReturn();
  const start = () => void work.run((signal) => vault.evidence.export({ id: item.id, to: path.trim() }, { signal }));
  const leave = <Button onClick={onClose}>{state === 'done' ? '关闭' : '取消'}</Button>;
  const isReady = path.trim() !== '' && state !== 'running';
  const go = (
    <Button type="primary" disabled={!isReady} onClick={start}>
      导出
    </Button>
  );
  return (
    <Modal
      {...{ open: true, title: '导出材料', mask: { closable: false }, onCancel: onClose, afterOpenChange }}
      footer={
        state === 'done' ? (
          leave
        ) : (
          <>
            {leave}
            {go}
          </>
        )
      }
    >
      <p>
        {item.name}（{bytesText(item.size)}）
      </p>
      <div ref={ref}>{state === 'done' ? <Exported path={path} /> : <Target {...{ item, path, setPath }} />}</div>
      <WorkProgress work={work} />
    </Modal>
  );
}

type TargetProps = Pick<Props, 'item'> & { readonly path: string; readonly setPath: (path: string) => void };

function Target({ item, path, setPath }: TargetProps) {
  return (
    <>
      <Alert type="warning" showIcon title="导出的文件没有加密。" description="谁、何时导出了哪一份，都记录在案。" />
      <Field label="保存到" isRequired>
        {({ id }) => (
          <PathField
            {...{ id, value: path, onChange: setPath, purpose: 'export', label: '保存到' }}
            of={{ suggestedName: suggestedName(item.name) }}
          />
        )}
      </Field>
    </>
  );
}

function Exported({ path }: { readonly path: string }) {
  return (
    <Arrival>
      <Alert
        type="success"
        showIcon
        role="status"
        title="已导出，并记录在案。"
        description={`${path}。文件没有加密，请妥善保管，用后按载体管理规定处理。`}
      />
    </Arrival>
  );
}
