/** One line of the table: a figure of ours beside its baseline, both taken in this run. */
export type BenchRow = {
  readonly group: string;
  readonly what: string;
  readonly ours: string;
  readonly baseline: string;
  /** What the baseline is, in words. */
  readonly beside: string;
  /** Baseline by ours, of times and of memory alike: 1 is as good as the baseline, more is better. */
  readonly ratio: number;
};

/** Milliseconds of many runs of the same thing. */
export type Samples = readonly number[];

/** The value below which the share `q` (0 to 1) of the samples lies. */
export function quantile(samples: Samples, q: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? 0;
}

/** The middle one. */
export const median = (samples: Samples): number => quantile(samples, 0.5);

/** A row of p50 and p95; the ratio is that of the medians. */
export function quantileRow(group: string, what: string, ours: Samples, baseline: Samples, beside: string): BenchRow {
  const text = (samples: Samples) => `${number(median(samples))} / ${number(quantile(samples, 0.95))} ms`;
  return {
    ...{ group, what: `${what}, p50 / p95`, ours: text(ours), baseline: text(baseline), beside },
    ratio: median(baseline) / median(ours),
  };
}

/** A row of one duration in milliseconds. */
export function durationRow(group: string, what: string, ours: number, baseline: number, beside: string): BenchRow {
  return { group, what, ours: duration(ours), baseline: duration(baseline), beside, ratio: baseline / ours };
}

/** A row of a duration in milliseconds that moves so many bytes; shown as throughput too. */
export function throughputRow(
  group: string,
  what: string,
  bytes: number,
  ours: number,
  baseline: number,
  beside: string,
): BenchRow {
  const text = (ms: number) => `${duration(ms)} (${number(bytes / 1000 / Math.max(ms, 0.001))} MB/s)`;
  return { group, what, ours: text(ours), baseline: text(baseline), beside, ratio: baseline / ours };
}

/** A row of peak memory in bytes. */
export function memoryRow(group: string, what: string, ours: number, baseline: number, beside: string): BenchRow {
  const text = (bytes: number) => `${number(bytes / 2 ** 20)} MiB`;
  return { group, what, ours: text(ours), baseline: text(baseline), beside, ratio: baseline / ours };
}

/** A row of a size in bytes. */
export function sizeRow(group: string, what: string, ours: number, baseline: number, beside: string): BenchRow {
  const text = (bytes: number) => `${number(bytes / 2 ** 10)} KiB`;
  return { group, what, ours: text(ours), baseline: text(baseline), beside, ratio: baseline / ours };
}

/** A row of a number of things. */
export function countRow(group: string, what: string, ours: number, baseline: number, beside: string): BenchRow {
  return { group, what, ours: String(ours), baseline: String(baseline), beside, ratio: baseline / ours };
}

/** A row of a share of something unwanted, from 0 to 1. Where there was none of it, there is no ratio. */
export function shareRow(group: string, what: string, ours: number, baseline: number, beside: string): BenchRow {
  const text = (share: number) => `${number(share * 100)} %`;
  return { group, what, ours: text(ours), baseline: text(baseline), beside, ratio: baseline / ours };
}

/** Milliseconds, told in a unit that suits them. */
export function duration(ms: number): string {
  return ms >= 1000 ? `${number(ms / 1000)} s` : `${number(ms)} ms`;
}

/** Three digits, but never fewer than the whole part has. */
function number(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

const HEADS = ['group', 'what', 'Mixia', 'baseline', 'ratio', 'the baseline is'] as const;

/** The rows as a table of text. */
export function tableText(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [row.group, row.what, row.ours, row.baseline, ratioText(row.ratio), row.beside]);
  const lines = [[...HEADS], ...cells];
  const widths = HEADS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const text = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('  ');
  return [text[0], rule, ...text.slice(1)].join('\n') + '\n';
}

function ratioText(ratio: number): string {
  return Number.isFinite(ratio) && ratio > 0 ? number(ratio) : '-';
}
