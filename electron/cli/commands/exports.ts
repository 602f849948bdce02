import { resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Cli, Outcome } from '../cli.ts';
import { group, type Runner, unlocking } from '../options.ts';
import { finished } from '../output/progress.ts';
import { labelled } from '../output/table.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type ExportOptions = UnlockOptions & { readonly output: string };
type IdentityOptions = ExportOptions & { readonly yes?: true };

/** `identity export` and `audit export`. */
export function exportCommands(program: Command, cli: Cli, run: Runner): void {
  const identity = group(program, 'identity', '本库收取密封包的解密钥匙');
  run(
    unlocking(identity, 'export', '导出解密钥匙，供 age 工具打开密封包；会记录在案')
      .requiredOption('-o, --output <FILE>', '写到哪个文件')
      .option('--yes', '确认导出：得到这个文件的人能打开发给本库的全部密封包'),
    ([folder = ''], options: IdentityOptions) => exportIdentity(cli, folder, options),
  );
  const audit = group(program, 'audit', '审计记录');
  run(
    unlocking(audit, 'export', '导出签过名的全部记录（NDJSON）').requiredOption('-o, --output <FILE>', '写到哪个文件'),
    ([folder = ''], options: ExportOptions) => exportAudit(cli, folder, options),
  );
}

async function exportIdentity(cli: Cli, folder: string, options: IdentityOptions): Promise<Outcome> {
  if (options.yes !== true) throw new AppError('IDENTITY_NEEDS_YES');
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const done = await client.vault.exportIdentity({ to: resolve(options.output), passphrase }, { signal: cli.signal });
    const warning = '已导出解密钥匙。得到这个文件的人能打开发给本库的全部密封包，请专人保管、用后销毁。';
    return { json: done, text: [warning, ...labelled([['文件', done.file]])] };
  });
}

function exportAudit(cli: Cli, folder: string, options: ExportOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const to = resolve(options.output);
    const done = await finished(cli, client.vault.exportAudit({ to }, { signal: cli.signal }));
    const facts = labelled([
      ['文件', to],
      ['记录', `${String(done.events)} 条`],
      ['末位', done.head],
    ]);
    return { json: done, text: ['已导出审计记录。', ...facts] };
  });
}
