import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { sequenceText } from '../../../shared/rules/package-state.ts';
import { useNavigation } from '../../base/navigation.tsx';

/** Packages that were sent and not receipted, the oldest first. */
export function PackageGroup({ group }: { readonly group: Desk['unreceipted'] }) {
  const { go } = useNavigation();
  if (group.total === 0) return null;
  return (
    <section className="card desk-group" aria-label="已报送未收回执">
      <h2>已报送未收回执（{group.total}个）</h2>
      <ul className="desk-lines">
        {group.packages.map(({ id, sequence, counterpartName, days }) => (
          <li key={id}>
            <button type="button" className="desk-open" onClick={() => go({ page: 'handoff', tab: 'sent' })}>
              <span className="number">第{sequenceText(sequence)}号</span>
              <span>{counterpartName}</span>
              <span>{days === 0 ? '今日发出，尚未收到回执。' : `已发出${String(days)}天，尚未收到回执。`}</span>
            </button>
            <Button
              size="small"
              aria-label={`接收第${sequenceText(sequence)}号的回执`}
              onClick={() => go({ page: 'handoff', tab: 'inbox' })}
            >
              接收回执
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
