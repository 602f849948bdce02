import { resolve } from 'node:path';
import type { OpenRows } from '../../../shared/domain/import/open-rows.ts';
import type { ImportResult } from '../../../shared/contract/leads.ts';
import type { Cli, Outcome } from '../cli.ts';
import { rejectedText, imported } from '../output/import-text.ts';
import { finished } from '../output/progress.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

/** Options of `leads import`. */
export type ImportOptions = UnlockOptions & {
  readonly dryRun?: true;
  readonly skipDuplicates?: true;
  readonly acceptPartial?: true;
  readonly openRows?: OpenRows;
};

/**
 * Takes in a ledger, or looks at what would be taken in. Rows that are not understood keep the whole file out, unless
 * they may be left out.
 */
export function importLedger(cli: Cli, folder: string, ledger: string, options: ImportOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const file = resolve(ledger);
    const acceptPartial = options.acceptPartial === true;
    const skipDuplicates = options.skipDuplicates === true;
    const call = { signal: cli.signal };
    const work =
      options.dryRun === true
        ? client.leads.previewImport({ file }, call)
        : client.leads.importLedger({ file, skipDuplicates, acceptPartial, openRows: options.openRows }, call);
    const result = await finished(cli, work);
    const outcome = { json: result, text: imported(result) };
    return result.rejected.length > 0 && !acceptPartial ? { ...outcome, refused: refusal(result) } : outcome;
  });
}

function refusal(result: ImportResult): NonNullable<Outcome['refused']> {
  const { read, rejected } = result;
  const rows = new Set(rejected.map(({ row }) => row)).size;
  return { code: 'LEDGER_ROWS_REJECTED', params: { read, rejected: rows, first: rejectedText(rejected) } };
}
