import './advice.css';
import type { ShownAdvice } from '../../../shared/contract/advice.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';

/** An advice with what it rests on: in the file, and in the rules. */
export function AdviceText({ advice }: { readonly advice: ShownAdvice }) {
  return (
    <>
      <p>
        <strong>{advice.text}</strong>
        {whoseText(advice)}
      </p>
      <AdviceBasis advice={advice} />
    </>
  );
}

/** Why an advice speaks, and the article that it rests on. */
export function AdviceBasis({ advice: { because, basis, confidence } }: { readonly advice: ShownAdvice }) {
  return (
    <p className="quiet">
      缘由：{because}。依据：{basis}（{CONFIDENCE_TERMS[confidence]}）。
    </p>
  );
}

/** Of whom it is, where the lead is about several. */
export function whoseText({ whose }: Pick<ShownAdvice, 'whose'>): string {
  return whose === '' ? '' : `（${whose}）`;
}
