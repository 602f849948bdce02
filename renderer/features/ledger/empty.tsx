import { Button } from 'antd';
import { LEDGER_VIEWS } from '../../../shared/rules/ledger-views.ts';
import { useNavigation } from '../../base/navigation.tsx';
import { useSession } from '../../base/session.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { USUAL_VIEW } from './data/place.ts';
import type { LedgerQuery } from './data/use-ledger.ts';

type Props = { readonly query: LedgerQuery; readonly onSearch: (search: string) => void };

/** Stands where a list has no line: says why, and where to go on. */
export function Empty({ query, onSearch }: Props) {
  const { view = USUAL_VIEW, search = '' } = query;
  if (search === '') return <EmptyView view={view} />;
  return (
    <Nothing text={`“${LEDGER_VIEWS[view].name}”中没有找到含“${search}”的线索。可少输几个字，或换一个筛选。`}>
      {view !== 'all' && <All search={search} />}
      <Button onClick={() => onSearch('')}>清除搜索</Button>
    </Nothing>
  );
}

function EmptyView({ view }: { readonly view: keyof typeof LEDGER_VIEWS }) {
  const { go } = useNavigation();
  const { summary } = useSession();
  const isFirst = view === 'all';
  const text = isFirst ? '台账中还没有线索。' : `“${LEDGER_VIEWS[view].name}”中没有线索。`;
  if (summary.kind === 'commission') {
    return (
      <Nothing text={isFirst ? '还没有收到线索。派驻机构送来的密封包在“收件”中验封、拆封入库。' : text}>
        {!isFirst && <All />}
        <Button onClick={() => go({ page: 'handoff', tab: 'inbox' })}>收件</Button>
      </Nothing>
    );
  }
  return (
    <Nothing text={isFirst ? `${text}先导入已有的台账，或登记第一件来件。` : text}>
      {!isFirst && <All />}
      <RightButton right="import" onClick={() => go({ page: 'import' })}>
        导入台账
      </RightButton>
      <Button type="primary" onClick={() => go({ page: 'new-lead' })}>
        登记来件
      </Button>
    </Nothing>
  );
}

function All({ search }: { readonly search?: string }) {
  const { change } = useNavigation();
  const isSearch = search !== undefined;
  return (
    <Button onClick={() => change({ page: 'ledger', view: 'all', ...(isSearch ? { search } : {}) })}>
      {isSearch ? '在全部线索中查找' : '查看全部线索'}
    </Button>
  );
}
