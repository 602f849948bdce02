import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { D01 } from '../../shared/rules/clocks/lead-clocks.ts';
import { dayText } from './format.ts';

type Ended = {
  readonly deadline: Pick<LeadFile['deadlines'][number], 'code' | 'endedOn' | 'overdueDays'>;
  readonly today: string;
  readonly isSentSealed: boolean;
};

/** When and with what a date of a lead ended, and how late: `已于3月20日作出，超期2天`. */
export function endedText({ deadline, today, isSentSealed }: Ended): string {
  const { code, endedOn, overdueDays } = deadline;
  const ending = isSentSealed ? '转为径送' : code === D01.code ? '作出' : '办理';
  const on = endedOn === null ? '已办' : `已于${dayText(endedOn, today)}${ending}`;
  return overdueDays === null ? on : `${on}，超期${String(overdueDays)}天`;
}
