import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { D02 } from '../../../shared/rules/clocks/office-clocks.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { countText, dayText } from '../../ui/format.ts';

type Props = { readonly group: Desk['envelopes']; readonly today: string };

/** Sealed envelopes that have not left yet, the most urgent first; each leads to the register. */
export function EnvelopeGroup({ group, today }: Props) {
  const { go } = useNavigation();
  if (group.total === 0) return null;
  const open = () => go({ page: 'envelopes' });
  return (
    <section className="card desk-group" aria-label="径送待送出">
      <h2>
        径送待送出（{countText(group.total)}件）
        <span className="quiet">
          收到之日起{D02.span.count}个工作日内（{citationText(D02.basis)}）
        </span>
      </h2>
      <ul className="desk-lines">
        {group.envelopes.map(({ id, number, receivedOn, destination, deadline }) => (
          <li key={id}>
            <button type="button" className="desk-open" onClick={open}>
              <span className="number">{number}</span>
              <span>{dayText(receivedOn, today)}收到</span>
              <span>{destination}</span>
              <DueTag lead={{ dueOn: deadline.dueOn }} today={today} />
            </button>
            <span>
              最迟 <ExplainedDate deadline={deadline} of={number} />
            </span>
            <Button size="small" aria-label={`登记送出：${number}`} onClick={open}>
              登记送出
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
