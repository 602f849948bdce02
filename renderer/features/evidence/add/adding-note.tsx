import { Alert } from 'antd';
import type { Adding } from './use-adding.ts';

/** What is to be said of the last batch, until somebody has read it. */
export function AddingNote({ adding: { note, hideNote } }: { readonly adding: Adding }) {
  if (note === null) return null;
  return (
    <Alert
      type="warning"
      showIcon
      role="status"
      title={note}
      closable={{ onClose: hideNote, 'aria-label': '收起提示' }}
    />
  );
}
