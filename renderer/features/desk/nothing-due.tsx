import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { fullDayText } from '../../ui/format.ts';

/** Nothing is due: says so, and which date comes next. */
export function NothingDue({ next, today }: { readonly next: Desk['next']; readonly today: string }) {
  const { go } = useNavigation();
  return (
    <section className="card" aria-label="到期事项">
      <p>
        {fullDayText(today)}没有到期事项。
        {next?.dueOn === null || next === null
          ? '目前没有正在计算的时限。'
          : `下一个时限：${fullDayText(next.dueOn)}，`}
        {next !== null && (
          <Button type="link" onClick={() => go({ page: 'lead', lead: next.id })}>
            {next.number} {next.subjects}
          </Button>
        )}
      </p>
    </section>
  );
}
