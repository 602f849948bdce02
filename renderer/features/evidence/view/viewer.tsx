import './view.css';
import { Alert, Modal } from 'antd';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import { ClassificationLabel } from '../../../ui/label.tsx';
import { useFocusReturn } from '../../../ui/focus-return.ts';
import { Marked } from '../../../ui/marked.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { useViewedFile } from './use-viewed-file.ts';
import { ViewedPages } from './viewed-pages.tsx';

type Props = { readonly item: EvidenceItem; readonly classification: string; readonly onClose: () => void };

/** A file looked at from memory. Closing it, leaving the page, or the lock leaves nothing of it behind. */
export function Viewer({ item, classification, onClose }: Props) {
  const opening = useViewedFile(item);
  useFocusReturn();
  return (
    <Modal
      open
      width="min(96vw, 84rem)"
      style={{ top: '1rem' }}
      classNames={{ body: 'viewer-body' }}
      styles={{ body: { height: 'calc(100vh - 7rem)' } }}
      title={
        <>
          <ClassificationLabel of={classification} /> {item.name}
        </>
      }
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <Marked>
        {opening.state === 'reading' && <Waiting />}
        {opening.state === 'refused' && <Alert type="error" showIcon role="alert" title={opening.text} />}
        {opening.state === 'open' && <ViewedPages file={opening.file} name={item.name} />}
      </Marked>
    </Modal>
  );
}
