import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { D01 } from '../../../../shared/rules/clocks/lead-clocks.ts';
import { DueTag } from '../../../ui/due-tag.tsx';
import { ExplainedDate } from '../../../ui/explained-date.tsx';
import { dayText } from '../../../ui/format.ts';
import { useToday } from '../../../ui/today.ts';

type Shown = Pick<LeadFile, 'deadlines' | 'status' | 'sentSealed' | 'subjects'>;
type Deadline = LeadFile['deadlines'][number];

/** The one month for the opinion always; of the others what runs, and what was missed. */
function isToBeSeen({ code, state, overdueDays }: Deadline): boolean {
  return code === D01.code || state === 'running' || overdueDays !== null;
}

/** Every period of a lead in words: what is left, what was kept, what was missed, each with its reckoning. */
export function LeadDue({ lead }: { readonly lead: Shown }) {
  const { status } = lead;
  const deadlines = lead.deadlines.filter(isToBeSeen);
  if (deadlines.length === 0) return <>{status === 'to-complete' ? '补录前不计算时限' : '没有计算中的时限'}</>;
  return (
    <ul className="case-due">
      {deadlines.map((deadline, index) => (
        <li key={`${deadline.code} ${deadline.startedOn} ${String(index)}`}>
          {deadline.what}
          {whose(lead, deadline)}：
          <Standing deadline={deadline} ending={endingOf(lead, deadline)} />
          ，最迟 <ExplainedDate deadline={deadline} />
        </li>
      ))}
    </ul>
  );
}

/** What ended it, in a word. */
function endingOf({ sentSealed }: Shown, { code }: Deadline): string {
  if (sentSealed !== null) return '转为径送';
  return code === D01.code ? '作出' : '办理';
}

/** Whose it is, where it is not that of all. */
function whose({ subjects }: Shown, { persons }: Deadline): string {
  const names = subjects.filter(({ code }) => persons.includes(code)).map(subjectName);
  return names.length === 0 ? '' : `（${names.join('、')}）`;
}

type StandingProps = { readonly deadline: LeadFile['deadlines'][number]; readonly ending: string };

function Standing({ deadline, ending }: StandingProps) {
  const today = useToday();
  if (deadline.state === 'running') return <DueTag lead={deadline} today={today} />;
  const on = deadline.endedOn === null ? '已办' : `已于${dayText(deadline.endedOn, today)}${ending}`;
  const late = deadline.overdueDays;
  return late === null ? <span>{on}</span> : <span className="due due-overdue">{`${on}，超期${String(late)}天`}</span>;
}
