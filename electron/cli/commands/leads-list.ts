import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import type { Cli, Outcome } from '../cli.ts';
import { leadList } from '../output/lead-text.ts';
import { type UnlockOptions, type VaultClient, withVault } from '../vault-client.ts';

/** Options of `leads list`. */
export type ListOptions = UnlockOptions & {
  readonly view?: LedgerViewCode;
  readonly counterpart?: string;
  readonly search?: string;
  readonly status?: LeadStatus;
  readonly limit?: number;
};

const USUAL_LIMIT = 50;
const LARGEST_PAGE = 1000;

/** The ledger, newest first, page by page up to the limit. */
export function listLeads(cli: Cli, folder: string, options: ListOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const list = await pages(client, cli.signal, options);
    return { json: list, text: leadList(list.total, list.leads) };
  });
}

async function pages(
  client: VaultClient,
  signal: AbortSignal,
  { limit = USUAL_LIMIT, view, counterpart, search, status }: ListOptions,
): Promise<{ readonly total: number; readonly leads: readonly LeadRow[] }> {
  const leads: LeadRow[] = [];
  let total: number | null = null;
  let after: number | undefined;
  while (leads.length < limit) {
    const size = Math.min(LARGEST_PAGE, limit - leads.length);
    const query = { view, counterpart, search, status, limit: size, after, withTotal: total === null };
    const page = await client.leads.list(query, { signal });
    total ??= page.total;
    leads.push(...page.leads);
    if (page.next === null) break;
    after = page.next;
  }
  return { total: total ?? leads.length, leads };
}
