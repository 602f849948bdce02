import { declarationFor, type OpenRows } from '../../../shared/domain/import/open-rows.ts';
import { importedStatus } from '../../../shared/domain/lead/imported-status.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { type Numbering, type Registered, registerLead } from '../leads/register.ts';
import type { ImportPlan, PlannedLead } from './plan-import.ts';

/** A plan with what is decided about it: the sealed reporters in its order, and what is true of rows without a disposal. */
export type ImportOrder = {
  readonly plan: ImportPlan;
  readonly reporters: readonly (Uint8Array | undefined)[];
  readonly openRows: OpenRows;
};

/** True for a row of which the ledger does not tell how it went on. */
export function isToComplete({ lead }: PlannedLead): boolean {
  return importedStatus(lead.imported) === 'to-complete';
}

/**
 * Registers everything that was planned in one transaction, with `LedgerImported` behind it: all of it is there afterwards,
 * or nothing. The transaction is one piece of work that nothing interrupts; a cancel comes too late once it has begun.
 */
export function writeImport(
  ledger: Ledger,
  numbering: Numbering,
  { plan, reporters, openRows }: ImportOrder,
): readonly Registered[] {
  const declaration = declarationFor(openRows);
  const batch = uuidV7(ledger.clock.now(), ledger.random);
  return ledger.write((writer) => {
    const registered: Registered[] = [];
    for (const [index, planned] of plan.leads.entries()) {
      const { lead, repeats } = planned;
      const first = repeats !== undefined && 'planned' in repeats ? registered[repeats.planned]?.id : repeats?.id;
      registered.push(
        registerLead(writer, ledger, numbering, {
          draft: lead.draft,
          reporter: reporters[index],
          imported: { ...lead.imported, batch, row: lead.row },
          ledger: lead.ledger,
          declared: isToComplete(planned) ? declaration : undefined,
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
