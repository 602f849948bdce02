import { holidayProblem } from '../../../../shared/domain/clocks/holiday-problem.ts';
import { type HolidaysSet, holidaysSet } from '../../../../shared/domain/vault/sections.ts';

/** A notice as it is typed from the paper. */
export type TypedHolidays = {
  readonly year: string;
  readonly notice: string;
  readonly documentNumber: string;
  readonly off: string;
  readonly worked: string;
};

/** What is wrong with it, each at its field. */
export type HolidayFaults = Partial<Record<keyof TypedHolidays, string>>;

/** Where the form begins: the year that is missing, under the name that such notices bear. */
export const newHolidays = (year: number): TypedHolidays => ({
  ...{ year: String(year), notice: noticeName(String(year)), documentNumber: '', off: '', worked: '' },
});

/** With another year; the name follows as long as it is the usual one. */
export function withYear(typed: TypedHolidays, year: string): TypedHolidays {
  return { ...typed, year, notice: typed.notice === noticeName(typed.year) ? noticeName(year) : typed.notice };
}

const noticeName = (year: string): string => `国务院办公厅关于${year}年部分节假日安排的通知`;

const DAY = String.raw`(?:(?<month>\d{1,2})[月./])?(?<day>\d{1,2})[日号]?`;
const BLOCK = new RegExp(`^${DAY}(?:(?:至|到|~|-|—+|–)${DAY.replaceAll('?<', '?<last')})?$`, 'u');

/** `1月1日至3日、2月5日至12日`: blocks one after another, a line or a comma between them; `null` for what is no day. */
export function readBlocks(text: string): [string, string][] | null {
  const blocks = partsOf(text).map(blockOf);
  return blocks.includes(null) ? null : blocks.filter((one) => one !== null);
}

/** `1月4日、2月14日`; `null` for what is no day. */
export function readDays(text: string): string[] | null {
  const blocks = readBlocks(text);
  return blocks === null || blocks.some(([first, last]) => first !== last) ? null : blocks.map(([day]) => day);
}

function partsOf(text: string): readonly string[] {
  const said = text.normalize('NFKC').replace(/（[^）]*）|\([^)]*\)/gu, '');
  return said
    .split(/[\n、,;。；]+/u)
    .map((part) => part.replace(/\s+/gu, ''))
    .filter((part) => part !== '');
}

function blockOf(part: string): [string, string] | null {
  const groups = BLOCK.exec(part)?.groups;
  if (groups?.['month'] === undefined) return null;
  const { month, day = '', lastmonth, lastday } = groups;
  const first = dayOfYear(month, day);
  return [first, lastday === undefined ? first : dayOfYear(lastmonth ?? month, lastday)];
}

const dayOfYear = (month: string, day: string): string => `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

/** What is missing or wrong before the vault is asked. */
export function holidayFaults(typed: TypedHolidays): HolidayFaults {
  const [off, worked] = [readBlocks(typed.off), readDays(typed.worked)];
  const faults: HolidayFaults = {
    ...(!/^\d{4}$/u.test(typed.year.trim()) && { year: '请填写四位年份，例如 2027。' }),
    ...(typed.notice.trim() === '' && { notice: '请填写通知的名称。' }),
    ...(typed.documentNumber.trim() === '' && { documentNumber: '请填写通知的文号。' }),
    ...(off === null && { off: '有不能识别的日期。请按“1月1日至3日”的写法，各段之间换行或者用顿号隔开。' }),
    ...(off?.length === 0 && { off: '请填写放假的日期。' }),
    ...(worked === null && { worked: '有不能识别的日期。请按“1月4日、2月14日”的写法逐日填写。' }),
  };
  if (Object.keys(faults).length > 0) return faults;
  const checked = holidaysSet.safeParse(asNotice(typed));
  if (!checked.success) return { off: '日期不在全年之内，或者年份、名称不符合要求，请核对。' };
  const problem = holidayProblem(checked.data);
  if (problem === null) return {};
  return problem.includes('上班') ? { worked: `${problem}，请核对。` } : { off: `${problem}，请核对。` };
}

/** What is wrong while it is still being typed: only of what stands there already. */
export function faultsSoFar(typed: TypedHolidays): HolidayFaults {
  const faults = Object.entries(holidayFaults(typed));
  return Object.fromEntries(faults.filter(([field]) => typed[field as keyof TypedHolidays].trim() !== ''));
}

/** As the vault takes it; `null` while something is wrong. */
export function readHolidays(typed: TypedHolidays): HolidaysSet | null {
  return Object.keys(holidayFaults(typed)).length > 0 ? null : asNotice(typed);
}

function asNotice({ year, notice, documentNumber, off, worked }: TypedHolidays): HolidaysSet {
  return {
    ...{ year: Number(year.trim()), notice: notice.trim(), documentNumber: documentNumber.trim() },
    ...{ off: readBlocks(off) ?? [], worked: readDays(worked) ?? [] },
  };
}
