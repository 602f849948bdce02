import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useDraftsRead } from '../../drafts/use-drafts.ts';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { Correction } from './correct/correction.tsx';

/** 「更正」 of a lead: the form as the lead stands, to be signed with what changes in it. */
export function CorrectPage() {
  const { here } = useNavigation();
  const name = here.page === 'correct' ? here.lead : '';
  const { data, error } = useRead('lead', ['correct', name], (vault, signal) =>
    vault.leads.show({ lead: name }, { signal }),
  );
  const areRead = useDraftsRead();
  if (data !== undefined && areRead) return <Correction lead={data} />;
  return <Page title="更正">{error === null ? <Waiting /> : <Refused refusal={refusalOf(error)} />}</Page>;
}
