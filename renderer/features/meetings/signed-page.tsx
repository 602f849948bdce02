import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { sentence } from '../../../shared/errors/app-error.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import { signedPageSource } from '../../../shared/rules/meeting-lists.ts';
import { RightButton } from '../../ui/right-button.tsx';
import { Adder } from '../evidence/add/adder.tsx';
import { AddingNote } from '../evidence/add/adding-note.tsx';
import { useAdding } from '../evidence/add/use-adding.ts';

type Props = { readonly meeting: MeetingFile; readonly item: MeetingItemFile; readonly named: string };

/** What no file is added to any more, and why. */
const BARRED: Partial<Record<LeadStatus, string>> = {
  void: sentence('LEAD_VOID'),
  archived: sentence('GUARD_ARCHIVED'),
};

/** The page of this item that those who were there signed on paper: how many were added, and the way to add one. */
export function SignedPage({ meeting, item: { lead, signedPages }, named }: Props) {
  const adding = useAdding();
  return (
    <>
      <AddingNote adding={adding} />
      <div className="meeting-ways">
        <RightButton
          right="evidence"
          hindrance={BARRED[lead.status] ?? null}
          aria-label={`添加签字页 ${named}`}
          onClick={adding.choose}
        >
          添加签字页
        </RightButton>
        <span className="quiet">
          {signedPages === 0 ? '签字页尚未附入本件材料。' : `已附签字页${String(signedPages)}份，存入本件材料。`}
        </span>
      </div>
      <Adder {...{ lead: lead.id, adding, sources: [], source: signedPageSource(meeting.number) }} />
    </>
  );
}
