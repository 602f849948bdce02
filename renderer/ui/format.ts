import { localText } from '../../shared/domain/clock.ts';

/** A size as people read it: `2.9 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${String(bytes)} B`;
  const units = ['kB', 'MB', 'GB', 'TB'] as const;
  let value = bytes / 1000;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${value.toFixed(1)} ${units[unit] ?? 'TB'}`;
}

/** `11月23日`, with the year where it is not the one of `today`. */
export function dayText(date: string, today = date): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const text = `${String(Number(month))}月${String(Number(day))}日`;
  return year === today.slice(0, 4) ? text : `${year}年${text}`;
}

/** `2026年11月23日`. */
export function fullDayText(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${year}年${String(Number(month))}月${String(Number(day))}日`;
}

/** `2026-11-23 16:20` in China, of milliseconds or of a time that an event states. */
export function minuteText(at: number | string): string {
  return localText(typeof at === 'number' ? at : Date.parse(at))
    .slice(0, 16)
    .replace('T', ' ');
}

/** Money in 分 as 万元, read back in 元: `5.2万元（52 000元）`. */
export function moneyText(fen: number): string {
  return `${wanText(fen)}万元（${yuanText(fen)}元）`;
}

/** Money in 分 as 万元, without the unit. */
export function wanText(fen: number): string {
  return String(fen / 1_000_000);
}

/** Money in 分 as 元, in groups of three digits. */
export function yuanText(fen: number): string {
  return String(fen / 100).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ');
}

/** A count with groups: `12 345`. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+(?!\d))/gu, ' ');
}

/** How long something still takes, from how far it came: `约剩2分钟`. Empty while nobody can know. */
export function remainingText(done: number, total: number | null, elapsedMs: number): string {
  if (total === null || total <= 0 || done <= 0 || elapsedMs < 1500) return '';
  const seconds = Math.ceil((elapsedMs * (total - done)) / done / 1000);
  if (seconds <= 0) return '';
  return seconds < 60 ? `约剩${String(seconds)}秒` : `约剩${String(Math.ceil(seconds / 60))}分钟`;
}
