import type { Command } from 'commander';
import { ROLES, type Role } from '../../../shared/rules/roles.ts';
import type { Cli, Outcome } from '../cli.ts';
import { newPassphrase } from '../input/passphrase.ts';
import { checkSecond, type SecondOptions, signatureOf, withSecond } from '../input/second.ts';
import { delegationCommands } from './delegations.ts';
import { choice, group, type Runner, unlocking } from '../options.ts';
import * as text from '../output/member-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type AddOptions = UnlockOptions &
  SecondOptions & {
    readonly name: string;
    readonly login?: string;
    readonly role: Role;
    readonly newPassphraseFile?: string;
  };
type SuspendOptions = UnlockOptions & { readonly name: string };

/** `member add`, `list`, `suspend`, and what is lent by the leader. */
export function memberCommands(program: Command, cli: Cli, run: Runner): void {
  const member = group(program, 'member', '人员：添加、列出、停用、授权');
  run(addWords(member), ([folder = ''], options: AddOptions) => add(cli, folder, options));
  run(unlocking(member, 'list', '本库的人员'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const list = await client.members.list({}, { signal: cli.signal });
      return { json: list, text: text.members(list) };
    }),
  );
  run(
    unlocking(member, 'suspend', '停用人员：其口令不再能打开线索库，并更换线索库密钥').requiredOption(
      '--name <NAME>',
      '停用谁（登录名）',
    ),
    ([folder = ''], options: SuspendOptions) => suspend(cli, folder, options),
  );
  delegationCommands(member, cli, run);
}

function addWords(member: Command): Command {
  const command = unlocking(member, 'add', '添加人员；新人员的口令由本人设定')
    .requiredOption('--name <NAME>', '姓名')
    .addOption(choice('--role <ROLE>', '职责', ROLES).makeOptionMandatory())
    .option('--login <NAME>', '登录名，不写则与姓名相同；会以明文写在线索库文件夹中')
    .option('--new-passphrase-file <FILE>', '新人员的口令文件，取第一行；不写则在终端询问两次');
  return withSecond(command);
}

function add(cli: Cli, folder: string, options: AddOptions): Promise<Outcome> {
  const { name, login, role } = options;
  checkSecond(options);
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const signature = await signatureOf(cli, options, passphrase);
    const first = await newPassphrase(cli, options.newPassphraseFile);
    const input = { name, login, role, newPassphrase: first, ...signature };
    const row = await client.members.add(input, { signal: cli.signal });
    return { json: row, text: text.added(row) };
  });
}

function suspend(cli: Cli, folder: string, options: SuspendOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const row = await client.members.suspend({ login: options.name, passphrase }, { signal: cli.signal });
    return { json: row, text: text.suspended(row) };
  });
}
