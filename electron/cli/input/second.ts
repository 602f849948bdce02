import type { Command } from 'commander';
import type { Cli } from '../cli.ts';
import { UsageError } from '../usage.ts';
import { passphraseOf } from './passphrase.ts';

/** Who signs in place, and where his passphrase is read from. */
export type SecondOptions = { readonly second?: string; readonly secondPassphraseFile?: string };

/** Adds the words with which another signs in place: `--second`, `--second-passphrase-file`. */
export function withSecond(command: Command): Command {
  return command
    .option('--second <NAME>', '由谁当面签批（登录名）；操作人自己有权的可不写')
    .option('--second-passphrase-file <FILE>', '签批人的口令文件，取第一行；不写则在终端询问');
}

/**
 * Refuses a passphrase of nobody.
 * @throws UsageError
 */
export function checkSecond({ second, secondPassphraseFile }: SecondOptions): void {
  if (second === undefined && secondPassphraseFile !== undefined) {
    throw new UsageError('--second-passphrase-file 要与 --second 一起使用。');
  }
}

/** The signature that an act takes: that of the one named, or of the member who acts, whose passphrase is there. */
export async function signatureOf(
  cli: Cli,
  { second, secondPassphraseFile }: SecondOptions,
  passphrase: string,
): Promise<{ readonly by?: string; readonly passphrase: string }> {
  if (second === undefined) return { passphrase };
  return { by: second, passphrase: await passphraseOf(cli, secondPassphraseFile, second) };
}
