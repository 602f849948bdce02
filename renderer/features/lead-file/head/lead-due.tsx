import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { DueTag } from '../../../ui/due-tag.tsx';
import { ExplainedDate } from '../../../ui/explained-date.tsx';
import { dayText } from '../../../ui/format.ts';
import { useToday } from '../../../ui/today.ts';

/** Every period of a lead in words: what is left, what was kept, what was missed, each with its reckoning. */
export function LeadDue({ lead }: { readonly lead: Pick<LeadFile, 'deadlines' | 'status' | 'sentSealed'> }) {
  const { deadlines, status } = lead;
  if (deadlines.length === 0) return <>{status === 'to-complete' ? '补录前不计算时限' : '没有计算中的时限'}</>;
  return (
    <ul className="case-due">
      {deadlines.map((deadline) => (
        <li key={deadline.code}>
          {deadline.what}：<Standing deadline={deadline} ending={lead.sentSealed === null ? '作出' : '转为径送'} />
          ，最迟 <ExplainedDate deadline={deadline} />
        </li>
      ))}
    </ul>
  );
}

type StandingProps = { readonly deadline: LeadFile['deadlines'][number]; readonly ending: string };

function Standing({ deadline, ending }: StandingProps) {
  const today = useToday();
  if (deadline.state === 'running') return <DueTag lead={deadline} today={today} />;
  const on = deadline.endedOn === null ? '已办' : `已于${dayText(deadline.endedOn, today)}${ending}`;
  const late = deadline.overdueDays;
  return late === null ? <span>{on}</span> : <span className="due due-overdue">{`${on}，超期${String(late)}天`}</span>;
}
