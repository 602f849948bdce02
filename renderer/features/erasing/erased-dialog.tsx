import './erasing.css';
import { Button, Modal } from 'antd';
import type { ReactNode } from 'react';
import { useFocusReturn } from '../../ui/focus-return.ts';

type Props = {
  readonly title: string;
  /** What was done. */
  readonly children: ReactNode;
  /** Those that still hold what was erased. */
  readonly backups: readonly string[];
  readonly onClose: () => void;
};

/** Content is gone: what is left to do by hand. */
export function ErasedDialog({ title, children, backups, onClose }: Props) {
  useFocusReturn();
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          知道了
        </Button>
      }
    >
      <div role="status">
        {children}
        {backups.length === 0 ? (
          <p>没有含有这些内容的备份。</p>
        ) : (
          <>
            <p>以下备份仍含被清除的内容，请按指令销毁：</p>
            <ul className="held-backups">
              {backups.map((backup) => (
                <li key={backup}>{backup}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Modal>
  );
}
