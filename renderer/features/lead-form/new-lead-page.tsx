import { useEffect, useState } from 'react';
import { useNavigation } from '../../base/navigation.tsx';
import { useSession } from '../../base/session.tsx';
import { useDraftStore } from '../../drafts/drafts-provider.tsx';
import { newDraftId } from '../../drafts/key.ts';
import { useDraftsRead } from '../../drafts/use-drafts.ts';
import { NotYours } from '../../ui/not-yours.tsx';
import { Page } from '../../ui/page.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { NewLead } from './register/new-lead.tsx';

/** 「登记来件」. Each form has a draft of its own, by whose id it is gone back to. */
export function NewLeadPage() {
  const { summary } = useSession();
  const { here, change } = useNavigation();
  const areRead = useDraftsRead();
  const store = useDraftStore();
  const draft = here.page === 'new-lead' ? here.draft : undefined;
  const [isUsable] = useState(() => draft !== undefined && !store.isGone(draft));
  const [round, setRound] = useState(0);
  const isTeam = summary.kind === 'team';
  useEffect(() => {
    if (!isUsable && isTeam) change({ page: 'new-lead', draft: newDraftId() });
  }, [isUsable, isTeam, change]);
  if (!isTeam) {
    return (
      <Page title="登记来件">
        <NotYours right="register">{null}</NotYours>
      </Page>
    );
  }
  return !isUsable || draft === undefined || !areRead ? (
    <Page title="登记来件">
      <Waiting />
    </Page>
  ) : (
    <NewLead key={round} draft={draft} onTakenBack={() => setRound(round + 1)} />
  );
}
