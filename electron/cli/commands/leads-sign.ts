import type { Command } from 'commander';
import { decisionsSchema } from '../../../shared/contract/decisions.ts';
import { actionSchema } from '../../../shared/domain/lead/actions.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { checkSecond, type SecondOptions, signatureOf, withSecond } from '../input/second.ts';
import { type Runner, unlocking } from '../options.ts';
import * as text from '../output/lead-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';

type SignOptions = UnlockOptions & SecondOptions & { readonly file: string };

/** `leads sign`: 当面签批 of a list, by the one who unlocked or by another who takes the keyboard for it. */
export function signCommand(leads: Command, cli: Cli, run: Runner): void {
  run(
    withSecond(
      unlocking(leads, 'sign', '当面签批：一次签名，逐件记录').requiredOption('--file <DECISIONS.json>', '签批清单'),
    ),
    ([folder = ''], options: SignOptions) => sign(cli, folder, options),
  );
}

/** `leads act`: one step, signed by the one who unlocked; a ruling also by another who takes the keyboard for it. */
export function actCommand(leads: Command, cli: Cli, run: Runner): void {
  run(
    withSecond(
      unlocking(
        leads,
        'act',
        '办理一步：更正、作废、录入纸质审批、补录、按指令清除、转为径送',
        '<NUMBER>',
      ).requiredOption('--file <ACTION.json>', '办理内容'),
    ),
    ([folder = '', lead = ''], options: SignOptions) => act(cli, folder, lead, options),
  );
}

function sign(cli: Cli, folder: string, options: SignOptions): Promise<Outcome> {
  checkSecond(options);
  const decisions = readJsonFile(options.file, decisionsSchema);
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const signature = await signatureOf(cli, options, passphrase);
    const signed = await client.leads.sign({ ...signature, decisions }, { signal: cli.signal });
    return { json: signed, text: text.signed(signed) };
  });
}

function act(cli: Cli, folder: string, lead: string, options: SignOptions): Promise<Outcome> {
  checkSecond(options);
  const action = readJsonFile(options.file, actionSchema);
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const { by, passphrase: own } = await signatureOf(cli, options, passphrase);
    const inPlace = by === undefined ? {} : { inPlace: { by, passphrase: own } };
    const done = await client.leads.act({ lead, action, ...inPlace }, { signal: cli.signal });
    return { json: done, text: text.acted(action.action, done) };
  });
}
