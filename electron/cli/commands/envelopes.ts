import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Envelope } from '../../../shared/contract/envelopes.ts';
import {
  type EnvelopeAction,
  envelopeActionSchema,
  envelopeDraftSchema,
} from '../../../shared/domain/envelope/actions.ts';
import { ENVELOPE_STATUS_TERMS, ENVELOPE_STATUSES, type EnvelopeStatus } from '../../../shared/rules/envelope-lists.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { group, type Runner, unlocking, wholeNumber } from '../options.ts';
import { enteredEnvelope, envelopeList } from '../output/envelope-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';
import { pagesUpTo } from './pages.ts';

type FileOptions = UnlockOptions & { readonly file: string };
type ListOptions = UnlockOptions & {
  readonly status?: EnvelopeStatus;
  readonly everOverdue?: true;
  readonly limit?: number;
};

const STATUS_WORDS = Object.values(ENVELOPE_STATUS_TERMS);
const MOST_LISTED = 1_000_000;
const USUAL_LIMIT = 50;

const ACTED: Readonly<Record<EnvelopeAction['action'], string>> = {
  send: '已登记送出',
  receipt: '已登记回执',
  void: '已作废（编号保留）',
};

/** `envelopes list`, `add`, `act`: the register 径送登记. */
export function envelopeCommands(program: Command, cli: Cli, run: Runner): void {
  const envelopes = group(program, 'envelopes', '径送登记：登记密封件、送出、回执');
  run(
    unlocking(envelopes, 'list', '径送登记，新登记的在前')
      .addOption(new Option('--status <STATUS>', `状态（${STATUS_WORDS.join('、')}）`).argParser(statusWord))
      .option('--ever-overdue', '只列曾经超期的')
      .option('--limit <N>', '最多列出多少件，不写为50', wholeNumber(1, MOST_LISTED)),
    ([folder = ''], options: ListOptions) => list(cli, folder, options),
  );
  run(
    unlocking(envelopes, 'add', '登记一件密封件；不记姓名和内容').requiredOption('--file <ENVELOPE.json>', '登记内容'),
    ([folder = ''], options: FileOptions) => add(cli, folder, options),
  );
  run(
    unlocking(envelopes, 'act', '办理一步：送出、登记回执、作废', '<NUMBER>').requiredOption(
      '--file <ACTION.json>',
      '办理内容',
    ),
    ([folder = '', envelope = ''], options: FileOptions) => act(cli, folder, envelope, options),
  );
}

/** A status by its code or by the word shown for it. */
function statusWord(value: string): EnvelopeStatus {
  const found = ENVELOPE_STATUSES.find((status) => status === value || ENVELOPE_STATUS_TERMS[status] === value);
  if (found === undefined) throw new InvalidArgumentError('');
  return found;
}

function list(cli: Cli, folder: string, options: ListOptions): Promise<Outcome> {
  const { status, everOverdue, limit = USUAL_LIMIT } = options;
  return withVault(cli, folder, options, async ({ client }) => {
    const { total, rows } = await pagesUpTo<Envelope>(limit, async (size, after) => {
      const page = await client.envelopes.list({ status, everOverdue, limit: size, after }, { signal: cli.signal });
      return { total: page.total, next: page.next, rows: page.envelopes };
    });
    return { json: { total, envelopes: rows }, text: envelopeList(total, rows) };
  });
}

async function add(cli: Cli, folder: string, options: FileOptions): Promise<Outcome> {
  const draft = readJsonFile(options.file, envelopeDraftSchema);
  return withVault(cli, folder, options, async ({ client }) => {
    const entry = await client.envelopes.add(draft, { signal: cli.signal });
    return { json: entry, text: enteredEnvelope('已登记', entry) };
  });
}

async function act(cli: Cli, folder: string, envelope: string, options: FileOptions): Promise<Outcome> {
  const action = readJsonFile(options.file, envelopeActionSchema);
  return withVault(cli, folder, options, async ({ client }) => {
    const done = await client.envelopes.act({ envelope, action }, { signal: cli.signal });
    return { json: done, text: enteredEnvelope(ACTED[action.action], done.envelope) };
  });
}
