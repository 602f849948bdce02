import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { Facts } from '../../ui/facts.tsx';
import { fullDayText, minuteText } from '../../ui/format.ts';

/** When, where, who was there, and whether it is signed. */
export function MeetingHead({ meeting }: { readonly meeting: MeetingFile }) {
  const { number, heldOn, place, chairedBy, minutesBy, attendees, closed, voided, conflicts } = meeting;
  const named = (guest: boolean) => attendees.filter((one) => one.guest === guest).map(({ name }) => name);
  return (
    <section className="card" aria-label="会议安排">
      <Facts
        facts={[
          ['编号', number],
          ['日期、地点', `${fullDayText(heldOn)}　${place}`],
          ['主持、记录', `${chairedBy}主持，${minutesBy}记录`],
          ['参加人员', named(false).join('、')],
          ...(named(true).length === 0 ? [] : [['列席人员', `${named(true).join('、')}（纸上签名）`] as const]),
          ...(closed === null ? [] : [['签署', `${minuteText(closed.at)} ${closed.actorName ?? ''}`] as const]),
          ...(voided === null ? [] : [['作废', `${minuteText(voided.at)} ${voided.reason ?? ''}`] as const]),
        ]}
      />
      {conflicts.length > 0 && (
        <p role="status">
          有{conflicts.length}项记录与当时的情况不符，未采用：{conflicts.map(({ why }) => why).join('；')}。
        </p>
      )}
    </section>
  );
}
