import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { Facts } from '../../../ui/facts.tsx';
import { absence } from '../model/facts.ts';

/** 原台账记载: what an imported row said in the ledger's own words, as it was read. */
export function LedgerWords({ lead }: { readonly lead: LeadFile }) {
  const missing = absence(lead, 'ledger');
  if (lead.ledger === null && missing === null) return null;
  const cells = (lead.ledger?.cells ?? []).filter(({ text }) => text.trim() !== '');
  return (
    <details className="card case-ledger">
      <summary>原台账记载{missing === null && `（${String(cells.length)}栏）`}</summary>
      {missing ?? <Facts facts={cells.map(({ column, text }) => [column, text])} />}
    </details>
  );
}
