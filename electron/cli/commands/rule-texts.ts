import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { type Runner, unlocking } from '../options.ts';
import * as text from '../output/regulation-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type ImportOptions = UnlockOptions & { readonly source: string };
type SearchOptions = UnlockOptions & { readonly search?: string; readonly title?: string; readonly article?: string };

/** `rules text-import`, `rules text`: texts of regulations and what is found in them. */
export function textCommands(rules: Command, cli: Cli, run: Runner): void {
  run(
    unlocking(rules, 'text-import', '导入一部法规的条文（UTF-8 纯文本，第一行为名称）', '<FILE>').requiredOption(
      '--source <TEXT>',
      '文本从何处取得，例如文号',
    ),
    ([folder = '', file = ''], { source, ...options }: ImportOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const row = await client.rules.importText({ file: resolve(file), source }, { signal: cli.signal });
        return { json: row, text: text.imported(row) };
      }),
  );
  run(
    unlocking(rules, 'text', '已导入的法规，查找条文')
      .option('--search <TEXT>', '条文中的任何一段')
      .option('--title <TITLE>', '法规名称')
      .option('--article <NUMBER>', '条，例如 第三条'),
    ([folder = ''], { search, title, article, ...options }: SearchOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const shown = await client.rules.texts({ search, title, article }, { signal: cli.signal });
        return {
          json: shown,
          text: text.texts(
            shown,
            [search, title, article].some((one) => one !== undefined),
          ),
        };
      }),
  );
}
