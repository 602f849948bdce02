import type { Command } from 'commander';
import type { SetRuleInput } from '../../../shared/contract/rules.ts';
import type { OpinionEnd } from '../../../shared/domain/clocks/rulebook.ts';
import { holidaysSet } from '../../../shared/domain/vault/sections.ts';
import { PERIOD_RULES, periodRule } from '../../../shared/rules/clocks/all.ts';
import { RECURRING } from '../../../shared/rules/clocks/office-clocks.ts';
import type { Cli, Outcome } from '../cli.ts';
import { readJsonFile } from '../input/json-file.ts';
import { checkSecond, type SecondOptions, signatureOf, withSecond } from '../input/second.ts';
import { choice, dayWord, group, type Runner, unlocking, wholeNumber } from '../options.ts';
import * as text from '../output/rule-text.ts';
import { UsageError } from '../usage.ts';
import { type UnlockOptions, withVault } from '../vault-client.ts';
import { textCommands } from './rule-texts.ts';

type ImportOptions = UnlockOptions & { readonly dryRun?: true };
type DoneOptions = UnlockOptions & {
  readonly code: string;
  readonly period: string;
  readonly on: string;
  readonly note?: string;
};
type SetOptions = UnlockOptions &
  SecondOptions & {
    readonly code?: string;
    readonly count?: number;
    readonly days?: number;
    readonly opinionEnd?: OpinionEnd;
    readonly blue?: number;
    readonly yellow?: number;
  };

/** `rules list`, `set`, `import`, `done`: what dates are counted by, and what returns. */
export function ruleCommands(program: Command, cli: Cli, run: Runner): void {
  const rules = group(program, 'rules', '规则与节假日：查看、设定、登记');
  run(unlocking(rules, 'list', '期限规则、节假日和定期事项'), ([folder = ''], options: UnlockOptions) =>
    withVault(cli, folder, options, async ({ client }) => {
      const shown = await client.rules.show({}, { signal: cli.signal });
      return { json: shown, text: text.rules(shown) };
    }),
  );
  run(
    unlocking(rules, 'import', '登记一个年份的节假日安排（JSON 文件）', '<FILE>').option(
      '--dry-run',
      '只显示哪些期限将变动，不登记',
    ),
    ([folder = '', file = ''], options: ImportOptions) => take(cli, folder, file, options),
  );
  setCommand(rules, cli, run);
  textCommands(rules, cli, run);
  run(
    unlocking(rules, 'done', '登记一项定期事项已办理')
      .addOption(
        choice(
          '--code <CODE>',
          '代码',
          codes(RECURRING.filter((one) => one.shownBy === undefined)),
        ).makeOptionMandatory(),
      )
      .requiredOption('--period <PERIOD>', '期间，例如 2026-Q4、2026-H2')
      .requiredOption('--on <DATE>', '办理日期', dayWord)
      .option('--note <TEXT>', '备注'),
    ([folder = ''], options: DoneOptions) => done(cli, folder, options),
  );
}

const codes = (rules: readonly { readonly code: string }[]) => rules.map(({ code }) => code);

function setCommand(rules: Command, cli: Cli, run: Runner): void {
  run(
    withSecond(
      unlocking(rules, 'set', '设定一项规则：只能更严，不能放宽；须组长签名')
        .addOption(choice('--code <CODE>', '期限的代码，与 --count 或者 --days 一起使用', codes(PERIOD_RULES)))
        .option('--count <N>', '期限的长度，按规则本身的单位', wholeNumber(1, 999))
        .option('--days <N>', '期限的天数：以月计算的规则也可以按天设定', wholeNumber(1, 999))
        .addOption(choice('--opinion-end <END>', '处置意见期限止于提出或者批准', ['put-forward', 'approved']))
        .option('--blue <N>', '到期前多少天起蓝色提醒，与 --yellow 一起使用', wholeNumber(1, 90))
        .option('--yellow <N>', '到期前多少天起黄色提醒', wholeNumber(1, 90)),
    ),
    ([folder = ''], options: SetOptions) => set(cli, folder, options),
  );
}

function take(cli: Cli, folder: string, file: string, options: ImportOptions): Promise<Outcome> {
  const notice = readJsonFile(file, holidaysSet);
  const isDone = options.dryRun !== true;
  return withVault(cli, folder, options, async ({ client }) => {
    const { addHolidays, previewHolidays } = client.rules;
    const moved = await (isDone ? addHolidays : previewHolidays)(notice, { signal: cli.signal });
    const said = isDone ? [`已登记${String(notice.year)}年的节假日安排。`] : [];
    return { json: moved, text: [...said, ...text.moved(moved, isDone)] };
  });
}

async function set(cli: Cli, folder: string, options: SetOptions): Promise<Outcome> {
  checkSecond(options);
  const rule = ruleOf(options);
  return withVault(cli, folder, options, async ({ client, passphrase }) => {
    const signature = await signatureOf(cli, options, passphrase);
    const moved = await client.rules.set({ rule, ...signature }, { signal: cli.signal });
    return { json: moved, text: ['已设定，自今日起适用；已经到期的不变。', ...text.moved(moved, true)] };
  });
}

/** One rule at a time. */
function ruleOf(options: SetOptions): SetRuleInput['rule'] {
  const { code, count, days, opinionEnd: end, blue, yellow } = options;
  const kinds: SetRuleInput['rule'][] = [
    ...lengthOf(options),
    ...(end === undefined ? [] : [{ kind: 'opinion-end', end } as const]),
    ...(blue !== undefined && yellow !== undefined ? [{ kind: 'warn', blue, yellow } as const] : []),
  ];
  const [rule, second] = kinds;
  const given = [code ?? count ?? days, end, blue ?? yellow].filter((one) => one !== undefined).length;
  if (rule === undefined || second !== undefined || given !== 1) {
    throw new UsageError(
      '请写明一项规则：--code 和 --count（或者 --days），或者 --opinion-end，或者 --blue 和 --yellow。',
    );
  }
  return rule;
}

/** The length that was given, in the unit of the rule or in days. */
function lengthOf({ code = '', count, days }: SetOptions): SetRuleInput['rule'][] {
  const rule = periodRule(code);
  if (rule === undefined) return [];
  return [
    ...(count === undefined ? [] : [{ kind: 'span', code, unit: rule.span.unit, count } as const]),
    ...(days === undefined ? [] : [{ kind: 'span', code, unit: 'calendar-days', count: days } as const]),
  ];
}

function done(
  cli: Cli,
  folder: string,
  { code, period, on: doneOn, note = '', ...options }: DoneOptions,
): Promise<Outcome> {
  return withVault(cli, folder, options, async ({ client }) => {
    const row = await client.rules.recordDuty({ code, period, doneOn, note }, { signal: cli.signal });
    return { json: row, text: text.dutyRecorded(row) };
  });
}
