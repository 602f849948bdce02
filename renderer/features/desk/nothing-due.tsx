import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { nothingDueText } from './words.ts';

/** Nothing is due: says so, and which date comes next. */
export function NothingDue({ next, today }: { readonly next: Desk['next']; readonly today: string }) {
  const { go } = useNavigation();
  return (
    <section className="card" aria-label="到期事项">
      <p>
        {nothingDueText(next, today)}
        {next !== null && (
          <Button type="link" onClick={() => go({ page: 'lead', lead: next.lead })}>
            {next.number} {next.subjects} {next.deadline.what}
          </Button>
        )}
      </p>
    </section>
  );
}
