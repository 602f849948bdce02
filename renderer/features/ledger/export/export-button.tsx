import { ExportOutlined } from '@ant-design/icons';
import { useState } from 'react';
import { RightButton } from '../../../ui/right-button.tsx';
import type { LedgerQuery } from '../data/use-ledger.ts';
import { ExportDialog } from './export-dialog.tsx';

type Props = {
  /** `null` where there is no list to be exported. */
  readonly query: LedgerQuery | null;
  readonly isEmpty: boolean;
};

/** 导出台账: opens the dialog that asks where to, for whom and to what end. */
export function ExportButton({ query, isEmpty }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const disabled = query === null || isEmpty;
  return (
    <>
      <RightButton right="exportLedger" icon={<ExportOutlined />} isIdle={disabled} onClick={() => setIsOpen(true)}>
        导出台账
      </RightButton>
      {isOpen && query !== null && <ExportDialog query={query} onClose={() => setIsOpen(false)} />}
    </>
  );
}
