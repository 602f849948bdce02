import { sequenceText } from '../../../shared/rules/package-state.ts';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Classification, CLASSIFICATIONS } from '../../../shared/rules/code-lists.ts';
import type { Cli, Outcome } from '../cli.ts';
import { choice, group, type Runner, unlocking, wholeNumber } from '../options.ts';
import * as text from '../output/package-text.ts';
import { finished } from '../output/progress.ts';
import { UsageError } from '../usage.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type SealOptions = UnlockOptions & {
  readonly to: string;
  readonly lead?: readonly string[];
  readonly all?: true;
  readonly purpose: string;
  readonly output: string;
  readonly whole?: true;
  readonly volumeSize?: number;
  readonly classification?: Classification;
};
type OpenOptions = UnlockOptions & { readonly output?: string };
type VoidOptions = UnlockOptions & { readonly to: string; readonly sequence: number; readonly reason: string };

const LEAST_VOLUME = 1_048_576;
const MOST = Number.MAX_SAFE_INTEGER;

/** `package seal`, `inspect`, `open`, `void`, `list`. */
export function packageCommands(program: Command, cli: Cli, run: Runner): void {
  const packages = group(program, 'package', '密封包：封装、验封、拆封入库');
  run(sealWords(packages), ([folder = ''], options: SealOptions) => seal(cli, folder, options));
  run(
    unlocking(packages, 'inspect', '验封：谁发的、有什么、有无问题；不接收内容', '<FILE>'),
    ([folder = '', file = ''], options: UnlockOptions) => inspect(cli, folder, file, options),
  );
  run(
    unlocking(packages, 'open', '拆封入库；全部核对无误才接收', '<FILE>').option(
      '-o, --output <FOLDER>',
      '回执写到哪个文件夹；不写则不出回执',
    ),
    ([folder = '', file = ''], options: OpenOptions) => open(cli, folder, file, options),
  );
  run(
    unlocking(packages, 'void', '作废一个不会送达的序号')
      .requiredOption('--to <CODE>', '收件单位代码或核验码')
      .requiredOption('--sequence <N>', '序号', wholeNumber(1, MOST))
      .requiredOption('--reason <TEXT>', '原因'),
    ([folder = ''], options: VoidOptions) => voidNumber(cli, folder, options),
  );
  run(unlocking(packages, 'list', '收发的密封包和它们的状态'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const list = await client.packages.list({}, { signal: cli.signal });
      return { json: list, text: text.packageList(list) };
    }),
  );
}

function sealWords(packages: Command): Command {
  return unlocking(packages, 'seal', '封装报送：对方尚未签收的内容；口令即封装人的批准')
    .requiredOption('--to <CODE>', '收件单位代码或核验码')
    .option('--lead <NUMBER...>', '哪几件线索')
    .option('--all', '全部线索')
    .requiredOption('--purpose <TEXT>', '报送目的')
    .requiredOption('-o, --output <FOLDER>', '写到哪个文件夹')
    .option('--whole', '连同对方已签收的内容，全部重报')
    .option('--volume-size <BYTES>', '每卷字节数（至少1048576，最多999卷）', wholeNumber(LEAST_VOLUME, MOST))
    .addOption(choice('--classification <MARK>', '密封包的密级，不写为工作秘密', CLASSIFICATIONS));
}

async function seal(cli: Cli, folder: string, options: SealOptions): Promise<Outcome> {
  const { to, lead, all, purpose, output, whole, volumeSize, classification } = options;
  if ((lead === undefined) === (all === undefined))
    throw new UsageError('请用 --lead 指定线索，或用 --all 选全部，两者取一。');
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const leads = lead === undefined ? ('all' as const) : [...lead];
    const input = { to, leads, purpose, folder: resolve(output), whole: whole === true, volumeSize, classification };
    const done = await finished(cli, client.packages.seal({ ...input, passphrase }, { signal: cli.signal }));
    return { json: done, text: text.sealed(done) };
  });
}

function inspect(cli: Cli, folder: string, file: string, options: UnlockOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const found = await finished(cli, client.packages.inspect({ file: resolve(file) }, { signal: cli.signal }));
    return { json: found, text: text.inspected(found) };
  });
}

function open(cli: Cli, folder: string, file: string, options: OpenOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const receiptFolder = options.output === undefined ? undefined : resolve(options.output);
    const input = { file: resolve(file), receiptFolder };
    const done = await finished(cli, client.packages.open(input, { signal: cli.signal }));
    return { json: done, text: text.opened(done) };
  });
}

function voidNumber(cli: Cli, folder: string, options: VoidOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const { to, sequence, reason } = options;
    const done = await client.packages.void({ to, sequence, reason }, { signal: cli.signal });
    const line = `第${sequenceText(sequence)}号已作废。所含内容下次封装时重新报送，并向收件单位说明这个序号。`;
    return { json: done, text: [line] };
  });
}
