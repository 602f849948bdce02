import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ItemRow } from '../../../shared/contract/items.ts';
import { itemActionSchema } from '../../../shared/domain/item/actions.ts';
import { ITEM_STATUS_TERMS, ITEM_STATUSES, type ItemStatus } from '../../../shared/rules/item-status.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { group, type Runner, unlocking, wholeNumber } from '../options.ts';
import { actedOnItem, itemList, shownItem } from '../output/item-text.ts';
import { reporter } from '../output/lead-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';
import { pagesUpTo } from './pages.ts';

type FileOptions = UnlockOptions & { readonly file: string };
type ReporterOptions = UnlockOptions & { readonly reason: string };
type ListOptions = UnlockOptions & {
  readonly search?: string;
  readonly status?: ItemStatus;
  readonly everOverdue?: true;
  readonly limit?: number;
};

const STATUS_WORDS = Object.values(ITEM_STATUS_TERMS);
const MOST_LISTED = 1_000_000;
const USUAL_LIMIT = 50;

/** `items list`, `show`, `act`, `reporter`. */
export function itemCommands(program: Command, cli: Cli, run: Runner): void {
  const items = group(program, 'items', '来件：查询、转为线索、并入、转送、退回');
  run(listWords(items), ([folder = ''], options: ListOptions) => list(cli, folder, options));
  run(
    unlocking(items, 'show', '查看一件来件的全部内容', '<NUMBER>'),
    ([folder = '', item = ''], options: UnlockOptions) =>
      withVault(cli, folder, options, async ({ client }) => {
        const file = await client.items.show({ item }, { signal: cli.signal });
        return { json: file, text: shownItem(file) };
      }),
  );
  run(
    unlocking(
      items,
      'act',
      '办理一步：转为线索、并入、转送、退回、解除关联、转为径送、更正、作废、按指令清除',
      '<NUMBER>',
    ).requiredOption('--file <ACTION.json>', '办理内容'),
    ([folder = '', item = ''], options: FileOptions) => act(cli, folder, item, options),
  );
  run(
    unlocking(items, 'reporter', '查看检举控告人身份；仅此一次，并记录在案', '<NUMBER>').requiredOption(
      '--reason <TEXT>',
      '查看原因',
    ),
    ([folder = '', item = ''], options: ReporterOptions) =>
      withVault(cli, folder, options, async ({ client, passphrase }) => {
        const { reason } = options;
        const found = await client.items.reporter({ item, reason, passphrase }, { signal: cli.signal });
        return { json: found, text: reporter(found) };
      }),
  );
}

function listWords(items: Command): Command {
  return unlocking(items, 'list', '来件列表，新登记的在前')
    .option('--search <TEXT>', '查找文字，一个字起')
    .addOption(new Option('--status <STATUS>', `去向（${STATUS_WORDS.join('、')}）`).argParser(statusWord))
    .option('--ever-overdue', '只列曾经超期的')
    .option('--limit <N>', '最多列出多少件，不写为50', wholeNumber(1, MOST_LISTED));
}

/** A status by its code or by the word shown for it. */
function statusWord(value: string): ItemStatus {
  const found = ITEM_STATUSES.find((status) => status === value || ITEM_STATUS_TERMS[status] === value);
  if (found === undefined) throw new InvalidArgumentError('');
  return found;
}

function list(cli: Cli, folder: string, options: ListOptions): Promise<Outcome> {
  const { search, status, everOverdue, limit = USUAL_LIMIT } = options;
  return withVault(cli, folder, options, async ({ client }) => {
    const { total, rows } = await pagesUpTo<ItemRow>(limit, async (size, after) => {
      const page = await client.items.list({ search, status, everOverdue, limit: size, after }, { signal: cli.signal });
      return { total: page.total, next: page.next, rows: page.items };
    });
    return { json: { total, items: rows }, text: itemList(total, rows) };
  });
}

async function act(cli: Cli, folder: string, item: string, options: FileOptions): Promise<Outcome> {
  const action = readJsonFile(options.file, itemActionSchema);
  return withVault(cli, folder, options, async ({ client }) => {
    const done = await client.items.act({ item, action }, { signal: cli.signal });
    return { json: done, text: actedOnItem(action.action, done) };
  });
}
