import type { Chance } from './chance.ts';
import * as words from './ledger-words.ts';

/** A calendar day. */
export type Day = { readonly year: number; readonly month: number; readonly day: number };

/** What a row that repeats another one has in common with it. */
export type RowFacts = {
  readonly received: Day;
  readonly subject: string;
  readonly unit: string;
  readonly category: string;
  readonly problem: string;
};

/** One row of the invented ledger, its cells in the order of the header. */
export type InventedRow = { readonly cells: readonly string[]; readonly facts: RowFacts };

/** Invents row `index` of a year. `repeated` gives subject and matter of an earlier row, typed a little differently. */
export function ledgerRow(random: Chance, index: number, year: number, repeated: RowFacts | undefined): InventedRow {
  const facts = repeated ?? newFacts(random, index, year);
  const problem = repeated === undefined ? facts.problem : `${facts.problem.replace('，', ' , ')}。`;
  const received = repeated === undefined ? facts.received : after(random, facts.received, 20);
  const source = random.pick(words.SOURCES);
  const isNamed = random.below(3) === 0;
  const disposal = disposalCells(random, received);
  const cells = [
    String(index + 1),
    `旧〔${String(received.year)}〕${String(index + 1)}号`,
    spelled(random, received),
    source,
    source === '上级交办' ? `市纪交〔${String(received.year)}〕${String(index + 1)}号` : '',
    facts.subject,
    facts.unit,
    random.pick(words.POSTS),
    random.pick(words.RANK_WORDS),
    random.pick(['驻在单位党组管理', '党组管理', '机关党委/人事管理', '']),
    random.pick(words.PARTY),
    facts.category,
    problem,
    random.pick([
      '',
      '',
      wide(String(random.below(90) + 1)),
      `${String(random.below(9))}.${String(random.below(9) + 1)}`,
    ]),
    isNamed ? random.pick(['实名', '实名举报']) : random.pick(['匿名', '']),
    isNamed ? name(random) : '',
    isNamed ? `139${String(10_000_000 + random.below(89_999_999))}` : '',
    random.pick(words.HANDLERS),
    random.pick(['建议初步核实', '建议函询', '']),
    ...disposal,
    random.pick(['男', '女', '']),
    random.pick(['', '', '与前件并看']),
  ];
  return { cells, facts };
}

function newFacts(random: Chance, index: number, year: number): RowFacts {
  const [category, text] = random.pick(words.PROBLEMS);
  const problem = text.replace('{n}', String(index + 1)).replace('{y}', String((random.below(80) + 1) * 100));
  const several = random.below(12) === 0;
  const subject = several ? `${name(random)}${random.pick(['、', '\n', '，'])}${name(random)}` : oneSubject(random);
  return { received: day(random, year), subject, unit: random.pick(words.UNITS), category, problem };
}

function oneSubject(random: Chance): string {
  return random.below(30) === 0 ? random.pick(['姓名不详', '不详']) : name(random);
}

function name(random: Chance): string {
  const surname = random.pick(words.SURNAMES);
  const first = random.pick(words.GIVEN);
  if (random.below(3) > 0) return `${surname}${first}${random.pick(words.GIVEN)}`;
  return surname.length === 1 && random.below(4) === 0 ? `${surname}　${first}` : `${surname}${first}`;
}

function disposalCells(random: Chance, received: Day): readonly string[] {
  if (random.below(10) === 0) return ['', '', '', '', '', '', ''];
  const decided = after(random, received, 25);
  const result = random.pick(words.RESULTS);
  const isClosed = result !== '' && result !== '正在办理';
  return [
    random.pick(words.MODES),
    spelled(random, decided),
    random.pick(words.APPROVERS),
    spelled(random, decided),
    result,
    isClosed ? spelled(random, after(random, decided, 60)) : '',
    isClosed ? `GD-${String(received.year)}-${String(random.below(900) + 100)}` : '',
  ];
}

function day(random: Chance, year: number): Day {
  return { year, month: random.below(9) + 1, day: random.below(28) + 1 };
}

function after(random: Chance, from: Day, days: number): Day {
  const date = new Date(Date.UTC(from.year, from.month - 1, from.day + 1 + random.below(days)));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function spelled(random: Chance, { year, month, day }: Day): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const y = String(year);
  return random.pick([
    `${y}-${two(month)}-${two(day)}`,
    `${y}.${String(month)}.${String(day)}`,
    `${y}年${String(month)}月${String(day)}日`,
    `${y}/${String(month)}/${String(day)}`,
    wide(`${y}.${String(month)}.${String(day)}`),
    `${y}${two(month)}${two(day)}`,
  ]);
}

/** Digits and points in full width, as Chinese input methods leave them. */
function wide(text: string): string {
  return text.replace(/[0-9.]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}
