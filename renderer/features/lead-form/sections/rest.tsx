import { useSyncExternalStore } from 'react';
import { useSession } from '../../../base/session.tsx';
import { AttachSection } from '../attach/attach-section.tsx';
import { useForm, useFormValue, useVisible } from '../form-context.ts';
import { repeatChoice } from '../model/repeat.ts';
import { KnownRow } from '../rows/known-row.tsx';
import { LongRow } from '../rows/long-row.tsx';
import { RadioRow } from '../rows/radio-row.tsx';
import { TextRow } from '../rows/text-row.tsx';

/** Where the original lies, what it repeats, what was handed in with it, who takes it up. */
export function RestSection() {
  const isAsked = useVisible('handler');
  const { context } = useForm();
  const { summary } = useSession();
  if (!isAsked) return null;
  return (
    <>
      <section className="card" aria-labelledby="part-original">
        <h2 id="part-original">原件与重复</h2>
        <RepeatRow />
        <TextRow field="repeatOf" hint="填写线索编号，或在先前线索中点“与此件重复”。" isShort />
        <TextRow field="originalPages" isShort />
        <KnownRow field="originalPlace" of="originalPlace" hint="例如：密码柜2层03袋。" />
      </section>
      <AttachSection />
      <section className="card" aria-labelledby="part-handling">
        <h2 id="part-handling">拟办</h2>
        <LongRow field="proposedOpinion" lines={3} />
        <KnownRow field="handler" of="handler" hint="可以在分办时再定。" />
        <LongRow field="remarks" lines={3} />
        {context.before === null && <p className="quiet">登记人：{summary.member.name}（当前登录人）</p>}
      </section>
    </>
  );
}

function RepeatRow() {
  const { store } = useForm();
  const earlier = useSyncExternalStore(store.subscribe, store.earlier);
  const proposed = useFormValue((values) => repeatChoice(values, { earlier }));
  return (
    <RadioRow
      field="repeat"
      choices={['首次', '重复']}
      proposed={proposed}
      hint={earlier === 0 ? '同一姓名没有先前线索。' : '请先核对先前线索。'}
    />
  );
}
