import { Command } from 'commander';
import type { Cli } from './cli.ts';
import { cardCommands } from './commands/cards.ts';
import { chainCommands } from './commands/chains.ts';
import { demoCommand } from './commands/demo.ts';
import { envelopeCommands } from './commands/envelopes.ts';
import { evidenceCommands } from './commands/evidence.ts';
import { exportCommands } from './commands/exports.ts';
import { itemCommands } from './commands/items.ts';
import { leadCommands } from './commands/leads.ts';
import { meetingCommands } from './commands/meetings.ts';
import { memberCommands } from './commands/members.ts';
import { packageCommands } from './commands/packages.ts';
import { ruleCommands } from './commands/rules.ts';
import { vaultCommands } from './commands/vault.ts';
import type { Runner } from './options.ts';
import { textWidth } from './output/table.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** Every command there is; the groups in the order in which a newcomer needs them. */
export function buildProgram(cli: Cli, run: Runner): Command {
  const program = new Command('mixia');
  program
    .description('密匣：离线、加密的线索库与密封包')
    .usage('<命令> …')
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title, displayWidth: textWidth, showGlobalOptions: false })
    .configureOutput({
      writeOut: (text) => cli.terminal.out(inChinese(text)),
      writeErr: (text) => cli.terminal.err(inChinese(text)),
      outputError: () => undefined,
    })
    .exitOverride();
  for (const add of GROUPS) add(program, cli, run);
  return program;
}

/** What the parser itself writes into a line of usage. */
function inChinese(usage: string): string {
  return usage.replaceAll('[options]', '[选项]').replaceAll('[command]', '<命令>').replace('用法： ', '用法：');
}

const GROUPS: readonly ((program: Command, cli: Cli, run: Runner) => void)[] = [
  demoCommand,
  vaultCommands,
  cardCommands,
  memberCommands,
  chainCommands,
  ruleCommands,
  leadCommands,
  itemCommands,
  envelopeCommands,
  meetingCommands,
  evidenceCommands,
  packageCommands,
  exportCommands,
];
