import { Modal } from 'antd';

/** Being written. */
export function FindBox({ onClose }: { readonly onClose: () => void }) {
  return <Modal open title="查找" footer={null} onCancel={onClose} />;
}
