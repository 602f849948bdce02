/** Where the time comes from. Passed in everywhere, so that a test can set it. */
export type Clock = {
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly now: () => number;
};

/** A calendar day, `YYYY-MM-DD`, as business dates are written: no time, no zone. */
export type BusinessDate = string & { readonly __brand?: 'BusinessDate' };

/** China has used UTC+8 all year since 1991; a laptop's own zone setting must not move a deadline. */
const CHINA_OFFSET_MS = 8 * 3_600_000;

/** The calendar day in China at `ms`. */
export function businessDate(ms: number): BusinessDate {
  return new Date(ms + CHINA_OFFSET_MS).toISOString().slice(0, 10);
}

/** RFC 3339 in UTC with milliseconds, as event bodies write it. */
export function utcText(ms: number): string {
  return new Date(ms).toISOString();
}

/** RFC 3339 with China's offset, to the second, as manifests write it. */
export function localText(ms: number): string {
  return `${new Date(ms + CHINA_OFFSET_MS).toISOString().slice(0, 19)}+08:00`;
}
