import { MOST_PRINTED_ROWS } from '../../../shared/contract/documents.ts';
import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import { LEDGER_VIEWS } from '../../../shared/rules/ledger-views.ts';
import { knownCards } from '../cards/cards.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { type LedgerQuery, planOf } from '../leads/ledger-query.ts';
import { listLeads } from '../leads/list-leads.ts';

const PAGE_ROWS = 1000;

/** A list of the ledger as it goes on paper: what it is called, what stands in it, and its lines. */
export type LedgerList = {
  readonly title: string;
  readonly definition: string;
  /** With whom the leads were compared, where the view does that: its vault. */
  readonly counterpart: string | undefined;
  readonly rows: readonly LeadRow[];
};

/**
 * The whole of a list, as the ledger shows it.
 * @throws AppError PRINT_TOO_LONG, and what `planOf` throws
 */
export function ledgerList(vault: OpenVault, query: LedgerQuery): LedgerList {
  return { ...ledgerScope(vault, query), rows: allRows(vault, query) };
}

/**
 * What a list is called and what stands in it.
 * @throws AppError as `planOf`
 */
export function ledgerScope(vault: OpenVault, query: LedgerQuery): Omit<LedgerList, 'rows'> {
  const { name, definition } = LEDGER_VIEWS[query.view ?? 'all'];
  const { counterpart } = planOf(vault, query).values;
  const compared = typeof counterpart === 'string' && counterpart !== '' ? counterpart : undefined;
  return {
    title: name,
    definition: [definition, ...narrowedBy(query), ...comparedWith(vault, compared)].join(''),
    counterpart: compared,
  };
}

function narrowedBy({ status, overdue }: LedgerQuery): readonly string[] {
  return [
    ...(status === undefined ? [] : [`其中当前环节为“${LEAD_STATUS_TERMS[status]}”的。`]),
    ...(overdue === true ? ['其中已超期的。'] : []),
  ];
}

function comparedWith(vault: OpenVault, counterpart: string | undefined): readonly string[] {
  if (counterpart === undefined) return [];
  const card = knownCards(vault.ledger.db).findLast((one) => one.vault === counterpart);
  return [`收件单位：${card?.card.name ?? ''}。`];
}

function allRows(vault: OpenVault, query: LedgerQuery): readonly LeadRow[] {
  const rows: LeadRow[] = [];
  let after: number | undefined;
  do {
    const page = listLeads(vault, { ...query, limit: PAGE_ROWS, after, withTotal: after === undefined });
    if ((page.total ?? 0) > MOST_PRINTED_ROWS) {
      throw new AppError('PRINT_TOO_LONG', { rows: page.total ?? 0, most: MOST_PRINTED_ROWS });
    }
    rows.push(...page.leads);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return rows;
}
