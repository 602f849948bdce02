import type { Command } from 'commander';
import { CHAIN_LEVELS, type ChainLevel } from '../../../shared/rules/approval-chains.ts';
import { type ApprovalMatter, MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import type { Cli, Outcome } from '../cli.ts';
import { checkSecond, type SecondOptions, signatureOf, withSecond } from '../input/second.ts';
import { choice, choices, group, type Runner, unlocking } from '../options.ts';
import * as text from '../output/authority-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type SetOptions = UnlockOptions &
  SecondOptions & { readonly matter: ApprovalMatter; readonly levels: readonly ChainLevel[] };

/** `chain show`, `set`: which levels decide each matter. */
export function chainCommands(program: Command, cli: Cli, run: Runner): void {
  const chain = group(program, 'chain', '审批层级：查看、设定');
  run(unlocking(chain, 'show', '各事项的审批层级和依据'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const list = await client.settings.chains({}, { signal: cli.signal });
      return { json: list, text: text.chains(list) };
    }),
  );
  run(
    withSecond(
      unlocking(chain, 'set', '设定一个事项的审批层级；已经呈批的不变')
        .addOption(choice('--matter <MATTER>', '事项', MATTER_NAMES).makeOptionMandatory())
        .addOption(choices('--levels <LEVEL...>', '由低到高的各级', CHAIN_LEVELS).makeOptionMandatory()),
    ),
    ([folder = ''], options: SetOptions) => set(cli, folder, options),
  );
}

async function set(cli: Cli, folder: string, options: SetOptions): Promise<Outcome> {
  checkSecond(options);
  const { matter, levels } = options;
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const signature = await signatureOf(cli, options, passphrase);
    const row = await client.settings.setChain({ matter, levels: [...levels], ...signature }, { signal: cli.signal });
    return { json: row, text: text.chainSet(row) };
  });
}
