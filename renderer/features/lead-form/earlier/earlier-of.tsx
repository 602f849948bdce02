import { Button } from 'antd';
import type { LeadRow } from '../../../../shared/contract/lead-row.ts';
import { matterText } from '../../../../shared/domain/lead/folded-text.ts';
import { LEAD_STATUS_TERMS } from '../../../../shared/rules/lead-status.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { ClassificationLabel } from '../../../ui/label.tsx';
import { useForm, useFormValue } from '../form-context.ts';
import { focusField } from '../focus.ts';
import { earlierSentence } from '../model/repeat.ts';
import { read, write } from '../model/values.ts';
import { useEarlier } from './use-earlier.ts';

/** So many are shown; the ledger has the rest. */
const MOST_SHOWN = 8;

/** Earlier leads on one subject's name, those of the same unit first. */
export function EarlierOf({ subject }: { readonly subject: string }) {
  const { name, organisation, leads } = useEarlier(subject);
  const unit = matterText(organisation);
  const ofSameUnit = leads.filter((lead) => unit !== '' && matterText(lead.organisation).startsWith(unit)).length;
  return (
    <>
      <div role="status">
        {leads.length > 0 && <p className="earlier-sentence">{earlierSentence(leads.length, ofSameUnit)}</p>}
      </div>
      {leads.length > 0 && (
        <ul className="earlier-list" aria-label={`反映${name}的先前线索`}>
          {leads.slice(0, MOST_SHOWN).map((lead) => (
            <EarlierLead key={lead.id} lead={lead} />
          ))}
        </ul>
      )}
      {leads.length > MOST_SHOWN && <AllOf name={name} />}
    </>
  );
}

function EarlierLead({ lead }: { readonly lead: LeadRow }) {
  const { store } = useForm();
  const { go } = useNavigation();
  const isChosen = useFormValue(
    (values) => read(values, 'repeat') === '重复' && read(values, 'repeatOf') === lead.number,
  );
  const choose = () => {
    store.update((values) => write(write(values, 'repeat', '重复'), 'repeatOf', lead.number));
    focusField('repeatOf');
  };
  return (
    <li>
      <div className="earlier-line">
        <Button type="link" size="small" onClick={() => go({ page: 'lead', lead: lead.id })}>
          {lead.number}
        </Button>
        <span>{lead.receivedOn}收到</span>
        <span>{LEAD_STATUS_TERMS[lead.status]}</span>
        <ClassificationLabel of={lead.classification} />
      </div>
      <div>{lead.organisation}</div>
      <div className="quiet">{lead.excerpt}</div>
      <Button size="small" aria-pressed={isChosen} disabled={isChosen} onClick={choose}>
        {isChosen ? '已选为原线索' : '与此件重复'}
      </Button>
    </li>
  );
}

function AllOf({ name }: { readonly name: string }) {
  const { go } = useNavigation();
  return (
    <Button type="link" onClick={() => go({ page: 'ledger', view: 'all', search: name })}>
      在台账中查看全部
    </Button>
  );
}
