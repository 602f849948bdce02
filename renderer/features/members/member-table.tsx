import type { MemberRow } from '../../../shared/contract/members.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import { sentence } from '../../../shared/errors/app-error.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { useSession } from '../../base/session.tsx';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { dayText } from '../../ui/format.ts';
import { RightButton } from '../../ui/right-button.tsx';

type Props = { readonly rows: readonly MemberRow[]; readonly onSuspend: (row: MemberRow) => void };

/** The members, those in use first. A key that a member replaced has no line: it is the same person. */
export function MemberTable({ rows, onSuspend }: Props) {
  return (
    <div className="table-room members-room">
      <table className="plain-table" aria-label="本库人员">
        <ColumnHeads names={['姓名', '登录名', '职责', '状态', '办理']} />
        <tbody>
          {rows.map((row) => (
            <Row key={row.fingerprint} row={row} onSuspend={onSuspend} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, onSuspend }: Pick<Props, 'onSuspend'> & { readonly row: MemberRow }) {
  const { summary } = useSession();
  const { name, login, role, state } = row;
  const isSelf = row.id === summary.member.id && state === 'active';
  return (
    <tr>
      <th scope="row">
        {name}
        {isSelf && <span className="quiet">（本人，已登录）</span>}
      </th>
      <td>{login}</td>
      <td>{ROLE_TERMS[role]}</td>
      <td>{stateText(row)}</td>
      <td>
        {state === 'active' && (
          <RightButton
            right="admit"
            size="small"
            hindrance={isSelf ? sentence('MEMBER_NOT_SELF', { role: ROLE_TERMS[role] }) : null}
            onClick={() => onSuspend(row)}
          >
            停用{name}
          </RightButton>
        )}
      </td>
    </tr>
  );
}

function stateText({ state, since, until }: MemberRow): string {
  const day = (at: string) => dayText(businessDate(Date.parse(at)));
  return state === 'active' ? `在用，自${day(since)}` : `${day(since)}至${day(until ?? since)}，已停用`;
}
