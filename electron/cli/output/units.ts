const STEPS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const;

/** A size in bytes as people read it: `0 字节`, `1.5 KB`, `50 MB`. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let step = 0;
  while (value >= 1024 && step < STEPS.length - 1) {
    value /= 1024;
    step += 1;
  }
  const digits = step === 0 || value >= 100 || Number.isInteger(value) ? 0 : 1;
  return `${value.toFixed(digits)} ${STEPS[step] ?? ''}`;
}

/** Money in 分 as 元. */
export function moneyText(fen: number): string {
  const yuan = Math.floor(fen / 100);
  const rest = fen % 100;
  return `${String(yuan)}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}元`;
}

/** An instant (RFC 3339) as day and minute in China. */
export function momentText(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000);
  return shifted.toISOString().slice(0, 16).replace('T', ' ');
}
