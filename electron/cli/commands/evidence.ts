import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli, Outcome } from '../cli.ts';
import { dayWord, group, type Runner, unlocking } from '../options.ts';
import { addedEvidence, exportedEvidence } from '../output/evidence-text.ts';
import { finished } from '../output/progress.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type AddOptions = UnlockOptions & {
  readonly source?: string;
  readonly acquiredOn?: string;
  readonly custodian?: string;
};
type ExportOptions = UnlockOptions & { readonly output: string };

/** `evidence add` and `export`. */
export function evidenceCommands(program: Command, cli: Cli, run: Runner): void {
  const evidence = group(program, 'evidence', '材料：收入、导出');
  run(
    unlocking(evidence, 'add', '把文件收入线索库，加密存放', '<NUMBER>', '<FILE...>')
      .option('--source <TEXT>', '材料来源')
      .option('--acquired-on <DATE>', '取得日期，YYYY-MM-DD', dayWord)
      .option('--custodian <NAME>', '原件保管人'),
    ([folder = '', lead = '', ...files], options: AddOptions) => add(cli, folder, lead, files, options),
  );
  run(
    unlocking(evidence, 'export', '导出一件材料；会记录在案', '<ID>').requiredOption(
      '-o, --output <FILE>',
      '写到哪个文件',
    ),
    ([folder = '', id = ''], options: ExportOptions) => take(cli, folder, id, options),
  );
}

function add(cli: Cli, folder: string, lead: string, files: readonly string[], options: AddOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const { source, acquiredOn, custodian } = options;
    const input = { lead, files: files.map((file) => resolve(file)), source, acquiredOn, custodian };
    const items = await finished(cli, client.evidence.add(input, { signal: cli.signal }));
    return { json: items, text: addedEvidence(items) };
  });
}

function take(cli: Cli, folder: string, id: string, options: ExportOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const to = resolve(options.output);
    const item = await finished(cli, client.evidence.export({ id, to }, { signal: cli.signal }));
    return { json: item, text: exportedEvidence(item, to) };
  });
}
