import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { PeriodRuleRow } from '../../../shared/contract/rules.ts';
import { spanText } from '../../../shared/domain/clocks/reckon.ts';
import { spanInForce } from '../../../shared/domain/clocks/rule-words.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { ImportedArticle } from '../../ui/imported-article.tsx';
import { SpanDialog } from './span-dialog.tsx';
import { basisText, setText } from './words.ts';

type Props = { readonly rows: readonly PeriodRuleRow[]; readonly members: readonly MemberRow[] };

/** 期限: what is to be done within how long, by which rule, and what the unit asks of itself instead. */
export function Periods({ rows, members }: Props) {
  const [changing, setChanging] = useState<PeriodRuleRow | null>(null);
  return (
    <section className="card" aria-label="期限">
      <h2>期限</h2>
      <p className="quiet">
        有规定的期限只能设得更严，不能放宽；没有全国统一期限的，在限度内按实际设定；以月计算的，也可以按天设定。更改须组长签名，自当天起适用，已经到期的不变。
      </p>
      <div className="table-room rules-room">
        <table className="plain-table" aria-label="期限规则">
          <ColumnHeads names={['事项', '起算', '期限', '来源', '依据', '办理']} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.code} row={row} onChange={() => setChanging(row)} />
            ))}
          </tbody>
        </table>
      </div>
      {changing !== null && <SpanDialog {...{ members, row: changing }} onClose={() => setChanging(null)} />}
    </section>
  );
}

function Row({ row, onChange }: { readonly row: PeriodRuleRow; readonly onChange: () => void }) {
  const { what, word, span, set, loosest } = row;
  const differs = spanInForce(row) !== spanText(span);
  return (
    <tr>
      <th scope="row">{what}</th>
      <td>{word}</td>
      <td>
        {spanInForce(row)}
        {differs && <div className="quiet">规定为{spanText(span)}</div>}
      </td>
      <td>{setText(set)}</td>
      <td>
        {basisText(row)}
        <ImportedArticle basis={row.basis} />
      </td>
      <td>
        {loosest === null ? (
          <span className="quiet">对方的权利，不能更改</span>
        ) : (
          <RightButton right="act" size="small" aria-label={`更改期限：${what}`} onClick={onChange}>
            更改
          </RightButton>
        )}
      </td>
    </tr>
  );
}
