import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { nothingDueText } from './words.ts';

/** Nothing is due: says so, and which date comes next. */
export function NothingDue({ next }: { readonly next: Desk['next'] }) {
  const { go } = useNavigation();
  return (
    <section className="card" aria-label="到期事项">
      <p>
        {nothingDueText(next)}
        {next !== null && (
          <>
            <ExplainedDate deadline={next.deadline} of={next.number} />
            <Button type="link" onClick={() => go({ page: 'lead', lead: next.lead })}>
              {next.number} {next.subjects} {next.deadline.what}
            </Button>
          </>
        )}
      </p>
    </section>
  );
}
