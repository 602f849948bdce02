/** What a package's state is called. */
export const PACKAGE_STATE_TERMS = {
  sealed: '已封装',
  sent: '已送出',
  delivered: '已送达',
  accepted: '已签收',
  'accepted-with-findings': '已签收（有待核情况）',
  void: '已作废',
} as const;

/** A package's number as people write it: at least four digits. */
export function sequenceText(sequence: number): string {
  return String(sequence).padStart(4, '0');
}
