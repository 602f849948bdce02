import { useEffect, useRef } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/leads.ts';
import { useChanged } from '../../../base/query.ts';
import { useServices } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { dayOrNothing } from '../../../ui/date/typed-day.ts';
import { useToday } from '../../../ui/today.ts';
import { line } from '../model/clean.ts';
import { read } from '../model/values.ts';
import type { RegisteredLead } from '../register/use-registering.ts';
import { sourcePlaces, takeable } from './chosen-files.ts';
import { takeIn } from './take-in.ts';

/** Takes in the files that were chosen on the form, and says where they still lie unencrypted. */
export function TakingIn({ lead }: { readonly lead: RegisteredLead }) {
  const { vault, info } = useServices();
  const today = useToday();
  const changed = useChanged();
  const work = useWork<EvidenceItem[]>();
  const { values, dropped } = lead;
  const files = takeable(values, dropped);
  const isEmpty = values.files.length + values.dropped.length === 0;
  const source = line(read(values, 'evidenceSource'));
  const acquiredOn = dayOrNothing(read(values, 'acquiredOn'), today);
  const provenance = { ...(source === '' ? {} : { source }), ...(acquiredOn === undefined ? {} : { acquiredOn }) };
  const start = () =>
    void work
      .run((signal) =>
        Promise.resolve(takeIn(vault, { lead: lead.id, paths: values.files, files, provenance }, signal)),
      )
      .then(() => changed('lead', 'ledger', 'desk'));
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current || isEmpty) return;
    begun.current = true;
    start();
  });
  if (isEmpty) return null;
  const { now } = work;
  const missing = values.dropped.filter((name) => !files.some((file) => file.name === name));
  return (
    <section aria-labelledby="part-taking-in">
      <h2 id="part-taking-in">附件</h2>
      <WorkProgress work={work} />
      {now.state === 'done' && (
        <p role="status">
          已加密保存{now.result.length}份附件。原文件仍以未加密形式留在
          {sourcePlaces(values.files, files.length > 0, info.separator)}，请按载体管理规定处理。
        </p>
      )}
      {now.state === 'refused' && <p>附件可能没有全部添加，请打开卷宗，在材料证据中核对后补充。</p>}
      {missing.length > 0 && (
        <p className="field-error">未添加：{missing.join('、')}。请打开卷宗，在材料证据中添加。</p>
      )}
    </section>
  );
}
