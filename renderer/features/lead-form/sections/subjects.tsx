import { Button } from 'antd';
import { useState } from 'react';
import { useShortcut } from '../../../base/shortcuts/use-shortcut.ts';
import { Keys } from '../../../ui/keys.tsx';
import { useForm, useFormValue } from '../form-context.ts';
import { subjectField } from '../model/fields.ts';
import { focusField } from '../focus.ts';
import { read, type Values, withoutSubject, withSubject, withSubjectBack } from '../model/values.ts';
import { SubjectBlock } from './subject-block.tsx';

type Removed = { readonly key: string; readonly name: string; readonly before: Values };

/** All 被反映人. One that was removed can be had back until the next is. */
export function SubjectsSection() {
  const { store } = useForm();
  const subjects = useFormValue((values) => values.subjects);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const add = () => {
    const [values, key] = withSubject(store.values);
    store.update(() => values);
    focusField(subjectField(key, 'kind'));
  };
  const remove = (key: string) => {
    const before = store.values;
    setRemoved({ key, before, name: read(before, subjectField(key, 'name')) });
    store.update((values) => withoutSubject(values, key));
  };
  const undo = ({ key, before }: Removed) => {
    setRemoved(null);
    store.update((values) => withSubjectBack(values, before, key));
    focusField(subjectField(key, 'kind'));
  };
  useShortcut('addSubject', add);
  return (
    <section className="card" aria-labelledby="part-subjects">
      <h2 id="part-subjects">被反映人</h2>
      {subjects.map((key, at) => (
        <SubjectBlock
          key={key}
          subject={key}
          place={subjects.length === 1 ? null : at + 1}
          onRemove={() => remove(key)}
        />
      ))}
      {removed !== null && <RemovedLine name={removed.name} onUndo={() => undo(removed)} />}
      <Button onClick={add}>
        增加被反映人 <Keys of="addSubject" />
      </Button>
    </section>
  );
}

function RemovedLine({ name, onUndo }: { readonly name: string; readonly onUndo: () => void }) {
  return (
    <p className="undo-line" role="status">
      已移除被反映人{name === '' ? '' : `“${name}”`}。
      <Button type="link" autoFocus onClick={onUndo}>
        撤销
      </Button>
    </p>
  );
}
