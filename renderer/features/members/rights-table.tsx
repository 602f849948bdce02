import { hasRight, RIGHTS, type Right } from '../../../shared/rules/rights.ts';
import { ROLE_TERMS, ROLES_OF_KIND } from '../../../shared/rules/roles.ts';

const ALL_RIGHTS = Object.keys(RIGHTS) as readonly Right[];

/** Which role may do what, drawn from the table that the vault itself asks. */
export function RightsTable({ kind }: { readonly kind: 'team' | 'commission' }) {
  const roles = ROLES_OF_KIND[kind];
  const rights = ALL_RIGHTS.filter((right) => roles.some((role) => hasRight(role, right)));
  return (
    <details className="card">
      <summary>各职责可办理的事项</summary>
      <div className="table-room members-room" role="region" aria-label="各职责可办理的事项" tabIndex={0}>
        <table className="plain-table" aria-label="各职责可办理的事项">
          <thead>
            <tr>
              <th scope="col">事项</th>
              {roles.map((role) => (
                <th scope="col" key={role}>
                  {ROLE_TERMS[role]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <tr key={right}>
                <th scope="row">{RIGHTS[right].act}</th>
                {roles.map((role) => (
                  <td key={role}>{hasRight(role, right) ? '可' : '—'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="quiet">查看检举控告人身份：副组长、承办人只限本人承办或登记的线索。</p>
    </details>
  );
}
