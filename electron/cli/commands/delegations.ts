import type { Command } from 'commander';
import { type ApprovalMatter, MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import type { Cli, Outcome } from '../cli.ts';
import { checkSecond, type SecondOptions, signatureOf, withSecond } from '../input/second.ts';
import { choices, dayWord, type Runner, unlocking } from '../options.ts';
import * as text from '../output/authority-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type DelegateOptions = UnlockOptions &
  SecondOptions & {
    readonly to: string;
    readonly from: string;
    readonly until: string;
    readonly matter?: readonly ApprovalMatter[];
  };
type EndOptions = UnlockOptions & SecondOptions & { readonly delegation: string };

/** `member delegate`, `undelegate`, `delegations`: who decides in the leader's place, from when to when. */
export function delegationCommands(member: Command, cli: Cli, run: Runner): void {
  run(
    withSecond(
      unlocking(member, 'delegate', '授权：外出期间由副组长代为审批，到期自动终止')
        .requiredOption('--to <NAME>', '授权给谁（登录名）')
        .requiredOption('--from <DAY>', '自哪一天起，例如 2026-03-05', dayWord)
        .requiredOption('--until <DAY>', '至哪一天止，含当天', dayWord)
        .addOption(choices('--matter <MATTER...>', '哪些事项，不写为全部', MATTER_NAMES)),
    ),
    ([folder = ''], options: DelegateOptions) => delegate(cli, folder, options),
  );
  run(
    withSecond(
      unlocking(member, 'undelegate', '提前终止一项授权').requiredOption('--delegation <ID>', '授权编号，见授权清单'),
    ),
    ([folder = ''], options: EndOptions) => undelegate(cli, folder, options),
  );
  run(unlocking(member, 'delegations', '本库的授权，新的在前'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const list = await client.members.delegations({}, { signal: cli.signal });
      return { json: list, text: text.delegations(list) };
    }),
  );
}

async function delegate(cli: Cli, folder: string, options: DelegateOptions): Promise<Outcome> {
  checkSecond(options);
  const { to, from, until, matter = MATTER_NAMES } = options;
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const signature = await signatureOf(cli, options, passphrase);
    const input = { to, from, until, matters: [...matter], ...signature };
    const row = await client.members.delegate(input, { signal: cli.signal });
    return { json: row, text: text.delegated(row) };
  });
}

async function undelegate(cli: Cli, folder: string, options: EndOptions): Promise<Outcome> {
  checkSecond(options);
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const signature = await signatureOf(cli, options, passphrase);
    const input = { delegation: options.delegation, ...signature };
    const row = await client.members.endDelegation(input, { signal: cli.signal });
    return { json: row, text: text.undelegated(row) };
  });
}
