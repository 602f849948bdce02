import { type PropsWithChildren, useMemo, useState } from 'react';
import { PrintsContext, type Prints } from './print.ts';
import type { PrintRequest } from './print-request.ts';

/** Gives everything below it the ways to paper. */
export function PrintProvider({ children }: PropsWithChildren) {
  const [, setRequest] = useState<PrintRequest | null>(null);
  const prints = useMemo<Prints>(
    () => ({
      leadSheet: ({ id, number }) => setRequest({ kind: 'lead-sheet', lead: id, number }),
      ledger: (query, count) => setRequest({ kind: 'ledger', query, count }),
      handover: (id, sequence) => setRequest({ kind: 'handover', package: id, sequence }),
    }),
    [],
  );
  return <PrintsContext value={prints}>{children}</PrintsContext>;
}
