import './paper.css';
import './forms.css';
import { useEffect, useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { PrintedDocument } from '../../../../shared/contract/documents.ts';
import { useNotices } from '../../../ui/notices.ts';
import { ApprovalSheet } from '../sheets/approval-sheet.tsx';
import { DeadlinesReport } from '../sheets/deadlines-report.tsx';
import { HandoverSlip } from '../sheets/handover-slip.tsx';
import { LeadSheet } from '../sheets/lead-sheet.tsx';
import { LedgerList } from '../sheets/ledger-list.tsx';
import { MeetingRecord } from '../sheets/meeting-record.tsx';
import type { CopyNumber } from '../sheets/sheet.tsx';
import { PaperMark } from './paper-mark.tsx';
import { printWhenDrawn } from './print-when-drawn.ts';

/** The one place of the page that is printed. */
const PAPER = 'paper';

/** Draws a recorded document where only a printer sees it, prints it, and is told to go when that is done. */
export function Paper({ content, onDone }: { readonly content: PrintedDocument; readonly onDone: () => void }) {
  const place = document.getElementById(PAPER);
  const notices = useNotices();
  const { copies } = content.printed;
  useEffect(
    () =>
      printWhenDrawn(window, () => {
        notices.done(`已登记打印，共${String(copies)}份。`);
        onDone();
      }),
    [copies, notices, onDone],
  );
  const numbers = useMemo(
    () => Array.from({ length: copies }, (_, index) => ({ number: index + 1, of: copies })),
    [copies],
  );
  if (place === null) return null;
  return createPortal(
    <>
      <PaperMark printed={content.printed} />
      {numbers.map((copy) => (
        <Copy key={copy.number} content={content} copy={copy} />
      ))}
    </>,
    place,
  );
}

function Copy({ content, copy }: { readonly content: PrintedDocument; readonly copy: CopyNumber }) {
  switch (content.kind) {
    case 'lead-sheet':
      return <LeadSheet content={content} copy={copy} />;
    case 'approval-sheet':
      return <ApprovalSheet content={content} copy={copy} />;
    case 'ledger':
      return <LedgerList content={content} copy={copy} />;
    case 'handover':
      return <HandoverSlip content={content} copy={copy} />;
    case 'deadlines':
      return <DeadlinesReport content={content} copy={copy} />;
    case 'meeting':
      return <MeetingRecord content={content} copy={copy} />;
  }
}
