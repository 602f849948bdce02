import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { sequenceText } from '../../../shared/rules/package-state.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { countText } from '../../ui/format.ts';
import { waitingText } from './words.ts';

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
              <span>{waitingText(sequence, days)}</span>
              <span className="quiet">{counterpartName}</span>
            </button>
            <Button
              size="small"
              aria-label={`接收回执：第${sequenceText(sequence)}号`}
              onClick={() => go({ page: 'handoff', tab: 'inbox' })}
            >
              接收回执
            </Button>
          </li>
        ))}
      </ul>
      {group.total > group.packages.length && (
        <Button className="desk-more" onClick={() => go({ page: 'handoff', tab: 'sent' })}>
          查看全部{countText(group.total)}个
        </Button>
      )}
    </section>
  );
}
