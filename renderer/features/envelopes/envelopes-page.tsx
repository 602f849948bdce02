import './envelopes.css';
import { Button } from 'antd';
import { hasRight } from '../../../shared/rules/rights.ts';
import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { D02 } from '../../../shared/rules/clocks/office-clocks.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useReadPages } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useSession } from '../../base/session.tsx';
import { countText } from '../../ui/format.ts';
import { EverOverdueOnly } from '../../ui/ever-overdue.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { AddDialog } from './add-dialog.tsx';
import { EntryActions } from './entry-actions.tsx';
import { EnvelopeTable } from './envelope-table.tsx';

/** 「径送登记」: sealed envelopes by number, days, hands and receipt; no name and no content anywhere. */
export function EnvelopesPage() {
  const { here, change } = useNavigation();
  const { summary } = useSession();
  const everOverdue = here.page === 'envelopes' ? here.everOverdue : undefined;
  const list = useReadPages('envelopes', [everOverdue], (vault, page) =>
    vault.envelopes.list({ everOverdue, ...page }),
  );
  const { pages, total, more } = list;
  const mayEnter = hasRight(summary.member.role, 'register');
  const isAdding = here.page === 'envelopes' && here.adding === true && mayEnter;
  const add = () => change({ page: 'envelopes', adding: true });
  const button = (
    <Button type="primary" onClick={add}>
      登记密封件
    </Button>
  );
  return (
    <Page title="径送登记" actions={mayEnter && button}>
      <p className="quiet">
        按规定不得复制、摘抄、录入的来件，和反映本组人员的来件，密封后径送。收到之日起{D02.span.count}个工作日内送出（
        {citationText(D02.basis)}）。这里只记编号、日期、件数、封装、经手人、送达和回执，没有填写姓名和内容的地方。
      </p>
      {here.page === 'envelopes' && <EverOverdueOnly place={here} onChange={change} />}
      {list.isPending && <Waiting />}
      {list.error !== null && <Refused refusal={refusalOf(list.error)} />}
      {total === 0 && everOverdue === true && <Nothing text="没有曾经超期的径送件。" />}
      {total === 0 && everOverdue === undefined && (
        <Nothing text="还没有径送登记。收到应当径送的来件，先密封，再在这里登记。">{button}</Nothing>
      )}
      {pages !== null && total !== 0 && (
        <EnvelopeTable
          rows={pages.flatMap(({ envelopes }) => envelopes)}
          actions={(entry: Envelope) => <EntryActions entry={entry} />}
        />
      )}
      {more !== null && (
        <Button loading={list.isFetchingNextPage} onClick={more}>
          再显示一些（共{countText(total ?? 0)}件）
        </Button>
      )}
      {isAdding && <AddDialog onClose={() => change({ page: 'envelopes' })} />}
    </Page>
  );
}
