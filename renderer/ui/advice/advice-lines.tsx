import './advice.css';
import type { AnsweredAdvice } from '../../../shared/contract/advice.ts';
import { AdviceBasis, whoseText } from './advice-text.tsx';

/** Advice beside something that is decided, one line each; what it rests on and what was answered is there to be opened. */
export function AdviceLines({ advice }: { readonly advice: readonly AnsweredAdvice[] }) {
  if (advice.length === 0) return null;
  return (
    <ul className="advice-lines" aria-label="提示">
      {advice.map((one) => (
        <li key={`${one.code} ${one.persons.join()}`}>
          <details>
            <summary>
              提示：{one.text}
              {whoseText(one)}
              {one.answer !== null && <span className="quiet">已写明未采纳的理由</span>}
            </summary>
            <AdviceBasis advice={one} />
            {one.answer !== null && <Answer answer={one.answer} />}
          </details>
        </li>
      ))}
    </ul>
  );
}

function Answer({ answer: { reason, by } }: { readonly answer: NonNullable<AnsweredAdvice['answer']> }) {
  return (
    <p>
      未采纳的理由：{reason ?? '这一部分没有随密封包报送，或者已按指令清除。'}
      {by !== null && <span className="quiet">（{by}）</span>}
    </p>
  );
}
