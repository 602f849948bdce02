import { useState } from 'react';
import type { ChainRow } from '../../../shared/contract/authority.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { chainText } from '../../../shared/rules/approval-chains.ts';
import { CONFIDENCE_TERMS } from '../../../shared/rules/citation.ts';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { fullDayText } from '../../ui/format.ts';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { ChainDialog } from './chain-dialog.tsx';

/** 审批层级: who decides what, who set it, and what it rests on. */
export function Chains({ members }: { readonly members: readonly MemberRow[] }) {
  const list = useRead('vault', ['chains'], (vault) => vault.settings.chains({}));
  const [changing, setChanging] = useState<ChainRow | null>(null);
  return (
    <section className="card" aria-label="审批层级">
      <h2>审批层级</h2>
      <p className="quiet">各级逐级审批，最后一级同意才算批准。更改自下一次呈批起适用，已经呈批的不变。</p>
      {list.error !== null && <Refused refusal={refusalOf(list.error)} />}
      {list.data !== undefined && <Table rows={list.data} onChange={setChanging} />}
      {changing !== null && <ChainDialog {...{ members, row: changing }} onClose={() => setChanging(null)} />}
    </section>
  );
}

type TableProps = { readonly rows: readonly ChainRow[]; readonly onChange: (row: ChainRow) => void };

function Table({ rows, onChange }: TableProps) {
  return (
    <div className="table-room members-room">
      <table className="plain-table" aria-label="各事项的审批层级">
        <thead>
          <tr>
            <th scope="col">事项</th>
            <th scope="col">审批层级</th>
            <th scope="col">来源</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.matter}>
              <th scope="row">{row.matter}</th>
              <td>{chainText(row.levels)}</td>
              <td>{sourceText(row)}</td>
              <td>
                <RightButton right="act" size="small" onClick={() => onChange(row)}>
                  更改{row.matter}
                </RightButton>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Who set it, or that it is as the rule has it; in either case the rule, and how sure that is. */
function sourceText({ set, basis, confidence }: ChainRow): string {
  const who = set === null ? '默认' : `${set.by ?? ''}${fullDayText(set.on)}设定`;
  return `${who}；依据${basis}（${CONFIDENCE_TERMS[confidence]}）`;
}
