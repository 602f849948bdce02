import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { subjectName } from '../../../../shared/domain/lead/subject-text.ts';
import { D01 } from '../../../../shared/rules/clocks/lead-clocks.ts';
import { ExplainedDate } from '../../../ui/explained-date.tsx';
import { Standing } from '../../../ui/standing.tsx';
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
  const today = useToday();
  const isSentSealed = lead.sentSealed !== null;
  const deadlines = lead.deadlines.filter(isToBeSeen);
  if (deadlines.length === 0) return <>{status === 'to-complete' ? '补录前不计算时限' : '没有计算中的时限'}</>;
  return (
    <ul className="case-due">
      {deadlines.map((deadline, index) => (
        <li key={`${deadline.code} ${deadline.startedOn} ${String(index)}`}>
          {deadline.what}
          {whose(lead, deadline)}：
          <Standing {...{ deadline, today, isSentSealed }} />
          ，最迟 <ExplainedDate deadline={deadline} />
        </li>
      ))}
    </ul>
  );
}

/** Whose it is, where it is not that of all. */
function whose({ subjects }: Shown, { persons }: Deadline): string {
  const names = subjects.filter(({ code }) => persons.includes(code)).map(subjectName);
  return names.length === 0 ? '' : `（${names.join('、')}）`;
}
