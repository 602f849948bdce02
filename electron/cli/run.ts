import { type Command, CommanderError } from 'commander';
import { sentence } from '../../shared/errors/app-error.ts';
import type { Cli, Outcome } from './cli.ts';
import type { JsonOption, Runner } from './options.ts';
import { jsonDocument } from './output/printable.ts';
import { type Refusal, refusalLine, refusalOf } from './output/refusal.ts';
import { buildProgram } from './program.ts';
import { UsageError, usageHint, usageLines } from './usage.ts';

const DONE = 0;
const REFUSED = 1;
const WRONG_WORDS = 2;

/** Runs the command that these words name; prints what comes of it; gives the exit code. Throws nothing. */
export async function runWords(argv: readonly string[], cli: Cli): Promise<number> {
  let code = DONE;
  const run: Runner = (command, work) => {
    command.action(async () => {
      code = await runOne(cli, command, () => work(command.args, command.opts<never>()));
    });
  };
  const program = buildProgram(cli, run);
  const wrong = (hint: string) => {
    cli.terminal.err(usageLines(hint, namedCommand(program, argv)));
    return WRONG_WORDS;
  };
  if (!argv.every((word) => word.isWellFormed())) return wrong('命令里有残缺的字符。');
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof UsageError) return wrong(usageHint(error));
    if (!(error instanceof CommanderError)) return refuse(cli, refusalOf(error, cli.signal), false);
    if (error.exitCode === 0) return DONE;
    return error.code === 'commander.help' ? WRONG_WORDS : wrong(usageHint(error));
  }
}

async function runOne(cli: Cli, command: Command, work: () => Promise<Outcome>): Promise<number> {
  const asJson = command.opts<JsonOption>().json === true;
  try {
    const outcome = await work();
    cli.terminal.out(asJson ? jsonDocument(outcome.json) : outcome.text.map((line) => `${line}\n`).join(''));
    if (outcome.refused === undefined) return DONE;
    const { code, params } = outcome.refused;
    cli.terminal.err(refusalLine({ code, message: sentence(code, params) }));
    return REFUSED;
  } catch (error) {
    if (error instanceof UsageError) throw error;
    return refuse(cli, refusalOf(error, cli.signal), asJson);
  }
}

function refuse(cli: Cli, refusal: Refusal, asJson: boolean): number {
  if (asJson) cli.terminal.out(jsonDocument(refusal));
  cli.terminal.err(refusalLine(refusal));
  return REFUSED;
}

/** The command that these words reach, as far as they go. */
function namedCommand(program: Command, argv: readonly string[]): Command {
  let command = program;
  for (const word of argv) {
    const next = command.commands.find((one) => one.name() === word);
    if (next === undefined) break;
    command = next;
  }
  return command;
}
