import { type ReactNode, useId } from 'react';
import { countText } from '../../ui/format.ts';

type Props = {
  readonly title: string;
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string | number; readonly cells: readonly ReactNode[] }[];
};

/** As many rows as are worth looking at; a ledger that is wrong throughout is wrong for one reason. */
const MOST_ROWS = 200;

/** Rows of a ledger under a title. A long list is cut, and says so. */
export function RowTable({ title, heads, rows }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="import-table" tabIndex={0} role="group" aria-labelledby={id}>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, MOST_ROWS).map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, index) => (
                  <td key={heads[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > MOST_ROWS && (
        <p className="quiet">
          共{countText(rows.length)}行，这里列出前{countText(MOST_ROWS)}行。
        </p>
      )}
    </section>
  );
}
