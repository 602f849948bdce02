import { useMemo, useSyncExternalStore } from 'react';
import { useForm } from '../form-context.ts';
import { shownChanges } from '../model/changes.ts';
import { ColumnHeads } from '../../../ui/column-heads.tsx';

/** What will be signed: each changed field with its old and its new value. */
export function ChangeTable() {
  const { store, context } = useForm();
  const { values } = useSyncExternalStore(store.subscribe, store.shown);
  const changes = useMemo(() => shownChanges(values, context), [values, context]);
  if (changes.length === 0)
    return <p className="quiet">还没有改动。改动上面的内容后，原内容和新内容在这里对照显示。</p>;
  return (
    <table className="changes">
      <caption className="quiet">原内容不删除，与更正一并留存。</caption>
      <ColumnHeads names={['项目', '原内容', '更正为']} />
      <tbody>
        {changes.map(({ field, what, old, new: now }) => (
          <tr key={field}>
            <th scope="row">{what}</th>
            <td>{shortText(old)}</td>
            <td>{shortText(now)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const MOST = 600;

function shortText(text: string): string {
  if (text === '') return '（空）';
  return text.length > MOST ? `${text.slice(0, MOST)}……（共${String(text.length)}字）` : text;
}
