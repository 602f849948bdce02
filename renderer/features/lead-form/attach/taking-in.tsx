import { useEffect, useRef } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import { useChanged } from '../../../base/query.ts';
import { useServices } from '../../../base/session.tsx';
import { useWork } from '../../../base/work.ts';
import { WorkProgress } from '../../../ui/work-progress.tsx';
import { provenanceOf } from '../../evidence/add/provenance.ts';
import { useToday } from '../../../ui/today.ts';
import { read } from '../model/values.ts';
import type { RegisteredLead } from '../register/use-registering.ts';
import { placesText, takeable } from './chosen-files.ts';
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
  const typed = { source: read(values, 'evidenceSource'), acquiredOn: read(values, 'acquiredOn'), custodian: '' };
  const provenance = provenanceOf(typed, today);
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
          {placesText(values.files, files, info.separator)}，请按载体管理规定处理。
        </p>
      )}
      {now.state === 'refused' && <p>附件可能没有全部添加，请打开卷宗，在材料证据中核对后补充。</p>}
      {missing.length > 0 && (
        <p className="field-error">未添加：{missing.join('、')}。请打开卷宗，在材料证据中添加。</p>
      )}
    </section>
  );
}
