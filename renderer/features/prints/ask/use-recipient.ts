import { useRead } from '../../../base/query.ts';
import type { PrintOrder, PrintRequest } from '../print-request.ts';

/** For whom a slip is made out: whoever the package is for. Nothing for what is made out for somebody else each time. */
export function useRecipient(request: PrintRequest): Partial<Pick<PrintOrder, 'recipient'>> {
  const id = request.kind === 'handover' ? request.package : null;
  const { data } = useRead('packages', ['recipient', id], async (vault) => {
    if (id === null) return '';
    const row = (await vault.packages.list({})).find((one) => one.id === id);
    return row?.direction === 'out' ? row.counterpartName : '';
  });
  return data === undefined || data === '' ? {} : { recipient: data };
}
