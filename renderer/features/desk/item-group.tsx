import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { countText } from '../../ui/format.ts';

type Props = { readonly group: Desk['items']; readonly today: string };

/** Items of the letterbox that are to be accepted or forwarded, the most urgent first. */
export function ItemGroup({ group, today }: Props) {
  const { go } = useNavigation();
  if (group.total === 0) return null;
  return (
    <section className="card desk-group" aria-label="来件待处理">
      <h2>
        来件待处理（{countText(group.total)}件）<span className="quiet">转来的、不属本组受理的，5个工作日内办理</span>
      </h2>
      <ul className="desk-lines">
        {group.items.map(({ id, number, letterClass, source, subjects, excerpt, dueOn, deadline }) => (
          <li key={id}>
            <button type="button" className="desk-open" onClick={() => go({ page: 'item', item: id })}>
              <span className="number">{number}</span>
              <span>{letterClass === '' ? source : letterClass}</span>
              <strong>{subjects}</strong>
              <span className="excerpt">{excerpt}</span>
              <DueTag lead={{ dueOn }} today={today} />
            </button>
            {deadline !== null && (
              <span>
                最迟 <ExplainedDate deadline={deadline} of={number} />
              </span>
            )}
            <Button size="small" aria-label={`办理：${number}`} onClick={() => go({ page: 'item', item: id })}>
              办理
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
