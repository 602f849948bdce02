import { lazy, type PropsWithChildren, Suspense, useCallback, useMemo, useState } from 'react';
import type { PrintedDocument } from '../../../shared/contract/documents.ts';
import { type Prints, PrintsContext } from './print.ts';
import type { PrintRequest } from './print-request.ts';

const PrintDialog = lazy(async () => ({ default: (await import('./ask/print-dialog.tsx')).PrintDialog }));
const Paper = lazy(async () => ({ default: (await import('./paper/paper.tsx')).Paper }));

/** Gives everything below it the ways to paper. What is on the paper stands in the document only while it is printed. */
export function PrintProvider({ children }: PropsWithChildren) {
  const [request, setRequest] = useState<PrintRequest | null>(null);
  const [paper, setPaper] = useState<PrintedDocument | null>(null);
  const prints = useMemo<Prints>(
    () => ({
      leadSheet: ({ id, number }) => setRequest({ kind: 'lead-sheet', lead: id, number }),
      approvalSheet: ({ id, number, course }) =>
        setRequest({ kind: 'approval-sheet', lead: id, number, matters: course.requests }),
      ledger: (query, count, columns) => setRequest({ kind: 'ledger', query, count, columns }),
      deadlines: () => setRequest({ kind: 'deadlines' }),
      meeting: ({ id, number }) => setRequest({ kind: 'meeting', meeting: id, number }),
      handover: (id, sequence) => setRequest({ kind: 'handover', package: id, sequence }),
    }),
    [],
  );
  // The same each time: another one would print once more.
  const done = useCallback(() => setPaper(null), []);
  const print = (printed: PrintedDocument) => {
    setRequest(null);
    setPaper(printed);
  };
  return (
    <PrintsContext value={prints}>
      {children}
      <Suspense>
        {request !== null && <PrintDialog request={request} onPrint={print} onClose={() => setRequest(null)} />}
        {paper !== null && <Paper key={paper.printed.id} content={paper} onDone={done} />}
      </Suspense>
    </PrintsContext>
  );
}
