import './meetings.css';
import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { MEETING_STATUS_TERMS } from '../../../shared/rules/meeting-lists.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useShortcut } from '../../base/shortcuts/use-shortcut.ts';
import { Keys } from '../../ui/keys.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { usePrint } from '../prints/print.ts';
import { Corrections } from './corrections.tsx';
import { ItemCard } from './item-card.tsx';
import { MeetingDialog, type MeetingStep } from './meeting-dialog.tsx';
import { MeetingHead } from './meeting-head.tsx';
import { StudyDialog } from './study-dialog.tsx';
import { decidedIn, SubmitSection } from './submit-section.tsx';

/** One meeting: what is said of it as a whole, then item after item, then what is put forward. */
export function MeetingPage() {
  const { here } = useNavigation();
  const id = here.page === 'meeting' ? here.meeting : '';
  const read = useRead('meetings', ['file', id], (vault) => vault.meetings.show({ meeting: id }));
  if (read.data !== undefined) return <Meeting meeting={read.data} />;
  return <Page title="研判会议">{read.isPending ? <Waiting /> : <Refused refusal={refusalOf(read.error)} />}</Page>;
}

function Meeting({ meeting }: { readonly meeting: MeetingFile }) {
  const [step, setStep] = useState<MeetingStep | null>(null);
  const [studied, setStudied] = useState<MeetingItemFile | null>(null);
  const { number, status, items, name } = meeting;
  const isOpen = status === 'open';
  const next = nextItem(meeting);
  const begin = () => setStudied(next);
  useShortcut('nextItem', begin, isOpen && next !== null && studied === null && step === null);
  return (
    <Page title={`研判会议　${name ?? number}`} actions={<Actions meeting={meeting} onStep={setStep} />}>
      <MeetingHead meeting={meeting} />
      <div className="meeting-ways">
        <strong role="status">{progressText(meeting)}</strong>
        {isOpen && next !== null && (
          <RightButton right="meeting" type="primary" onClick={begin}>
            记录下一件 <Keys of="nextItem" />
          </RightButton>
        )}
        {isOpen && (
          <RightButton right="meeting" onClick={() => setStep({ kind: 'add' })}>
            增加议题
          </RightButton>
        )}
      </div>
      {items.map((item, index) => (
        <ItemCard
          key={`${item.lead.id}${item.matter}`}
          {...{ meeting, item, place: index + 1, onStudy: () => setStudied(item), onStep: setStep }}
        />
      ))}
      {decidedIn(meeting).length > 0 && <SubmitSection meeting={meeting} />}
      <Corrections meeting={meeting} />
      {step !== null && <MeetingDialog {...{ meeting, step, onClose: () => setStep(null) }} />}
      {studied !== null && <StudyDialog {...{ meeting, item: studied, onClose: () => setStudied(null) }} />}
    </Page>
  );
}

type ActionsProps = { readonly meeting: MeetingFile; readonly onStep: (step: MeetingStep) => void };

function Actions({ meeting, onStep }: ActionsProps) {
  const prints = usePrint();
  const { status } = meeting;
  return (
    <>
      <Button onClick={() => prints.meeting(meeting)}>打印会议记录</Button>
      {status === 'open' && (
        <>
          <RightButton right="meeting" onClick={() => onStep({ kind: 'change' })}>
            变更会议安排
          </RightButton>
          <RightButton right="minutes" hindrance={openText(meeting)} onClick={() => onStep({ kind: 'close' })}>
            签署会议记录
          </RightButton>
          <RightButton right="minutes" hindrance={decidedText(meeting)} onClick={() => onStep({ kind: 'void' })}>
            作废
          </RightButton>
        </>
      )}
      {status === 'closed' && (
        <RightButton right="minutes" onClick={() => onStep({ kind: 'correct' })}>
          更正
        </RightButton>
      )}
    </>
  );
}

/** The first item that can be studied and was not. */
function nextItem({ items }: MeetingFile): MeetingItemFile | null {
  return (
    items.find(({ matter, state, hindrances }) => matter === 'study' && state === 'open' && hindrances.length === 0) ??
    null
  );
}

function progressText({ items, status }: MeetingFile): string {
  const done = items.filter(({ state }) => state !== 'open').length;
  const signed = status === 'open' ? '' : `${MEETING_STATUS_TERMS[status]}。`;
  return `议程共${String(items.length)}件，已记录${String(done)}件。${signed}`;
}

/** Why a record cannot be signed yet. */
function openText({ items }: MeetingFile): string | null {
  const open = items.filter(({ state }) => state === 'open').length;
  if (open > 0) return `还有${String(open)}件没有记录，请记录、延后或移出议程。`;
  return items.length === 0 ? '没有研究任何事项；不开的会议请作废。' : null;
}

/** Why a meeting cannot be voided. */
function decidedText({ items }: MeetingFile): string | null {
  const decided = items.some(({ state }) => state === 'studied' || state === 'noted');
  return decided ? '研究情况已记入线索，不能作废；请签署后办理更正。' : null;
}
