import type { ImportResult } from '../../../shared/contract/leads.ts';
import { type ColumnWords, columnWords } from './column-words.ts';

/** The columns of a ledger as they were understood, with what becomes of those about the reporter and of the others. */
export function Columns({ columns }: { readonly columns: ImportResult['columns'] }) {
  const shown = columns.map(columnWords);
  const count = (kind: ColumnWords['kind']) => shown.filter((column) => column.kind === kind).length;
  const [reporters, kept] = [count('reporter'), count('kept')];
  return (
    <section aria-labelledby="import-columns">
      <h2 id="import-columns">表头识别结果</h2>
      {reporters > 0 && (
        <p className="import-shield">
          {reporters}列属于检举控告人信息，存入检举控告人保护区，台账、打印和报送中都不出现。
        </p>
      )}
      <ul className="import-columns">
        {shown.map(({ header, words, kind }) => (
          <li key={`${header}/${words}`} className={`import-column-${kind}`}>
            <span>{header}</span>
            <span aria-hidden="true"> → </span>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      {kept > 0 && <p className="quiet">{kept}列未能识别，内容按原文随线索保存，可在线索卷宗中查看。</p>}
    </section>
  );
}
