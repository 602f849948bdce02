import { join } from 'node:path';
import { registerLead } from '../../electron/vault/leads/register.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import { copyRows, LEDGER_COPIES } from './plain-copy.ts';
import { inventor } from './invented.ts';
import { BENCH_NOW, freshVault, plainWithSchema, type Workspace, withVault } from './workspace.ts';

/** A vault with many leads, and the same leads in plain SQLite. */
export type BigVault = { readonly folder: string; readonly plain: string };

/** Characters of text in a lead. */
const TEXT_LENGTH = 300;
const AT_ONCE = 5000;

/** Builds both once; later calls give the same. */
export function bigVaultMaker({ folder, sizes }: Workspace): () => Promise<BigVault> {
  let made: Promise<BigVault> | undefined;
  return () => (made ??= build(join(folder, 'big'), join(folder, 'big-plain.db'), sizes.leads));
}

async function build(folder: string, plain: string, leads: number): Promise<BigVault> {
  await freshVault(folder);
  await withVault(folder, (vault) => {
    const { ledger, numbering } = vault;
    const invent = inventor(BENCH_NOW, leads, TEXT_LENGTH);
    for (let start = 0; start < leads; start += AT_ONCE) {
      ledger.write((writer) => {
        for (let index = start; index < Math.min(leads, start + AT_ONCE); index++) {
          const draft = invent(index);
          const imported = importedAs(index, draft.receivedOn);
          registerLead(writer, ledger, numbering, {
            draft,
            reporter: undefined,
            ...(imported === undefined ? {} : { imported }),
          });
        }
      });
    }
    const db = plainWithSchema(plain);
    copyAll(ledger.db, db);
    db.close();
  });
  return { folder, plain };
}

/** Nine of ten come from an old ledger, so that the statuses differ and only some are overdue; one of ten is closed. */
function importedAs(index: number, closedOn: string) {
  const batch = '01900000-0000-7000-8000-000000000000';
  const base = { batch, row: index + 1 } as const;
  if (index % 10 === 0) return undefined;
  if (index % 10 < 3) return { ...base, state: 'to-complete' as const };
  if (index % 10 === 9) {
    return { ...base, state: 'as-ledger' as const, mode: '予以了结' as const, closed: true, closedOn };
  }
  return {
    ...base,
    state: 'as-ledger' as const,
    mode: index % 2 === 0 ? ('初步核实' as const) : ('谈话函询' as const),
  };
}

function copyAll(from: Db, to: Db): void {
  to.transaction(() => {
    for (const copy of LEDGER_COPIES) copyRows(from, to, copy);
  }).immediate();
}
