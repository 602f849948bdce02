import './meeting-record.css';
import type { MeetingFile, MeetingItemFile, MeetingStudy } from '../../../../shared/contract/meeting-file.ts';
import { MEETING_MATTERS } from '../../../../shared/rules/meeting-lists.ts';
import { ColumnHeads } from '../../../ui/column-heads.tsx';
import { fullDayText, minuteText } from '../../../ui/format.ts';
import { Boxes, LabelledSheet, type SheetProps, Signatures } from './sheet.tsx';
import {
  agendaText,
  correctionText,
  itemBoxes,
  meetingBoxes,
  signatureName,
  signersOf,
  sittingBoxes,
  studyBoxes,
} from './meeting-text.ts';

/**
 * 会议记录: a first page with the agenda by numbers only, then a page for each item that was studied, with its opinions,
 * dissent and decision. Each page is signed by those who were there for it, and lies with the files of its own lead, so
 * that nobody reads there of another.
 */
export function MeetingRecord({ content, copy }: SheetProps<'meeting'>) {
  const { printed, meeting } = content;
  return (
    <LabelledSheet
      {...{ printed, copy, name: `会议记录 ${meeting.number}` }}
      title="线索处置专题会议记录"
      className="paper-meeting"
    >
      <Boxes rows={meetingBoxes(meeting)} />
      <Agenda meeting={meeting} />
      <Closing meeting={meeting} about={null} />
      <Signatures names={meeting.attendees.map(signatureName)} />
      {meeting.items.map(
        (item, index) =>
          item.studies.length > 0 && (
            <Item key={`${item.lead.id}${item.matter}`} {...{ meeting, item, place: index + 1 }} />
          ),
      )}
    </LabelledSheet>
  );
}

function Agenda({ meeting: { items } }: { readonly meeting: MeetingFile }) {
  return (
    <table className="paper-boxes paper-agenda">
      <ColumnHeads names={['序号', '线索编号', '事项', '情况']} />
      <tbody>
        {items.map((item, index) => (
          <tr key={`${item.lead.id}${item.matter}`}>
            <td>{index + 1}</td>
            <td>{item.lead.number}</td>
            <td>{MEETING_MATTERS[item.matter]}</td>
            <td>{agendaText(item)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type ItemProps = { readonly meeting: MeetingFile; readonly item: MeetingItemFile; readonly place: number };

function Item({ meeting, item, place }: ItemProps) {
  const { lead, studies } = item;
  return (
    <section className="paper-meeting-item">
      <h2>
        线索处置专题会议记录　第{place}件　{lead.number}　{lead.subjects}
      </h2>
      <Boxes rows={[...sittingBoxes(meeting), ...itemBoxes(item)]} />
      {studies.map((study) => (
        <Study key={study.study} study={study} />
      ))}
      <Closing meeting={meeting} about={lead.number} />
      <Signatures names={signersOf(meeting, studies).map(signatureName)} />
    </section>
  );
}

function Study({ study }: { readonly study: MeetingStudy }) {
  return (
    <>
      <Boxes rows={studyBoxes(study)} />
      <table className="paper-boxes paper-said">
        <ColumnHeads names={['姓名', '意见', '理由']} />
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

type ClosingProps = { readonly meeting: MeetingFile; readonly about: string | null };

/** Whether it was signed, and what was corrected since: of the meeting as a whole, or of the lead of that number. */
function Closing({ meeting: { closed, corrections, status }, about }: ClosingProps) {
  const own = corrections.filter(({ lead }) => lead === about);
  const signed =
    closed === null
      ? status === 'void'
        ? '本次会议已作废。'
        : '本记录尚未签署。'
      : `本记录已于${minuteText(closed.at)}由${closed.actorName ?? ''}签署，此后未作改动；更正另记如下。`;
  return (
    <div className="paper-meeting-end">
      <p>{own.length === 0 ? signed.replace('；更正另记如下', '') : signed}</p>
      {own.map((one) => (
        <p key={one.event}>
          更正（{fullDayText(one.at.slice(0, 10))}）：{correctionText(one)}
        </p>
      ))}
    </div>
  );
}
