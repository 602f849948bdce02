import { useState } from 'react';
import type { DelegationRow } from '../../../shared/contract/authority.ts';
import type { MemberRow } from '../../../shared/contract/members.ts';
import { MATTER_NAMES } from '../../../shared/rules/course-lists.ts';
import { useRead } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { fullDayText } from '../../ui/format.ts';
import { Refused } from '../../ui/refused.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { DelegateDialog } from './delegate-dialog.tsx';
import { EndDelegation } from './end-delegation.tsx';

const STATES: Readonly<Record<DelegationRow['state'], string>> = {
  ahead: '尚未开始',
  running: '有效',
  over: '已到期',
  ended: '已终止',
};

/** 授权: who decides in the leader's place, from when to when; it ends by itself. */
export function Delegations({ members }: { readonly members: readonly MemberRow[] }) {
  const list = useRead('vault', ['delegations'], (vault) => vault.members.delegations({}));
  const [isGiving, setIsGiving] = useState(false);
  const [ending, setEnding] = useState<DelegationRow | null>(null);
  return (
    <section className="card" aria-label="授权">
      <div className="members-head">
        <h2>授权</h2>
        <RightButton right="act" onClick={() => setIsGiving(true)}>
          新的授权
        </RightButton>
      </div>
      <p className="quiet">
        组长外出期间，可授权副组长代为审批，到期自动终止。被授权人不能再授权他人；组长本人承办或者呈批的事项，不因授权而可以审批。
      </p>
      {list.error !== null && <Refused refusal={refusalOf(list.error)} />}
      {list.data?.length === 0 && <p>没有授权。</p>}
      {list.data !== undefined && list.data.length > 0 && <Table rows={list.data} onEnd={setEnding} />}
      {isGiving && <DelegateDialog members={members} onClose={() => setIsGiving(false)} />}
      {ending !== null && <EndDelegation {...{ members, row: ending }} onClose={() => setEnding(null)} />}
    </section>
  );
}

type TableProps = { readonly rows: readonly DelegationRow[]; readonly onEnd: (row: DelegationRow) => void };

function Table({ rows, onEnd }: TableProps) {
  return (
    <div className="table-room members-room">
      <table className="plain-table" aria-label="授权清单">
        <thead>
          <tr>
            <th scope="col">被授权人</th>
            <th scope="col">授权人</th>
            <th scope="col">起止</th>
            <th scope="col">事项</th>
            <th scope="col">状态</th>
            <th scope="col">办理</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.event}>
              <th scope="row">{row.to}</th>
              <td>{row.by}</td>
              <td>
                {fullDayText(row.from)}至{fullDayText(row.until)}
              </td>
              <td>{row.matters.length === MATTER_NAMES.length ? '全部事项' : row.matters.join('、')}</td>
              <td>{row.endedOn === null ? STATES[row.state] : `${fullDayText(row.endedOn)}提前终止`}</td>
              <td>
                {(row.state === 'running' || row.state === 'ahead') && (
                  <RightButton right="act" size="small" onClick={() => onEnd(row)}>
                    终止对{row.to}的授权
                  </RightButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
