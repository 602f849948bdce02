import type { MeetingStudy } from '../../../shared/contract/meeting-file.ts';
import { AdviceLines } from '../../ui/advice/advice-lines.tsx';
import { Hindrances } from './hindrances.tsx';

/** What a meeting decided of a lead: the mode and its words, who agreed, who dissented and why. */
export function StudyResult({ study }: { readonly study: MeetingStudy }) {
  const { persons, mode, decision, opinions, recused, absent, request, hindrances, advice } = study;
  const agreed = (opinions ?? []).filter(({ opinion }) => opinion === '同意').map(({ name }) => name);
  const dissent = (opinions ?? []).filter(({ opinion }) => opinion !== '同意');
  return (
    <div className="meeting-study">
      <p>
        <strong>{mode}</strong>（{persons.map(({ code, name }) => `${code} ${name}`.trim()).join('、')}）
        {decision ?? '内容已按指令清除。'}
      </p>
      {agreed.length > 0 && <p>同意：{agreed.join('、')}</p>}
      {dissent.length > 0 && (
        <ul className="meeting-dissent">
          {dissent.map(({ name, opinion, reason }) => (
            <li key={name}>
              {name}：{opinion}。理由：{reason}
            </li>
          ))}
        </ul>
      )}
      {recused.length > 0 && <p>回避：{recused.join('、')}</p>}
      {absent.length > 0 && <p>未参加本件研究：{absent.join('、')}</p>}
      <AdviceLines advice={advice} />
      {request !== null && <p>呈批：{request.decision ?? '待审批'}</p>}
      {hindrances.length > 0 && <Hindrances of={hindrances} />}
    </div>
  );
}
