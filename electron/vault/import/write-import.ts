import { uuidV7 } from '../crypto/uuid.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Numbering, type Registered, registerLead } from '../leads/register.ts';
import type { ImportPlan } from './plan-import.ts';

/**
 * Registers everything that was planned in one transaction, with `LedgerImported` behind it: all of it is there afterwards,
 * or nothing. `reporters` are the sealed sections, in the plan's order. The transaction is one piece of work that nothing
 * interrupts; a cancel comes too late once it has begun.
 */
export function writeImport(
  ledger: Ledger,
  numbering: Numbering,
  plan: ImportPlan,
  reporters: readonly (Uint8Array | undefined)[],
): readonly Registered[] {
  const batch = uuidV7(ledger.clock.now(), ledger.random);
  return ledger.write((writer) => {
    const registered: Registered[] = [];
    for (const [index, { lead, repeats }] of plan.leads.entries()) {
      const first = repeats !== undefined && 'planned' in repeats ? registered[repeats.planned]?.id : repeats?.id;
      registered.push(
        registerLead(writer, ledger, numbering, {
          draft: lead.draft,
          reporter: reporters[index],
          imported: { ...lead.imported, batch, row: lead.row },
          ledger: lead.ledger,
          ...(first === undefined ? {} : { repeatOf: first }),
        }),
      );
    }
    const { fileSha256, columns, read, duplicates, rejected } = plan;
    const counts = { read, registered: registered.length, duplicates: duplicates.length, rejected: rejected.length };
    writer.append({
      type: 'LedgerImported',
      stream: ledger.vaultId,
      sections: { head: { batch, fileSha256, columns: [...columns], ...counts } },
    });
    return registered;
  });
}
