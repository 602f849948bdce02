import { resolve } from 'node:path';
import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import type { Cli, Outcome } from '../cli.ts';
import { printable } from '../output/printable.ts';
import { finished } from '../output/progress.ts';
import { labelled } from '../output/table.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

/** Options of `leads export`. */
export type ExportOptions = UnlockOptions & {
  readonly output: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly view?: LedgerViewCode;
  readonly counterpart?: string;
  readonly search?: string;
  readonly status?: LeadStatus;
};

/** The ledger, as filtered, as a workbook in the clear; on record with for whom and to what end. */
export function exportLedger(cli: Cli, folder: string, options: ExportOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const { output, recipient, purpose, view, counterpart, search, status } = options;
    const to = resolve(output);
    const input = { to, recipient, purpose, view, counterpart, search, status };
    const done = await finished(cli, client.leads.exportWorkbook(input, { signal: cli.signal }));
    const warning = '已导出台账，并记录在案。文件没有加密，请按载体管理规定保管、销毁。';
    const facts = labelled([
      ['文件', printable(to)],
      ['线索', `${String(done.leads)} 件，${String(done.rows)} 行`],
      ['密级', done.classification],
      ['校验值', done.sha256],
    ]);
    return { json: done, text: [warning, ...facts] };
  });
}
