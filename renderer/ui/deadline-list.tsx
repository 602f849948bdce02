import type { LeadFile } from '../../shared/contract/lead-file.ts';
import { CONFIDENCE_TERMS } from '../../shared/rules/citation.ts';
import { Standing } from './standing.tsx';

type Props = {
  readonly deadlines: LeadFile['deadlines'];
  readonly today: string;
  /** The lead left by 径送: what was running ended with that. */
  readonly isSentSealed: boolean;
};

/** Dates with the whole of their reckoning in words, one after another. */
export function DeadlineList({ deadlines, today, isSentSealed }: Props) {
  if (deadlines.length === 0) return <p>没有计算中的时限。</p>;
  return (
    <ul className="explained-list">
      {deadlines.map((deadline) => (
        <li key={`${deadline.code} ${deadline.startedOn} ${deadline.persons.join()}`}>
          <strong>{deadline.what}</strong> <Standing {...{ deadline, today, isSentSealed }} />
          <br />
          {deadline.explanation}
          <span className="quiet">（{CONFIDENCE_TERMS[deadline.confidence]}）</span>
        </li>
      ))}
    </ul>
  );
}
