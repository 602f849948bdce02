import { noticesFor } from '../../../../shared/domain/lead/notices.ts';
import { RANKS } from '../../../../shared/rules/code-lists.ts';
import { useForm, useFormValue } from '../form-context.ts';
import { subjectField } from '../model/fields.ts';
import { gateOf, jurisdictionOf } from '../model/gate.ts';
import { read } from '../model/values.ts';

/** Says at once, under 管理权限, what the answer means for this team. */
export function JurisdictionLine({ subject }: { readonly subject: string }) {
  const { context } = useForm();
  const answer = useFormValue((values) => jurisdictionOf(values, subject, context.level));
  const isAssigned = useFormValue((values) => gateOf(values, context.level) === 'assigned');
  const question = useFormValue((values) => {
    const rank = RANKS.find((one) => one === read(values, subjectField(subject, 'rank')));
    const asked = noticesFor({ subjects: [{ rank }], receivedOn: context.today }, context.level, context.today);
    return asked.find(({ code }) => code === 'CHECK_MANAGEMENT')?.text ?? '';
  });
  return (
    <div role="status">
      {answer === 'own' && <p className="jurisdiction">属本组受理范围</p>}
      {answer === 'sealed' && (
        <p className="jurisdiction jurisdiction-sealed">
          应当径送派出机关{isAssigned && '；本件由派出机关交办，可以登记'}
        </p>
      )}
      {answer === 'own' && question !== '' && <p className="jurisdiction-question">{question}</p>}
    </div>
  );
}
