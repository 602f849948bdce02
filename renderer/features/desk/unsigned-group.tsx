import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import type { WaitingSignature } from '../../../shared/contract/waiting.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { countText, dayText } from '../../ui/format.ts';
import { matterText } from '../signing/words.ts';
import { unsignedText } from './words.ts';

type Props = { readonly group: Desk['waiting']['unsigned']; readonly today: string };

/** 待补签: what was decided by telephone and still waits for the signature, the earliest first. */
export function UnsignedGroup({ group, today }: Props) {
  const { go } = useNavigation();
  const [first] = group.matters;
  if (first === undefined) return null;
  return (
    <section className="card desk-group" aria-label="待补签">
      <h2>
        待补签（{countText(group.total)}项）
        <span className="quiet">{unsignedText(first.deadline, today)}</span>
        <Button
          size="small"
          className="desk-all"
          aria-label="在台账中查看：待补签"
          onClick={() => go({ page: 'ledger', view: 'unsigned' })}
        >
          在台账中查看
        </Button>
      </h2>
      <ul className="desk-lines">
        {group.matters.map((one) => (
          <Line key={`${one.request} ${one.decidedBy}`} {...{ one, today }} />
        ))}
      </ul>
    </section>
  );
}

function Line({ one, today }: { readonly one: WaitingSignature; readonly today: string }) {
  const { go } = useNavigation();
  const { lead, number, subjects, request, decision, decidedBy, decidedOn, deadline } = one;
  return (
    <li>
      <button type="button" className="desk-open" onClick={() => go({ page: 'lead', lead })}>
        <span className="number">{number}</span>
        <strong>{subjects}</strong>
        <span>{matterText(one)}</span>
        <span className="excerpt">
          {dayText(decidedOn, today)}电话请示，{decidedBy}
          {decision}
        </span>
        <DueTag lead={{ dueOn: deadline.dueOn }} today={today} />
      </button>
      <span>
        最迟 <ExplainedDate deadline={deadline} of={number} />
      </span>
      <Button
        size="small"
        aria-label={`登记补签：${number} ${matterText(one)}`}
        onClick={() => go({ page: 'lead', lead, step: { action: 'sign-later', request, decidedBy } })}
      >
        登记补签
      </Button>
    </li>
  );
}
