import type { Column } from '../columns.ts';

type Props = {
  readonly columns: readonly Column[];
  readonly hasSelection: boolean;
  readonly onTickAll: () => void;
};

/** The head, which stays where it is while lines scroll below it. */
export function Head({ columns, hasSelection, onTickAll }: Props) {
  return (
    <div role="rowgroup" className="ledger-head">
      <div role="row" aria-rowindex={1} className="ledger-row">
        <span role="columnheader" className="ledger-tick">
          <input
            type="checkbox"
            tabIndex={-1}
            readOnly
            aria-label={hasSelection ? '取消选择' : '全选'}
            title={hasSelection ? '取消选择' : '全选'}
            checked={false}
            ref={(box) => {
              // Which of the ticked ones are in this list is not known: neither all of it nor nothing.
              if (box !== null) box.indeterminate = hasSelection;
            }}
            onClick={onTickAll}
          />
        </span>
        {columns.map(({ code, title }) => (
          <span key={code} role="columnheader" className="ledger-cell">
            {title}
          </span>
        ))}
      </div>
    </div>
  );
}
