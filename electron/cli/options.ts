import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Outcome } from './cli.ts';

/** What every command understands. */
export type JsonOption = { readonly json?: true };

/**
 * Gives a command its work. The runner prints what comes of it and keeps the exit code. What the words hold is known to
 * the command alone, which declared them; `never` lets each say its own type.
 */
export type Runner = (command: Command, work: (words: readonly string[], options: never) => Promise<Outcome>) => void;

const ARGUMENTS: Readonly<Record<string, string>> = {
  DIR: '线索库文件夹',
  NUMBER: '编号',
  FILE: '文件',
  FINGERPRINT: '名片的核验码（数字或十六进制）',
  LEDGER: '台账文件（.xlsx 或 .csv）',
  ID: '材料编号',
  MEETING: '会议编号',
};

/** A group of commands, for example `leads`. */
export function group(program: Command, name: string, description: string): Command {
  return program.command(name).description(description).helpCommand(false);
}

/** A command with its arguments in order (`<DIR>`, `[DIR]`, `<FILE...>`) and `--json`. */
export function leaf(parent: Command, name: string, description: string, ...words: readonly string[]): Command {
  const command = parent.command(name).description(description);
  for (const word of words) command.argument(word, ARGUMENTS[word.replace(/[^A-Z]/gu, '')] ?? '');
  return command.option('--json', '在标准输出只写一个 JSON 文档');
}

/** A command that unlocks the vault named first. */
export function unlocking(parent: Command, name: string, description: string, ...words: readonly string[]): Command {
  return leaf(parent, name, description, '<DIR>', ...words)
    .option('--passphrase-file <FILE>', '口令文件，取第一行；不写则在终端询问')
    .option('--member <NAME>', '由谁操作；只有一名人员时可不写');
}

/** An option that takes one of a closed list. */
export function choice(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, `${description}（${values.join('、')}）`).argParser((value: string) => {
    if (!values.includes(value)) throw new InvalidArgumentError('');
    return value;
  });
}

/** An option that takes several of a closed list. */
export function choices(flags: string, description: string, values: readonly string[]): Option {
  return new Option(flags, `${description}（${values.join('、')}）`).argParser(
    (value: string, before: readonly string[] | undefined) => {
      if (!values.includes(value)) throw new InvalidArgumentError('');
      return [...(before ?? []), value];
    },
  );
}

/** Takes an organisation code or a device number. */
export function codeWord(value: string): string {
  if (!/^[A-Z0-9-]{1,16}$/u.test(value)) throw new InvalidArgumentError('');
  return value;
}

/** Takes a whole number from `least` to `most`. */
export function wholeNumber(least: number, most: number): (value: string) => number {
  return (value) => {
    const number = /^\d{1,15}$/u.test(value) ? Number(value) : Number.NaN;
    if (!(number >= least && number <= most)) throw new InvalidArgumentError('');
    return number;
  };
}

/** Takes a calendar day, `YYYY-MM-DD`. */
export function dayWord(value: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value) throw new InvalidArgumentError('');
  return value;
}
