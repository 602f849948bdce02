import { useNavigation } from '../../base/navigation.tsx';
import { refusalOf } from '../../base/refusal.ts';
import { useLead } from '../../base/use-lead.ts';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { LeadCase } from './lead-case.tsx';

/** 线索卷宗: a lead as its case file. */
export function LeadPage() {
  const { here } = useNavigation();
  return here.page === 'lead' ? (
    <OpenedLead id={here.lead} tab={here.tab === 'evidence' ? 'evidence' : 'course'} />
  ) : null;
}

function OpenedLead({ id, tab }: { readonly id: string; readonly tab: 'course' | 'evidence' }) {
  const { data, error } = useLead(id);
  if (data !== undefined) return <LeadCase lead={data} tab={tab} />;
  return <Page title="线索卷宗">{error === null ? <Waiting /> : <Refused refusal={refusalOf(error)} />}</Page>;
}
