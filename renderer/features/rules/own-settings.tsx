import { useState } from 'react';
import type { MemberRow } from '../../../shared/contract/members.ts';
import type { RulesShown } from '../../../shared/contract/rules.ts';
import { OPINION_ENDS, warnText } from '../../../shared/domain/clocks/rule-words.ts';
import { ColumnHeads } from '../../ui/column-heads.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { OpinionEndDialog } from './opinion-end-dialog.tsx';
import { WarnDialog } from './warn-dialog.tsx';
import { setText } from './words.ts';

type Props = { readonly rules: RulesShown; readonly members: readonly MemberRow[] };

/** 本单位设定: what D01 ends with, and from when on a date is shown as near. */
export function OwnSettings({ rules: { opinionEnd, warn }, members }: Props) {
  const [open, setOpen] = useState<'opinion-end' | 'warn' | null>(null);
  const rows = [
    { kind: 'opinion-end', what: '处置意见期限的截止', now: OPINION_ENDS[opinionEnd.end], set: opinionEnd.set },
    { kind: 'warn', what: '到期提醒', now: warnText(warn), set: warn.set },
  ] as const;
  const dialog = { members, onClose: () => setOpen(null) };
  return (
    <section className="card" aria-label="本单位设定">
      <h2>本单位设定</h2>
      <div className="table-room rules-room">
        <table className="plain-table" aria-label="本单位设定的事项">
          <ColumnHeads names={['事项', '现行', '来源', '办理']} />
          <tbody>
            {rows.map(({ kind, what, now, set }) => (
              <tr key={kind}>
                <th scope="row">{what}</th>
                <td>{now}</td>
                <td>{setText(set)}</td>
                <td>
                  <RightButton right="act" size="small" aria-label={`更改${what}`} onClick={() => setOpen(kind)}>
                    更改
                  </RightButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {open === 'opinion-end' && <OpinionEndDialog now={opinionEnd.end} {...dialog} />}
      {open === 'warn' && <WarnDialog now={warn} {...dialog} />}
    </section>
  );
}
