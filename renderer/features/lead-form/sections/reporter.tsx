import { SIGNATURES } from '../../../../shared/rules/code-lists.ts';
import { useForm, useVisible } from '../form-context.ts';
import { reporterField } from '../model/fields.ts';
import { RadioRow } from '../rows/radio-row.tsx';
import { TextRow } from '../rows/text-row.tsx';

/** Whether it is signed, and by whom: in a block that looks like nothing else on the form. */
export function ReporterSection() {
  const isAsked = useVisible('signature');
  if (!isAsked) return null;
  return (
    <section className="card" aria-labelledby="part-signature">
      <h2 id="part-signature">署名</h2>
      <RadioRow field="signature" choices={SIGNATURES} hint="姓名无法核实的，按匿名登记。" />
      <ShieldedBlock />
    </section>
  );
}

function ShieldedBlock() {
  const isAsked = useVisible('reporter.name');
  const { context } = useForm();
  if (!isAsked) return null;
  return (
    <div className="lead-form-shielded" role="group" aria-label="检举控告人（单独加密保存）">
      <h3>检举控告人（单独加密保存）</h3>
      <p>
        这里填写来件人自己，不是被反映人。
        {context.hasReporter ? '原登记身份不显示；不更换的不填。' : '登记后不再显示，台账、打印件和密封包中都没有。'}
      </p>
      <TextRow field={reporterField('name')} />
      <TextRow field={reporterField('contact')} />
      <TextRow field={reporterField('address')} />
      <RadioRow field={reporterField('confidential')} choices={['是', '否']} />
      <RadioRow field={reporterField('feedbackAgreed')} choices={['是', '否']} />
    </div>
  );
}
