import { spanText } from '../../shared/domain/clocks/reckon.ts';
import { CONFIDENCE_TERMS, citationText } from '../../shared/rules/citation.ts';
import { loosestIn, loosestOf, PERIOD_RULES } from '../../shared/rules/clocks/all.ts';
import { type ExtensionRule, EXTENSIONS } from '../../shared/rules/clocks/extensions.ts';
import { RECURRING, type RecurringRule } from '../../shared/rules/clocks/office-clocks.ts';
import type { ClockRule, PeriodRule } from '../../shared/rules/clocks/rule.ts';
import type { ClockCase } from '../../tests/unit/domain/clock-case.ts';
import { CLOCK_CASES } from '../../tests/unit/domain/clock-cases.ts';
import { RECURRING_CASES, SHOWN_BY } from '../../tests/unit/domain/recurring-cases.ts';
import { MOMENT_TERMS } from './moment-terms.ts';

const OPENING = `# Every period, and how it is counted

Generated from \`shared/rules/clocks\` and \`tests/unit/domain/clock-cases.ts\` by \`npm run docs\`; do not edit it by hand.

The day on which a period begins is not counted. Months end on the day of the same number, or on the last day of a month
that has none. Working days follow the notices of the State Council's office: a weekend day that is worked counts, a day
off does not. Where no notice of a year is known yet, its weekends decide, and the date is provisional (暂定). A later
notice judges only days from its entry on. Hours are counted to the minute. Calendar days and months take no notice of
holidays.

No rule that is held here allows a pause: shelving (暂存待查), the absence of a handler, a delegation and a recusal stop
nothing. Only an approval moves an end, to the day that it names.

A unit may set a length, from a day on. What law fixes may be set stricter and never looser. What is counted in months may
be set in days too, 28 for each month at most: no month is shorter, so such a length never ends later than the months
would, from whichever day. A setting moves no date that
is past when it is made, and makes none due before its own day. What D01 ends with may be set too: that the opinion is put
forward (呈报), or that it is approved.`;

/** The text of \`docs/clocks.md\`, before it is formatted. */
export function clocksPage(): string {
  return [
    ...[OPENING, '## Periods', periods(), '## Extensions', extensions(), '## What returns', recurring()],
    ...['## Rounds by hand', rounds(), '## What is not reckoned', NOT_RECKONED],
    ...['## Reckonings by hand', CASES, cases()],
  ].join('\n\n');
}

const NOT_RECKONED = `D14: the one month for changes of post and pay may be lengthened by approval, to six months at most. No step here records
that approval, since it is the commission's procedure: the period stands at one month, and a change after it is shown as
late beside the reason that is given for it.

D13 to D15: the regulation on punishments was revised, and the only number known here for them is one of the repealed
text. So the basis names the regulation and what is regulated, and no article; that of D14 names the article of the law
on administrative punishment that says the same.`;

const CASES = `Each was found with a wall calendar and the notices, and is compared with what the program counts. 收到 is the
receipt of the lead.`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [heads, heads.map(() => '---'), ...rows].map(line).join('\n');
}

function periods(): string {
  const heads = ['code', 'what is to be done', 'begins with', 'length', 'ends with', 'extension', 'may be set'];
  const rows = PERIOD_RULES.map((rule) => [
    ...[rule.code, rule.what, rule.word, spanText(rule.span), endsOf(rule), extensionOf(rule), mayBeSet(rule)],
    ...[citationText(rule.basis), CONFIDENCE_TERMS[rule.basis.confidence]],
  ]);
  return table([...heads, 'basis', 'how sure'], rows);
}

const isClock = (rule: PeriodRule): rule is ClockRule => 'ends' in rule;

function endsOf(rule: PeriodRule): string {
  if (!isClock(rule)) return '办理';
  return `${rule.ends.map((kind) => MOMENT_TERMS[kind]).join('、')}${rule.lapses === true ? '；期满权利消灭' : ''}`;
}

function extensionOf(rule: PeriodRule): string {
  return isClock(rule) && rule.extends !== undefined ? EXTENSIONS[rule.extends].step : '不能延长';
}

function mayBeSet(rule: PeriodRule): string {
  if (rule.lapses === true) return 'no: it is the right of somebody else';
  const most = loosestOf(rule);
  const days = rule.span.unit === 'months' ? loosestIn(rule, 'calendar-days') : null;
  const own = most === 1 ? '' : `1 to ${spanText({ ...rule.span, count: most })}`;
  const inDays = days === null ? '' : `1 to ${spanText({ unit: 'calendar-days', count: days })}`;
  const upTo = [own, inDays].filter((text) => text !== '').join(', or ');
  return most === rule.span.count ? `stricter only: ${upTo}` : upTo;
}

function extensions(): string {
  const rows = Object.values<ExtensionRule>(EXTENSIONS).map(({ step, approvedBy, most, unbounded = '', basis }) => [
    ...[step, approvedBy, most, unbounded === '' ? 'yes' : `no: ${unbounded}`],
    ...[citationText(basis), CONFIDENCE_TERMS[basis.confidence]],
  ]);
  return table(['by', 'approved by', 'how far', 'held to it by a guard', 'basis', 'how sure'], rows);
}

const EVERY: Readonly<Record<RecurringRule['every'], string>> = {
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
};

function recurring(): string {
  const rows = RECURRING.map(({ code, what, every, dueOn, basis }) => [
    ...[code, what, EVERY[every], dueOn ?? 'the last day of the period'],
    ...[citationText(basis), CONFIDENCE_TERMS[basis.confidence]],
  ]);
  return table(['code', 'what is to be done', 'how often', 'due', 'basis', 'how sure'], rows);
}

function rounds(): string {
  const rows = RECURRING_CASES.map(({ rule, on, period, from, dueOn, by, missed }) => [
    ...[rule, on, period, from, dueOn, SHOWN_BY[by], missed],
  ]);
  return table(['code', 'a day in it', 'round', 'first day', 'last day', 'done by', 'missed when'], rows);
}

function cases(): string {
  const heads = ['code', 'case', 'what happened', 'due', 'counted', 'how it stands'];
  return table(heads, CLOCK_CASES.map(row));
}

function row(one: ClockCase): readonly string[] {
  const { rule, about, due, dueAt = '', counted, end, endedOn, asOf } = one;
  const day = endedOn ?? asOf ?? '';
  const provisional = one.isProvisional === true ? '（暂定）' : '';
  return [rule, about, story(one), `${due} ${dueAt}${provisional}`.trim(), counted, `${day} ${end}`];
}

function story({ happened, set = [], notices = [], opinionApproved }: ClockCase): string {
  const lines = happened.map(([day, what, more = {}]) => `${day} ${what}${detail(more)}`);
  const own = set.map(({ from, ...span }) => `${from} 起本单位设定为${spanText(span)}`);
  const told = notices.map(({ from, notice }) => `${from ?? ''} 导入${notice}`.trim());
  const end = opinionApproved === true ? ['本单位设定以批准为准'] : [];
  return [...lines, ...end, ...own, ...told].join('；');
}

/** What a happening says beside its day, of that which its date depends on. */
function detail(more: Readonly<Record<string, unknown>>): string {
  const { until, approvedBy, reviewOn, occurredAt, reportedAt, signature } = more;
  const parts = [
    ...[signature, approvedBy, occurredAt, reportedAt].filter((part) => typeof part === 'string'),
    ...(typeof until === 'string' ? [`延长至${until}`] : []),
    ...(typeof reviewOn === 'string' ? [`定于${reviewOn}重新研判`] : []),
  ];
  return parts.length === 0 ? '' : `（${parts.join('，')}）`;
}
