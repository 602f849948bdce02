import type { MeetingFile } from '../../../shared/contract/meeting-file.ts';
import { minuteText } from '../../ui/format.ts';

/** Entries beside a signed record, in their order. */
export function Corrections({ meeting: { corrections } }: { readonly meeting: MeetingFile }) {
  if (corrections.length === 0) return null;
  return (
    <section className="card" aria-label="更正">
      <h2>更正</h2>
      <ol className="meeting-corrections">
        {corrections.map(({ event, at, actorName, lead, what, reason }) => (
          <li key={event}>
            {lead === null ? '' : `${lead}：`}
            {what ?? '内容已按指令清除'}
            {reason === null ? '' : `（理由：${reason}）`}{' '}
            <span className="quiet">
              {minuteText(at)} {actorName}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
