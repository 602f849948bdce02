import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { sentence } from '../../../../shared/errors/app-error.ts';
import { focusField } from '../focus.ts';
import { useForm, useFormValue } from '../form-context.ts';
import { gateOf, SEALED_BASIS } from '../model/gate.ts';
import { write } from '../model/values.ts';

/**
 * Stands in place of everything that follows when a lead may not be entered: why, by which article, and the two lawful
 * ways on: the register of sealed envelopes, for which the draft is wiped, or the number under which it was assigned.
 */
export function Stopped({ onWipe }: { readonly onWipe: () => void }) {
  const { store, context } = useForm();
  const isStopped = useFormValue((values) => context.before === null && gateOf(values, context.level) === 'stopped');
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isStopped) panel.current?.scrollIntoView({ block: 'nearest' });
  }, [isStopped]);
  if (!isStopped) return null;
  const assign = () => {
    store.update((values) => write(values, 'source', '上级交办'));
    focusField('documentNumber');
  };
  return (
    <section ref={panel} className="card stopped" role="alert" aria-labelledby="part-stopped">
      <h2 id="part-stopped">应当径送派出机关</h2>
      <p>{sentence('LEAD_MANAGED_ABOVE')}</p>
      <p className="quiet">依据：{SEALED_BASIS}</p>
      <p>径送登记只记编号、日期、件数、封装、经手人、送达和回执，不写姓名和内容。本页草稿随即彻底清除，不能恢复。</p>
      <div className="stopped-ways">
        <Button type="primary" onClick={onWipe}>
          改用径送登记
        </Button>
        <Button onClick={assign}>系派出机关交办，填写交办文号</Button>
      </div>
    </section>
  );
}
