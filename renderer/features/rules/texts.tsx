import '../../ui/styles/articles.css';
import { Input } from 'antd';
import { useState } from 'react';
import type { RegulationRow, TextsShown } from '../../../shared/contract/regulations.ts';
import { NO_TEXTS, NOTHING_FOUND } from '../../../shared/domain/regulation/words.ts';
import { refusalOf } from '../../base/refusal.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { countText, fullDayText } from '../../ui/format.ts';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { Article } from '../../ui/article.tsx';
import { TextDialog } from './text-dialog.tsx';
import { useTexts } from '../../base/use-texts.ts';

/** 法规条文: which texts the unit imported, from where, and what stands in them. */
export function Texts() {
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useTexts();
  return (
    <section className="card" aria-label="法规条文">
      <div className="rules-head">
        <h2>法规条文</h2>
        <RightButton right="holidays" onClick={() => setIsOpen(true)}>
          导入条文
        </RightButton>
      </div>
      {error !== null && <Refused refusal={refusalOf(error)} />}
      {data?.texts.length === 0 && <p>{NO_TEXTS}</p>}
      {data !== undefined && data.texts.length > 0 && (
        <>
          <List rows={data.texts} />
          <Search />
        </>
      )}
      {isOpen && <TextDialog onClose={() => setIsOpen(false)} />}
    </section>
  );
}

function List({ rows }: { readonly rows: readonly RegulationRow[] }) {
  return (
    <div className="table-room rules-room">
      <table className="plain-table" aria-label="已导入的法规">
        <ColumnHeads names={['法规', '条数', '文本来源', '导入']} />
        <tbody>
          {rows.map(({ title, numbers, source, by, on }) => (
            <tr key={title}>
              <th scope="row">{title}</th>
              <td>{countText(numbers.length)}条</td>
              <td>{source}</td>
              <td>
                {by ?? ''}
                {fullDayText(on)}导入
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Search() {
  const [search, setSearch] = useState('');
  return (
    <>
      <div className="regulation-search">
        <Input.Search
          aria-label="查找条文"
          placeholder="条文中的任何一段，一个字也可以"
          allowClear
          maxLength={200}
          onSearch={(text) => setSearch(text.trim())}
        />
      </div>
      {search !== '' && <Results search={search} />}
    </>
  );
}

function Results({ search }: { readonly search: string }) {
  const { data, error } = useTexts({ search });
  if (error !== null) return <Refused refusal={refusalOf(error)} />;
  if (data === undefined) return null;
  return (
    <>
      <p role="status">{totalText(data)}</p>
      {data.found.map((row) => (
        <Article key={`${row.title}/${row.number}`} row={row} />
      ))}
    </>
  );
}

function totalText({ total, found }: TextsShown): string {
  if (total === 0) return NOTHING_FOUND;
  const more = total > found.length ? `，列出前${countText(found.length)}条` : '';
  return `共找到${countText(total)}条${more}。`;
}
