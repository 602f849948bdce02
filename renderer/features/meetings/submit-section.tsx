import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingFile, MeetingItemFile, MeetingStudy } from '../../../shared/contract/meeting-file.ts';
import { useChanged } from '../../base/query.ts';
import { SignInPlace } from '../signing/sign-in-place.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { SubmitDialog } from './submit-dialog.tsx';

/** A study with the item that it is of. */
export type Decided = { readonly item: MeetingItemFile; readonly study: MeetingStudy };

/** Everything that a meeting decided. */
export function decidedIn({ items }: MeetingFile): readonly Decided[] {
  return items.flatMap((item) => item.studies.map((study) => ({ item, study })));
}

/** 呈批 of all that was decided, at once; what waits for its approval is signed here in place, with all else that waits. */
export function SubmitSection({ meeting }: { readonly meeting: MeetingFile }) {
  const changed = useChanged();
  const [asking, setAsking] = useState<'submit' | 'sign' | null>(null);
  const closeSigning = () => {
    setAsking(null);
    changed('meetings');
  };
  const decided = decidedIn(meeting);
  const due = decided.filter(({ study }) => study.request === null && study.hindrances.length === 0);
  const waiting = decided.filter(({ study }) => study.request?.decision === null);
  return (
    <section className="card" aria-label="呈批">
      <h2>呈批</h2>
      <p role="status">
        研究决定{decided.length}件，待呈批{due.length}件，待审批{waiting.length}件。
      </p>
      <div className="meeting-ways">
        <RightButton
          right="act"
          type="primary"
          hindrance={due.length === 0 ? '没有待呈批的事项。' : null}
          onClick={() => setAsking('submit')}
        >
          呈批{due.length === 0 ? '' : `（${String(due.length)}件）`}
        </RightButton>
        {waiting.length > 0 && <Button onClick={() => setAsking('sign')}>当面签批</Button>}
      </div>
      {asking === 'submit' && <SubmitDialog {...{ meeting, decided: due, onClose: () => setAsking(null) }} />}
      {asking === 'sign' && <SignInPlace onClose={closeSigning} />}
    </section>
  );
}
