import './advice.css';
import { useEffect, useRef } from 'react';
import { LinesField } from '../lines-field.tsx';
import { AdviceText } from './advice-text.tsx';
import type { Advised } from './use-advised.ts';

type Props = { readonly advised: Advised };

/** The advice on the step at hand, each with room for why it is not followed. It takes the focus when it first appears. */
export function SpokenAdvice({ advised: { spoken, reasons, answer } }: Props) {
  const section = useRef<HTMLElement>(null);
  const codes = [...new Set(spoken.map(({ code }) => code))];
  const shown = codes.join();
  useEffect(() => {
    if (shown !== '') section.current?.querySelector('textarea')?.focus();
  }, [shown]);
  if (codes.length === 0) return null;
  return (
    <section ref={section} className="advice-spoken" aria-label="对这一步的提示">
      {codes.map((code) => (
        <div key={code}>
          {spoken
            .filter((one) => one.code === code)
            .map((advice) => (
              <AdviceText key={advice.persons.join()} advice={advice} />
            ))}
          <LinesField
            {...{ label: '未采纳的理由', rows: 2, maxLength: 2000, value: reasons[code] ?? '' }}
            onChange={(reason) => answer(code, reason)}
          />
        </div>
      ))}
      <p className="quiet">仍要办理的，再按一次“签名”。没有写理由的，提示留在卷宗里，可以以后补写。</p>
    </section>
  );
}
