import type { LeadFile } from '../../../../shared/contract/lead-file.ts';

/** What the person a lead is about is called, by the step at which it stands. */
export function subjectTitle({ status, disposals }: Pick<LeadFile, 'status' | 'disposals'>): string {
  if (status === 'verification') return '被核查人';
  if (status !== 'talk-inquiry') return '被反映人';
  const detail = disposals.at(-1)?.detail ?? '';
  if (detail === '函询') return '被函询人';
  return detail === '直接谈话' || detail === '委托谈话' ? '被谈话人' : '被谈话函询人';
}
