import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { group, type Runner, unlocking } from '../options.ts';
import * as text from '../output/vault-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

/** `member list`. A vault of this version has the one member it was created with. */
export function memberCommands(program: Command, cli: Cli, run: Runner): void {
  const member = group(program, 'member', '人员');
  run(unlocking(member, 'list', '本库的人员'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const list = await client.vault.members({}, { signal: cli.signal });
      return { json: list, text: text.members(list) };
    }),
  );
}
