import { Button } from 'antd';
import type { Desk } from '../../../shared/contract/desk.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import type { LedgerViewCode } from '../../../shared/rules/ledger-views.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { countText } from '../../ui/format.ts';

type Props = {
  readonly title: string;
  /** The saved view of the ledger that holds all of them. */
  readonly view: LedgerViewCode;
  readonly group: Desk['toComplete'];
};

/** Leads of one kind, the likeliest to be open first; each opens its file. */
export function LeadGroup({ title, view, group }: Props) {
  const { go } = useNavigation();
  if (group.total === 0) return null;
  const allText = group.total > group.leads.length ? `在台账中查看全部${countText(group.total)}件` : '在台账中查看';
  return (
    <section className="card desk-group" aria-label={title}>
      <h2>
        {title}（{countText(group.total)}件）
        <Button
          size="small"
          className="desk-all"
          aria-label={`${allText}：${title}`}
          onClick={() => go({ page: 'ledger', view })}
        >
          {allText}
        </Button>
      </h2>
      <ul className="desk-lines">
        {group.leads.map((lead) => (
          <Line key={lead.id} lead={lead} />
        ))}
      </ul>
    </section>
  );
}

function Line({ lead }: { readonly lead: Desk['toComplete']['leads'][number] }) {
  const { go } = useNavigation();
  return (
    <li>
      <button type="button" className="desk-open" onClick={() => go({ page: 'lead', lead: lead.id })}>
        <span className="number">{lead.number}</span>
        <strong>{lead.subjects}</strong>
        <span>{lead.organisation}</span>
        <span className="excerpt">{lead.excerpt}</span>
        <span>{LEAD_STATUS_TERMS[lead.status]}</span>
      </button>
    </li>
  );
}
