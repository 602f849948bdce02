import { Button } from 'antd';
import type { DateLine, Desk } from '../../../shared/contract/desk.ts';
import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { ExplainedDate } from '../../ui/explained-date.tsx';
import { countText } from '../../ui/format.ts';

type Props = {
  readonly title: string;
  /** The saved view of the ledger that holds the leads behind them. */
  readonly view: LedgerViewCode;
  readonly group: Desk['overdue'];
  readonly today: string;
};

/** Dates that run, the first due first: what is to be done, for whom, by when and by which article; each opens its lead. */
export function DateGroup({ title, view, group, today }: Props) {
  const { go } = useNavigation();
  const { total, dates } = group;
  if (total === 0) return null;
  return (
    <section className="card desk-group" aria-label={title}>
      <h2>
        {title}（{countText(total)}项）
        {total > dates.length && <span className="quiet">先列出最早的{countText(dates.length)}项</span>}
        <Button
          size="small"
          className="desk-all"
          aria-label={`在台账中查看：${title}`}
          onClick={() => go({ page: 'ledger', view })}
        >
          在台账中查看
        </Button>
      </h2>
      <ul className="desk-lines">
        {dates.map((line) => (
          <Line
            key={`${line.lead} ${line.deadline.code} ${line.deadline.startedOn} ${line.whose}`}
            {...{ line, today }}
          />
        ))}
      </ul>
    </section>
  );
}

function Line({ line, today }: { readonly line: DateLine; readonly today: string }) {
  const { go } = useNavigation();
  const { lead, number, subjects, whose, organisation, handler, deadline } = line;
  const name = whose === '' ? subjects : whose;
  return (
    <li>
      <button type="button" className="desk-open" onClick={() => go({ page: 'lead', lead })}>
        <span className="number">{number}</span>
        <strong>{name}</strong>
        <span>{deadline.what}</span>
        <span className="excerpt">{organisation}</span>
        {handler !== '' && <span>承办人 {handler}</span>}
        <DueTag lead={deadline} today={today} />
      </button>
      <span>
        最迟 <ExplainedDate deadline={deadline} of={number} />
      </span>
    </li>
  );
}
