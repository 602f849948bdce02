import { resolve } from 'node:path';
import type { Command } from 'commander';
import { DISPATCHING_LEVELS, type DispatchingLevel } from '../../../shared/rules/management.ts';
import type { Cli, Outcome } from '../cli.ts';
import { newPassphrase, passphraseOf } from '../input/passphrase.ts';
import { choice, codeWord, leaf, type Runner, unlocking, wholeNumber } from '../options.ts';
import { finished } from '../output/progress.ts';
import * as text from '../output/vault-text.ts';
import { type UnlockOptions, withClient, withVault } from '../vault-client.ts';

const KINDS = ['team', 'commission'] as const;
const CEILINGS = ['内部', '工作秘密'] as const;
const LEAST_VOLUME = 1_048_576;

type CreateOptions = {
  readonly kind: (typeof KINDS)[number];
  readonly name: string;
  readonly code: string;
  readonly device: string;
  readonly member: string;
  readonly level?: DispatchingLevel;
  readonly ceiling?: (typeof CEILINGS)[number];
  readonly passphraseFile?: string;
};

type BackupOptions = UnlockOptions & { readonly to: string; readonly volumeSize?: number };
type RestoreOptions = UnlockOptions & { readonly to: string; readonly device: string };

/** `vault create`, `status`, `check`, `backup`, `restore`. */
export function vaultCommands(program: Command, cli: Cli, run: Runner): void {
  const vault = program.command('vault').description('线索库：建立、检查、备份、恢复').helpCommand(false);
  run(createWords(vault), ([folder = ''], options: CreateOptions) => create(cli, folder, options));
  run(leaf(vault, 'status', '不解锁，看线索库的类型、版本、是否正被使用', '<DIR>'), ([folder = '']) =>
    status(cli, folder),
  );
  run(
    unlocking(vault, 'check', '检查数据库、全部记录和签名、全部材料').option('--incremental', '只查上次检查以后的记录'),
    ([folder = ''], options: UnlockOptions & { readonly incremental?: true }) => check(cli, folder, options),
  );
  run(
    unlocking(vault, 'backup', '加密备份，并打开副本核对')
      .requiredOption('--to <FOLDER>', '备份写到哪个文件夹')
      .option('--volume-size <BYTES>', '每卷字节数（至少1048576）', wholeNumber(LEAST_VOLUME, Number.MAX_SAFE_INTEGER)),
    ([folder = ''], options: BackupOptions) => backup(cli, folder, options),
  );
  run(
    leaf(vault, 'restore', '从备份恢复；恢复出的线索库是一台新设备', '<FILE>')
      .requiredOption('--to <DIR>', '新的或空的文件夹')
      .requiredOption('--device <NO>', '新设备的编号', codeWord)
      .option('--passphrase-file <FILE>', '口令文件，取第一行；不写则在终端询问')
      .option('--member <NAME>', '由谁操作；只有一名人员时可不写'),
    ([file = ''], options: RestoreOptions) => restore(cli, file, options),
  );
}

function createWords(vault: Command): Command {
  return leaf(vault, 'create', '建立新的线索库和它的第一名人员', '<DIR>')
    .addOption(choice('--kind <KIND>', 'team 派驻机构，commission 派出机关', KINDS).makeOptionMandatory())
    .requiredOption('--name <ORG>', '单位名称')
    .requiredOption('--code <CODE>', '单位代码，[A-Z0-9-]，最多16个字符', codeWord)
    .requiredOption('--device <NO>', '设备编号，[A-Z0-9-]，最多16个字符', codeWord)
    .requiredOption('--member <NAME>', '第一名人员')
    .addOption(choice('--level <LEVEL>', '派出机关的级别，不写为市', DISPATCHING_LEVELS))
    .addOption(choice('--ceiling <MARK>', '本库存放上限，不写为工作秘密', CEILINGS))
    .option('--passphrase-file <FILE>', '口令文件，取第一行；不写则在终端询问两次');
}

async function create(cli: Cli, folder: string, options: CreateOptions): Promise<Outcome> {
  const { passphraseFile, ...facts } = options;
  const passphrase = await newPassphrase(cli, passphraseFile);
  return withClient(cli, async (client) => {
    const { kind, name, code, device, member, level, ceiling } = facts;
    const made = await client.vault.create(
      { folder: resolve(folder), kind, name, code, device, member, level, ceiling, passphrase },
      { signal: cli.signal },
    );
    return { json: made, text: text.created(made) };
  });
}

async function status(cli: Cli, folder: string): Promise<Outcome> {
  return withClient(cli, async (client) => {
    const found = await client.vault.status({ folder: resolve(folder) });
    return { json: found, text: text.status(found) };
  });
}

function check(cli: Cli, folder: string, options: UnlockOptions & { readonly incremental?: true }): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const input = { incremental: options.incremental === true };
    const result = await finished(cli, client.vault.check(input, { signal: cli.signal }));
    const outcome = { json: result, text: text.checked(result) };
    if (result.ok) return outcome;
    return { ...outcome, refused: { code: 'VAULT_CHECK_FAILED', params: { count: result.findings.length } } };
  });
}

function backup(cli: Cli, folder: string, options: BackupOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const input = { to: resolve(options.to), volumeSize: options.volumeSize };
    const result = await finished(cli, client.vault.backup(input, { signal: cli.signal }));
    return { json: result, text: text.backedUp(result) };
  });
}

async function restore(cli: Cli, file: string, options: RestoreOptions): Promise<Outcome> {
  const passphrase = await passphraseOf(cli, options.passphraseFile);
  return withClient(cli, async (client) => {
    const { to, device, member: login } = options;
    const input = { file: resolve(file), to: resolve(to), device, login, passphrase };
    const result = await finished(cli, client.vault.restore(input, { signal: cli.signal }));
    return { json: result, text: text.restored(result) };
  });
}
