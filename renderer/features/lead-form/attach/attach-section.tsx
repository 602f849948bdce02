import { Button } from 'antd';
import { useSyncExternalStore } from 'react';
import { usePicker } from '../../../base/picker.ts';
import { useServices } from '../../../base/session.tsx';
import { useForm, useFormValue } from '../form-context.ts';
import { becomesLead } from '../model/visible.ts';
import { DayRow } from '../rows/day-row.tsx';
import { TextRow } from '../rows/text-row.tsx';
import { chosenFiles, withoutFile } from './chosen-files.ts';

/** A letter that is no lead has no file of its own yet. */
function NoFiles() {
  return (
    <section className="card" aria-labelledby="part-attach">
      <h2 id="part-attach">附件</h2>
      <p className="quiet">这一类来件不建卷宗，附件随原件存放；以后转为线索的，再在卷宗中添加材料。</p>
    </section>
  );
}

/** Files to be taken in as soon as there is a number to file them under. */
export function AttachSection() {
  const { store, context } = useForm();
  const { info } = useServices();
  const picker = usePicker();
  const files = useFormValue((values) => values.files);
  const dropped = useFormValue((values) => values.dropped);
  const there = useSyncExternalStore(store.subscribe, () => store.shown().dropped);
  const isLead = useFormValue(becomesLead);
  if (context.before !== null) return null;
  if (!isLead) return <NoFiles />;
  const chosen = chosenFiles({ files, dropped }, there, info.separator);
  const choose = async () => {
    const paths = await picker.files('evidence', true);
    store.update((now) => ({ ...now, files: [...new Set([...now.files, ...paths])] }));
  };
  return (
    <section className="card" aria-labelledby="part-attach">
      <h2 id="part-attach">附件</h2>
      <p className="quiet">扫描件、照片、录音等，可以选择，也可以拖到本页；登记后加密保存。</p>
      {chosen.length > 0 && (
        <ul className="chosen-files" aria-label="登记后添加的文件">
          {chosen.map((file) => (
            <li key={`${file.kind}/${file.id}`}>
              {file.name}
              <Button
                type="link"
                size="small"
                aria-label={`移除${file.name}`}
                onClick={() => store.update((now) => withoutFile(now, file))}
              >
                移除
              </Button>
              {file.fault !== null && <div className="field-error">{file.fault}</div>}
            </li>
          ))}
        </ul>
      )}
      <Button onClick={() => void choose()}>选择文件…</Button>
      <TextRow field="evidenceSource" hint="从何处、由何人提供，例如：随信附件。" />
      <DayRow field="acquiredOn" />
    </section>
  );
}
