import type { Finding } from './sections.ts';

/** Every code of a package's finding with its one sentence: what was noticed, and what to do. `{placeholders}` come from `detail`. */
export const PACKAGE_FINDING_TEXTS: Readonly<Record<string, string>> = {
  ALREADY_TAKEN: '此密封包此前已入库，未重复接收。',
  NUMBERS_MISSING: '缺少第{numbers}号密封包，请向发件单位核对。',
  VOID_ARRIVED: '第{number}号曾被发件单位声明作废，现又收到，请向发件单位核对。',
  PREVIOUS_MISMATCH: '第{number}号与此前收到的密封包前后不衔接，请向发件单位核对。',
  FORK: '发件单位的记录与此前会签确认过的状态不一致，可能在使用旧副本或记录被改写，请立即核对。',
  UNKNOWN_START: '本库没有这个密封包所依据的起点，请发件单位选择全部重报。',
  OLDER_COPY: '发件单位在使用较旧的副本，第{lost}条记录在其库内已不存在，请告知对方。',
  EARLIER_EVENTS_MISSING: '这件线索有更早的内容本库没有收到，请发件单位选择全部重报。',
  FILES_MISSING: '有{count}件材料只有登记、没有文件，请发件单位选择全部重报。',
  PREDECESSOR_PACKAGE: '对方已收到第{number}号密封包，本库恢复自更早的备份，没有它的记录，请逐件核对后重报。',
  FOUND_BY_RECEIVER: '对方拆封第{number}号密封包时发现：{text}',
  CLOCK_AHEAD: '发件单位的时钟明显超前，请其校准。',
};

/** The sentence of a finding; a code of a newer release stands as it is. */
export function findingText({ code, detail }: Pick<Finding, 'code' | 'detail'>): string {
  const text = Object.hasOwn(PACKAGE_FINDING_TEXTS, code) ? PACKAGE_FINDING_TEXTS[code] : undefined;
  return (text ?? code).replace(/\{(\w+)\}/gu, (_, name: string) => String(detail[name] ?? '—'));
}
