import type { CommanderError, Command } from 'commander';
import { printable } from './output/printable.ts';
import { shortened } from './output/table.ts';

/** The words on the command line are wrong: exit code 2, and `hint` says in one Chinese sentence how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Longest piece of what was typed that is repeated back. */
const MOST_COLUMNS = 60;

const HINTS: Readonly<Record<string, (named: string) => string>> = {
  'commander.missingArgument': (named) => `缺少参数：${named}。`,
  'commander.optionMissingArgument': (named) => `选项后面缺少内容：${named}。`,
  'commander.missingMandatoryOptionValue': (named) => `缺少必需的选项：${named}。`,
  'commander.unknownOption': (named) => `没有这个选项：${named}。`,
  'commander.unknownCommand': (named) => `没有这个命令：${named}。`,
  'commander.excessArguments': () => '参数过多，请检查路径或文字是否需要加引号。',
  'commander.invalidArgument': (named) => `选项的内容不符合要求：${named}。`,
  'commander.conflictingOption': (named) => `这两个选项不能同时使用：${named}。`,
};

/** One Chinese sentence for an error in the words. */
export function usageHint(error: CommanderError | UsageError): string {
  if (error instanceof UsageError) return error.message;
  const hint = HINTS[error.code] ?? (() => '命令不完整或有误。');
  return hint(namedIn(error.message));
}

/** What stands in quotation marks in the parser's English sentence: the argument, option or command it is about. */
function namedIn(message: string): string {
  const named = [...message.matchAll(/'([^']*)'/gu)].map(([, name]) => name ?? '');
  return shortened(printable(named.slice(0, 2).join('，')), MOST_COLUMNS);
}

/** The lines for standard error: what is wrong, how it is written, where more stands. */
export function usageLines(hint: string, command: Command): string {
  const path = commandPath(command);
  const usage =
    command.commands.length === 0 ? `${path} ${command.usage().replace('[options]', '[选项]')}` : `${path} <命令> …`;
  return `USAGE: ${hint}\n用法：${usage}\n详见：${path} --help\n`;
}

function commandPath(command: Command): string {
  return command.parent === null ? command.name() : `${commandPath(command.parent)} ${command.name()}`;
}
