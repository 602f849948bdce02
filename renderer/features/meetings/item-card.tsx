import { Button } from 'antd';
import { useState } from 'react';
import type { MeetingFile, MeetingItemFile } from '../../../shared/contract/meeting-file.ts';
import { ITEM_STATES, MEETING_MATTERS } from '../../../shared/rules/meeting-lists.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { AdviceLines } from '../../ui/advice/advice-lines.tsx';
import { DueTag } from '../../ui/due-tag.tsx';
import { Reckoning } from '../../ui/reckoning.tsx';
import { fullDayText } from '../../ui/format.ts';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { useToday } from '../../ui/today.ts';
import { Hindrances } from './hindrances.tsx';
import type { MeetingStep } from './meeting-dialog.tsx';
import { SignedPage } from './signed-page.tsx';
import { StudyResult } from './study-result.tsx';
import { useActing } from './use-acting.ts';

type Props = {
  readonly meeting: MeetingFile;
  readonly item: MeetingItemFile;
  readonly place: number;
  readonly onStudy: () => void;
  readonly onStep: (step: MeetingStep) => void;
};

/** An item of the agenda: the lead, what was said of it, and what can be done now. */
export function ItemCard({ meeting, item, place, onStudy, onStep }: Props) {
  const { go } = useNavigation();
  const { lead, matter, state, studies, deferred, noted } = item;
  return (
    <section className="card meeting-item" aria-label={`第${String(place)}件 ${lead.number}`}>
      <div className="meeting-item-head">
        <h2>
          {place}. {lead.subjects === '' ? '姓名不详' : lead.subjects}
        </h2>
        <Button type="link" size="small" onClick={() => go({ page: 'lead', lead: lead.id })}>
          {lead.number}
        </Button>
        {matter === 'note' && <span>{MEETING_MATTERS.note}</span>}
        <Due item={item} />
        <span className="meeting-item-state">{ITEM_STATES[state]}</span>
      </div>
      <p className="quiet">
        {[lead.organisation, lead.category, lead.handler === '' ? '' : `承办人${lead.handler}`]
          .filter((text) => text !== '')
          .join('　')}
      </p>
      <p>{lead.excerpt}</p>
      <AdviceLines advice={item.advice} />
      {studies.map((study) => (
        <StudyResult key={study.study} study={study} />
      ))}
      {deferred !== null && studies.length === 0 && <p>延后研究：{deferred.reason}。</p>}
      {noted.map(({ event, heldOn, mode }) => (
        <p key={event}>
          已补记：{fullDayText(heldOn)}一事一报研究，{mode}。
        </p>
      ))}
      {studies.length > 0 && <SignedPage {...{ meeting, item, named: `第${String(place)}件` }} />}
      {meeting.status === 'open' && <Ways {...{ meeting, item, place, onStudy, onStep }} />}
    </section>
  );
}

function Due({ item: { lead, state } }: Pick<Props, 'item'>) {
  const today = useToday();
  const [isOpen, setIsOpen] = useState(false);
  if (state === 'studied' || lead.dueOn === null) return null;
  return (
    <>
      <DueTag lead={lead} today={today} />
      <Button type="link" size="small" aria-label={`计算依据：${lead.number}`} onClick={() => setIsOpen(true)}>
        计算依据
      </Button>
      {isOpen && <Reckoning row={lead} onClose={() => setIsOpen(false)} />}
    </>
  );
}

function Ways({ meeting, item, place, onStudy, onStep }: Props) {
  const { matter, state, persons, hindrances, lead } = item;
  const isRecorded = state === 'studied' || state === 'noted';
  const waits = matter === 'study' && (state !== 'studied' || persons.some(({ stage }) => stage === '待研判'));
  const named = `第${String(place)}件`;
  const studyText = state === 'studied' ? '研究其他被反映人' : '记录研究情况';
  return (
    <>
      {waits && hindrances.length > 0 && <Hindrances of={hindrances} />}
      <div className="meeting-ways">
        {waits && hindrances.length === 0 && (
          <RightButton right="meeting" aria-label={`${studyText} ${named}`} onClick={onStudy}>
            {studyText}
          </RightButton>
        )}
        {matter === 'note' && state === 'open' && <NoteButtons {...{ meeting, item, named }} />}
        {matter === 'study' && state === 'open' && (
          <RightButton right="meeting" aria-label={`延后研究 ${named}`} onClick={() => onStep({ kind: 'defer', item })}>
            延后研究
          </RightButton>
        )}
        {!isRecorded && state === 'open' && <TakeOff {...{ meeting, named, lead: lead.id, matter }} />}
      </div>
    </>
  );
}

const noteText = (heldOn: string, mode: string) => `补记${fullDayText(heldOn)}的研究（${mode}）`;

type NoteProps = Pick<Props, 'meeting' | 'item'> & { readonly named: string };

/** 会后补记: one button for each urgent study that waits. */
function NoteButtons({ meeting, item, named }: NoteProps) {
  const { act, isBusy, refusal } = useActing();
  const { lead, urgent } = item;
  const note = (study: string) =>
    void act(async (vault) => {
      await vault.meetings.record({ meeting: meeting.id, record: { outcome: 'noted', lead: lead.id, study } });
      return `已补记 ${lead.number}。`;
    });
  return (
    <>
      {urgent.map(({ study, heldOn, mode }) => (
        <RightButton
          key={study}
          right="meeting"
          loading={isBusy}
          aria-label={`${noteText(heldOn, mode)} ${named}`}
          onClick={() => note(study)}
        >
          {noteText(heldOn, mode)}
        </RightButton>
      ))}
      {refusal !== null && <Refused refusal={refusal} />}
    </>
  );
}

type TakeOffProps = {
  readonly meeting: MeetingFile;
  readonly named: string;
  readonly lead: string;
  readonly matter: string;
};

function TakeOff({ meeting, named, lead, matter }: TakeOffProps) {
  const { act, isBusy, refusal } = useActing();
  const take = () =>
    void act(async (vault) => {
      const rest = meeting.items.filter((one) => one.lead.id !== lead || one.matter !== matter);
      const agenda = rest.map((one) => ({ lead: one.lead.id, matter: one.matter }));
      await vault.meetings.change({ meeting: meeting.id, change: { agenda } });
      return '已移出议程。';
    });
  return (
    <>
      <RightButton right="meeting" loading={isBusy} aria-label={`移出议程 ${named}`} onClick={take}>
        移出议程
      </RightButton>
      {refusal !== null && <Refused refusal={refusal} />}
    </>
  );
}
