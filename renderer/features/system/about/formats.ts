/** The formats of this version, by name. What each holds is specified in the documentation, for use without this program. */
export const FORMATS = { 线索库: 1, 备份: 1, 密封包: 1, 单位名片: 1 } as const;

/** The formats in a line: `线索库第1版、备份第1版……`. */
export function formatsText(): string {
  return Object.entries(FORMATS)
    .map(([name, version]) => `${name}第${version}版`)
    .join('、');
}
