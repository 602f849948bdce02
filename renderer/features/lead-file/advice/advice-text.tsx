import type { ShownAdvice } from '../../../../shared/contract/advice.ts';
import type { LeadFile } from '../../../../shared/contract/lead-file.ts';
import { CONFIDENCE_TERMS } from '../../../../shared/rules/citation.ts';
import { subjectsText } from '../model/facts.ts';

type Props = { readonly advice: ShownAdvice; readonly lead: Pick<LeadFile, 'subjects'> };

/** An advice with what it rests on: in the file, and in the rules. */
export function AdviceText({ advice: { text, because, basis, confidence, persons }, lead }: Props) {
  const names = lead.subjects.length > 1 ? `（${subjectsText(lead.subjects, persons)}）` : '';
  return (
    <>
      <p>
        <strong>{text}</strong>
        {names}
      </p>
      <p className="quiet">
        缘由：{because}。依据：{basis}（{CONFIDENCE_TERMS[confidence]}）。
      </p>
    </>
  );
}
