import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { group, type Runner, unlocking } from '../options.ts';
import * as text from '../output/card-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type ExportOptions = UnlockOptions & { readonly output: string };
type ImportOptions = UnlockOptions & { readonly fingerprint: string };
type RevokeOptions = UnlockOptions & { readonly reason: string };

/** `card export`, `import`, `list`, `revoke`. */
export function cardCommands(program: Command, cli: Cli, run: Runner): void {
  const card = group(program, 'card', '单位名片：导出、核对登记、停用');
  run(
    unlocking(card, 'export', '导出本单位名片').requiredOption('-o, --output <FILE>', '写到哪个文件'),
    ([folder = ''], options: ExportOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const to = resolve(options.output);
        const done = await client.cards.export({ to }, { signal: cli.signal });
        return { json: done, text: text.exported(done, to) };
      }),
  );
  run(
    unlocking(card, 'import', '登记对方名片；核验码不一致的不登记', '<FILE>').requiredOption(
      '--fingerprint <DIGITS>',
      '对方通过另一渠道报来的核验码',
    ),
    ([folder = '', file = ''], options: ImportOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const input = { file: resolve(file), fingerprint: options.fingerprint };
        const done = await client.cards.import(input, { signal: cli.signal });
        return { json: done, text: text.confirmed(done) };
      }),
  );
  run(unlocking(card, 'list', '已登记的名片'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const list = await client.cards.list({}, { signal: cli.signal });
      return { json: list, text: text.cards(list) };
    }),
  );
  run(
    unlocking(card, 'revoke', '停用对方名片', '<FINGERPRINT...>').requiredOption('--reason <TEXT>', '原因'),
    ([folder = '', ...fingerprint], options: RevokeOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const input = { fingerprint: fingerprint.join(' '), reason: options.reason };
        const done = await client.cards.revoke(input, { signal: cli.signal });
        return { json: done, text: text.revoked(done) };
      }),
  );
}
