import type { Command } from 'commander';
import { decisionsSchema } from '../../../shared/contract/decisions.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { passphraseOf } from '../input/passphrase.ts';
import { type Runner, unlocking } from '../options.ts';
import * as text from '../output/lead-text.ts';
import { UsageError } from '../usage.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type SignOptions = UnlockOptions & {
  readonly file: string;
  readonly second?: string;
  readonly secondPassphraseFile?: string;
};

/** `leads sign`: 当面签批 of a list, by the one who unlocked or by another who takes the keyboard for it. */
export function signCommand(leads: Command, cli: Cli, run: Runner): void {
  run(
    unlocking(leads, 'sign', '当面签批：一次签名，逐件记录')
      .requiredOption('--file <DECISIONS.json>', '签批清单')
      .option('--second <NAME>', '由谁当面签批（登录名）；操作人自己有权的可不写')
      .option('--second-passphrase-file <FILE>', '签批人的口令文件，取第一行；不写则在终端询问'),
    ([folder = ''], options: SignOptions) => sign(cli, folder, options),
  );
}

function sign(cli: Cli, folder: string, options: SignOptions): Promise<Outcome> {
  const { second } = options;
  if (second === undefined && options.secondPassphraseFile !== undefined) {
    throw new UsageError('--second-passphrase-file 要与 --second 一起使用。');
  }
  const decisions = readJsonFile(options.file, decisionsSchema);
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const own = second === undefined ? passphrase : await passphraseOf(cli, options.secondPassphraseFile, second);
    const signed = await client.leads.sign({ by: second, passphrase: own, decisions }, { signal: cli.signal });
    return { json: signed, text: text.signed(signed) };
  });
}
