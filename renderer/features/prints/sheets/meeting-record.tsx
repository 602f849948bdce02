import './meeting-record.css';
import type { MeetingFile, MeetingItemFile, MeetingStudy } from '../../../../shared/contract/meeting-file.ts';
import { ITEM_STATES, MEETING_MATTERS } from '../../../../shared/rules/meeting-lists.ts';
import { fullDayText, minuteText } from '../../../ui/format.ts';
import { Boxes, LabelledSheet, type SheetProps, Signatures } from './sheet.tsx';
import { correctionText, itemBoxes, meetingBoxes, studyBoxes } from './meeting-text.ts';

/** 会议记录: the agenda, each item with its opinions, dissent and decision, and a place to sign for everybody who was there. */
export function MeetingRecord({ content, copy }: SheetProps<'meeting'>) {
  const { printed, meeting } = content;
  return (
    <LabelledSheet
      {...{ printed, copy, name: `会议记录 ${meeting.number}` }}
      title="线索处置专题会议记录"
      className="paper-meeting"
    >
      <Boxes rows={meetingBoxes(meeting)} />
      {meeting.items.map((item, index) => (
        <Item key={`${item.lead.id}${item.matter}`} item={item} place={index + 1} />
      ))}
      <Closing meeting={meeting} />
      <Signatures names={meeting.attendees.map(({ name, guest }) => (guest ? `${name}（列席）` : name))} />
    </LabelledSheet>
  );
}

function Item({ item, place }: { readonly item: MeetingItemFile; readonly place: number }) {
  const { lead, matter, state, studies } = item;
  return (
    <section className="paper-meeting-item">
      <h2>
        {place}. {lead.number} {lead.subjects}　{MEETING_MATTERS[matter]}：{ITEM_STATES[state]}
      </h2>
      <Boxes rows={itemBoxes(item)} />
      {studies.map((study) => (
        <Study key={study.study} study={study} />
      ))}
    </section>
  );
}

function Study({ study }: { readonly study: MeetingStudy }) {
  return (
    <>
      <Boxes rows={studyBoxes(study)} />
      <table className="paper-boxes paper-opinions">
        <thead>
          <tr>
            {['姓名', '意见', '理由'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {study.opinions === null && (
            <tr>
              <td colSpan={3}>已按指令清除</td>
            </tr>
          )}
          {study.opinions?.map(({ name, opinion, reason }) => (
            <tr key={name}>
              <td>{name}</td>
              <td>{opinion}</td>
              <td>{reason ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Whether it was signed, and what was corrected since. */
function Closing({ meeting: { closed, corrections, status } }: { readonly meeting: MeetingFile }) {
  const signed =
    closed === null
      ? status === 'void'
        ? '本次会议已作废。'
        : '本记录尚未签署。'
      : `本记录已于${minuteText(closed.at)}由${closed.actorName ?? ''}签署，此后未作改动；更正另记如下。`;
  return (
    <div className="paper-meeting-end">
      <p>{corrections.length === 0 ? signed.replace('；更正另记如下', '') : signed}</p>
      {corrections.map((one) => (
        <p key={one.event}>
          更正（{fullDayText(one.at.slice(0, 10))}）：{correctionText(one)}
        </p>
      ))}
    </div>
  );
}
