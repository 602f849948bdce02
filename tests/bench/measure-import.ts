import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sealReporter } from '../../electron/vault/compartment/compartment.ts';
import { ledgerCsv, messyLedger } from '../../electron/vault/demo/ledger-data.ts';
import { importDeps } from '../../electron/vault/host/import-deps.ts';
import { importLedger } from '../../electron/vault/import/import-ledger.ts';
import { type ImportPlan, planImport } from '../../electron/vault/import/plan-import.ts';
import { readLedgerFile } from '../../electron/vault/import/read-ledger-file.ts';
import { writeImport } from '../../electron/vault/import/write-import.ts';
import { insertReady, readyRows, type ReadyRows } from './plain-copy.ts';
import { type BenchRow, durationRow } from './report.ts';
import { resultOf, timed } from './stopwatch.ts';
import { freshVault, plainWithSchema, type Workspace, withVault } from './workspace.ts';

const GROUP = 'import';
const BESIDE = 'plain SQLite: the same rows inserted, index included';

type Parts = { readonly parse: number; readonly plan: number; readonly seal: number; readonly write: number };

/** A ledger taken in by the real import, whole and in its parts, beside the bare inserts of what it leaves behind. */
export async function measureImport({ folder, sizes }: Workspace): Promise<readonly BenchRow[]> {
  const file = join(folder, 'ledger.csv');
  writeFileSync(file, ledgerCsv(messyLedger({ rows: sizes.rows })));
  const { ms: whole, ready } = await imported(join(folder, 'import-whole'), file);
  const plain = (await timed(() => insertPlain(join(folder, 'import-plain.db'), ready))).ms;
  const parts = await inParts(join(folder, 'import-parts'), file);
  for (const name of ['import-whole', 'import-parts']) rmSync(join(folder, name), { recursive: true });
  return [
    durationRow(GROUP, `the whole import of ${sizes.rows} rows`, whole, plain, BESIDE),
    durationRow(GROUP, '  parse the file', parts.parse, plain, BESIDE),
    durationRow(GROUP, '  plan: understand rows, find repeats', parts.plan, plain, BESIDE),
    durationRow(GROUP, '  seal the reporters', parts.seal, plain, BESIDE),
    durationRow(GROUP, '  write: number, sign, insert, index', parts.write, plain, BESIDE),
  ];
}

async function imported(folder: string, file: string): Promise<{ ms: number; ready: ReadyRows }> {
  await freshVault(folder);
  return withVault(folder, async (vault) => {
    const { ms, result } = await timed(() => resultOf(importLedger(importDeps(vault), { file })));
    if (result.rejected.length > 0 || result.registered === 0) throw new Error('the ledger was not taken in');
    return { ms, ready: readyRows(vault.ledger.db) };
  });
}

function insertPlain(file: string, ready: ReadyRows): void {
  const db = plainWithSchema(file);
  try {
    insertReady(db, ready);
  } finally {
    db.close();
  }
}

/** The same steps as the import takes, each by itself. */
async function inParts(folder: string, file: string): Promise<Parts> {
  await freshVault(folder);
  return withVault(folder, async (vault) => {
    const { ledger, numbering, rules, compartmentRecipient } = importDeps(vault);
    const parse = await timed(() => readLedgerFile(file));
    const context = { db: ledger.db, numbering, rules, skipDuplicates: false };
    const quiet = () => undefined;
    const plan = await timed(() => planImport(parse.result, context, quiet, new AbortController().signal));
    const seal = await timed(() => sealedReporters(plan.result, compartmentRecipient));
    const order = { plan: plan.result, reporters: seal.result, openRows: 'to-complete' } as const;
    const write = await timed(() => writeImport(ledger, numbering, order));
    return { parse: parse.ms, plan: plan.ms, seal: seal.ms, write: write.ms };
  });
}

async function sealedReporters(plan: ImportPlan, recipient: string): Promise<readonly (Uint8Array | undefined)[]> {
  const sealed: (Uint8Array | undefined)[] = [];
  for (const { lead } of plan.leads) {
    sealed.push(lead.reporter === undefined ? undefined : await sealReporter(recipient, lead.reporter));
  }
  return sealed;
}
