import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { CONFIDENCE_TERMS } from '../../shared/rules/citation.ts';
import { DueTag } from './due-tag.tsx';
import { dayText } from './format.ts';

type Props = { readonly deadlines: LeadFile['deadlines']; readonly today: string };

/** Dates with the whole of their reckoning in words, one after another. */
export function DeadlineList({ deadlines, today }: Props) {
  if (deadlines.length === 0) return <p>没有计算中的时限。</p>;
  return (
    <ul className="explained-list">
      {deadlines.map((deadline) => (
        <li key={`${deadline.code} ${deadline.startedOn} ${deadline.persons.join()}`}>
          <strong>{deadline.what}</strong>{' '}
          {deadline.state === 'running' ? <DueTag lead={deadline} today={today} /> : <Ended {...{ deadline, today }} />}
          <br />
          {deadline.explanation}
          <span className="quiet">（{CONFIDENCE_TERMS[deadline.confidence]}）</span>
        </li>
      ))}
    </ul>
  );
}

function Ended({ deadline, today }: { readonly deadline: Props['deadlines'][number]; readonly today: string }) {
  const { endedOn, overdueDays } = deadline;
  const on = endedOn === null ? '已办' : `已于${dayText(endedOn, today)}办理`;
  return <span className="quiet">{overdueDays === null ? on : `${on}，超期${String(overdueDays)}天`}</span>;
}
