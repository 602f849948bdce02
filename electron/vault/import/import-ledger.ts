import type { Progress } from '../../../shared/contract/call.ts';
import type { ImportResult } from '../../../shared/contract/leads.ts';
import type { OpenRows } from '../../../shared/domain/import/open-rows.ts';
import type { LeadRulesContext } from '../../../shared/domain/lead/rules.ts';
import { sealReporter } from '../compartment/compartment.ts';
import { throwIfCancelled } from '../files/failures.ts';
import { type Report, withProgress } from '../files/progress.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Numbering } from '../leads/register.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { breathe } from './breathe.ts';
import { importResult } from './import-result.ts';
import { readLedgerFile } from './read-ledger-file.ts';
import { writeImport } from './write-import.ts';

/** What an import needs of an open vault. */
export type ImportDeps = {
  readonly ledger: Ledger;
  readonly numbering: Numbering;
  readonly rules: LeadRulesContext;
  /** To whom reporters' identities are sealed. */
  readonly compartmentRecipient: string;
};

/** Which file or content, and what to do about repeats, about lines that cannot be taken in and about those without a disposal. */
export type ImportInput = {
  readonly file: string | Blob;
  readonly skipDuplicates?: boolean;
  readonly acceptPartial?: boolean;
  readonly openRows?: OpenRows;
};

/** Reporters sealed between two looks at the signal. */
const SEALED_AT_ONCE = 50;

/**
 * Says what an import of this file would do; registers nothing. Stages: `reading`, `checking` (both in lines).
 * @throws AppError as `readLedgerFile` and `planImport`
 */
export async function* previewImport(
  deps: ImportDeps,
  input: Pick<ImportInput, 'file'>,
  signal?: AbortSignal,
): AsyncGenerator<Progress, ImportResult, void> {
  return yield* withProgress(async (report, stop) => {
    const plan = await planFile(deps, { file: input.file }, report, stop);
    return importResult(plan, [], { dryRun: true, openRows: 'to-complete' });
  }, signal);
}

/**
 * Takes a ledger in, all of it or nothing: a line that cannot be taken in leaves the vault untouched, and the result names
 * every such line, unless `acceptPartial` takes in the others. Stages: `reading`, `checking` (lines), `sealing`
 * (reporters), `writing` (leads). It can be broken off until `writing` begins; that is one transaction.
 * @throws AppError as `readLedgerFile` and `planImport`; DISK_FULL and what else a write may meet
 */
export async function* importLedger(
  deps: ImportDeps,
  input: ImportInput,
  signal?: AbortSignal,
): AsyncGenerator<Progress, ImportResult, void> {
  return yield* withProgress(async (report, stop) => {
    const plan = await planFile(deps, input, report, stop);
    const { openRows = 'to-complete' } = input;
    const isRefused = plan.rejected.length > 0 && (input.acceptPartial !== true || plan.leads.length === 0);
    if (isRefused) return importResult(plan, [], { dryRun: false, openRows });
    const reporters = await sealReporters(deps, plan, report, stop);
    report({ stage: 'writing', done: 0, total: plan.leads.length });
    await breathe();
    throwIfCancelled(stop);
    const registered = writeImport(deps.ledger, deps.numbering, { plan, reporters, openRows });
    return importResult(plan, registered, { dryRun: false, openRows });
  }, signal);
}

async function planFile(
  deps: ImportDeps,
  input: ImportInput,
  report: Report,
  signal: AbortSignal,
): Promise<ImportPlan> {
  const onProgress = (rows: number) => {
    report({ stage: 'reading', done: rows, total: null });
  };
  const file = await readLedgerFile(input.file, { signal, onProgress });
  const { ledger, numbering, rules } = deps;
  const context = { db: ledger.db, numbering, rules, skipDuplicates: input.skipDuplicates ?? false };
  return planImport(file, context, report, signal);
}

/** Encryption is not for inside a transaction: it waits, and it takes its time. */
async function sealReporters(deps: ImportDeps, plan: ImportPlan, report: Report, signal: AbortSignal) {
  const sealed: (Uint8Array | undefined)[] = [];
  const total = plan.leads.filter(({ lead }) => lead.reporter !== undefined).length;
  let done = 0;
  for (const { lead } of plan.leads) {
    if (lead.reporter === undefined) {
      sealed.push(undefined);
      continue;
    }
    sealed.push(await sealReporter(deps.compartmentRecipient, lead.reporter));
    done += 1;
    if (done % SEALED_AT_ONCE !== 0) continue;
    report({ stage: 'sealing', done, total });
    await breathe();
    throwIfCancelled(signal);
  }
  return sealed;
}
