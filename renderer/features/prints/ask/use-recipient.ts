import { useRead } from '../../../base/query.ts';
import type { PrintRequest } from '../print-request.ts';

/** For whom a slip is made out: whoever the package is for. */
export type Recipient = {
  /** `undefined` until it was read; empty for what is made out for somebody else each time. */
  readonly known: string | undefined;
  /** Gives it as soon as it was read: who presses Enter before that means it too. */
  readonly read: () => Promise<string>;
};

/** The recipient that goes without saying, if there is one. */
export function useRecipient(request: PrintRequest): Recipient {
  const id = request.kind === 'handover' ? request.package : null;
  const { data, refetch } = useRead('packages', ['recipient', id], async (vault) => {
    if (id === null) return '';
    const row = (await vault.packages.list({})).find((one) => one.id === id);
    return row?.direction === 'out' ? row.counterpartName : '';
  });
  const read = async () => data ?? (await refetch({ cancelRefetch: false })).data ?? '';
  return { known: data, read };
}
