import { type Command, InvalidArgumentError, Option } from 'commander';
import { OPEN_ROWS } from '../../../shared/domain/import/open-rows.ts';
import { leadDraftSchema } from '../../../shared/domain/lead/draft.ts';
import { LEAD_STATUS_TERMS, LEAD_STATUSES, type LeadStatus } from '../../../shared/rules/lead-status.ts';
import { LEDGER_VIEW_CODES, LEDGER_VIEWS, type LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { choice, group, type Runner, unlocking, wholeNumber } from '../options.ts';
import { assessmentCountLines } from '../output/advice-text.ts';
import { shownLead, verifiedLead } from '../output/lead-file-text.ts';
import * as text from '../output/lead-text.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';
import { exportLedger, type ExportOptions } from './leads-export.ts';
import { importLedger, type ImportOptions } from './leads-import.ts';
import { listLeads, type ListOptions } from './leads-list.ts';
import { actCommand, signCommand } from './leads-sign.ts';

type FileOptions = UnlockOptions & { readonly file: string };
type ReporterOptions = UnlockOptions & { readonly reason: string };

const STATUS_WORDS = Object.values(LEAD_STATUS_TERMS);
const VIEW_WORDS = Object.values(LEDGER_VIEWS).map(({ name }) => name);
/** Filters about dates, by a word of their own. */
const DATES = [
  ['--due', 'due-soon'],
  ['--overdue', 'overdue'],
  ['--ever-overdue', 'ever-overdue'],
] as const;
const MOST_LISTED = 1_000_000;

/** `leads import`, `export`, `add`, `list`, `show`, `act`, `verify`, `assessments`, `sign`, `reporter`. */
export function leadCommands(program: Command, cli: Cli, run: Runner): void {
  const leads = group(program, 'leads', '线索：导入台账、登记、查询、办理');
  run(importWords(leads), ([folder = '', ledger = ''], options: ImportOptions) =>
    importLedger(cli, folder, ledger, options),
  );
  run(
    unlocking(leads, 'add', '登记一件来件；属于线索的同时登记为线索').requiredOption('--file <LEAD.json>', '登记内容'),
    ([folder = ''], options: FileOptions) => add(cli, folder, options),
  );
  run(listWords(leads), ([folder = ''], options: ListOptions) => listLeads(cli, folder, options));
  run(exportWords(leads), ([folder = ''], options: ExportOptions) => exportLedger(cli, folder, options));
  run(
    unlocking(leads, 'show', '查看一件线索的全部内容', '<NUMBER>'),
    ([folder = '', lead = ''], options: UnlockOptions) => show(cli, folder, lead, options),
  );
  actCommand(leads, cli, run);
  run(
    unlocking(leads, 'verify', '验证一件线索的签名：每条办理记录的签名、次序和内容', '<NUMBER>'),
    ([folder = '', lead = ''], options: UnlockOptions) => verify(cli, folder, lead, options),
  );
  run(unlocking(leads, 'assessments', '研判评估与办理结果对照（案后剖析）'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const counts = await client.leads.assessments({}, { signal: cli.signal });
      return { json: { counts }, text: assessmentCountLines(counts) };
    }),
  );
  signCommand(leads, cli, run);
  run(
    unlocking(leads, 'reporter', '查看检举控告人身份；仅此一次，并记录在案', '<NUMBER>').requiredOption(
      '--reason <TEXT>',
      '查看原因',
    ),
    ([folder = '', lead = ''], options: ReporterOptions) =>
      withVault(cli, folder, options, async ({ client, passphrase }) => {
        const { reason } = options;
        const found = await client.leads.reporter({ lead, reason, passphrase }, { signal: cli.signal });
        return { json: found, text: text.reporter(found) };
      }),
  );
}

function show(cli: Cli, folder: string, lead: string, options: UnlockOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const file = await client.leads.show({ lead }, { signal: cli.signal });
    return { json: file, text: shownLead(file) };
  });
}

function verify(cli: Cli, folder: string, lead: string, options: UnlockOptions): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const found = await client.leads.verify({ lead }, { signal: cli.signal });
    const outcome = { json: found, text: verifiedLead(found) };
    const count = found.findings.length;
    return count === 0 ? outcome : { ...outcome, refused: { code: 'VAULT_CHECK_FAILED', params: { count } } };
  });
}

function importWords(leads: Command): Command {
  return unlocking(leads, 'import', '导入台账；有一行读不懂则整表不入库', '<LEDGER>')
    .option('--dry-run', '只看结果，不登记')
    .option('--skip-duplicates', '疑似重复的不登记（不写则登记为重复件）')
    .option('--accept-partial', '读不懂的行跳过，其余照登')
    .addOption(
      choice('--open-rows <ANSWER>', '台账未载明处置的行：确未处置、均已办结、待补录，不写为待补录', OPEN_ROWS),
    );
}

function listWords(leads: Command): Command {
  const list = filtering(unlocking(leads, 'list', '线索列表，新登记的在前')).option(
    '--limit <N>',
    '最多列出多少件，不写为50',
    wholeNumber(1, MOST_LISTED),
  );
  for (const [flag, view] of DATES) {
    const { name } = LEDGER_VIEWS[view];
    list.addOption(new Option(flag, `同 --view ${name}`).implies({ view }));
  }
  return list;
}

function exportWords(leads: Command): Command {
  return filtering(unlocking(leads, 'export', '导出台账工作簿（.xlsx），纸质台账全部栏目；不加密，会记录在案'))
    .requiredOption('-o, --output <FILE.xlsx>', '写到哪个文件')
    .requiredOption('--recipient <WHO>', '导出给谁；凭函件调阅的，写明函号')
    .requiredOption('--purpose <TEXT>', '用途');
}

/** Which leads of the ledger. */
function filtering(command: Command): Command {
  return command
    .option('--search <TEXT>', '查找文字，一个字起')
    .addOption(new Option('--view <VIEW>', `筛选（${VIEW_WORDS.join('、')}）`).argParser(viewWord))
    .option('--counterpart <WHO>', '收件单位的代码或核验码，用于“自上次报送有变化”和“已报送未收回执”')
    .addOption(new Option('--status <STATUS>', `办理状态（${STATUS_WORDS.join('、')}）`).argParser(statusWord));
}

/** A view by its code or by its name. */
function viewWord(value: string): LedgerViewCode {
  const found = LEDGER_VIEW_CODES.find((view) => view === value || LEDGER_VIEWS[view].name === value);
  if (found === undefined) throw new InvalidArgumentError('');
  return found;
}

/** A status by its code or by the word shown for it. */
function statusWord(value: string): LeadStatus {
  const found = LEAD_STATUSES.find((status) => status === value || LEAD_STATUS_TERMS[status] === value);
  if (found === undefined) throw new InvalidArgumentError('');
  return found;
}

async function add(cli: Cli, folder: string, options: FileOptions): Promise<Outcome> {
  const draft = readJsonFile(options.file, leadDraftSchema);
  return withVault(cli, folder, options, async ({ client }) => {
    const done = await client.leads.register(draft, { signal: cli.signal });
    return { json: done, text: text.registered(done) };
  });
}
