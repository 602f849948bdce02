import './items.css';
import { Button, Input, Select } from 'antd';
import { ITEM_STATUS_TERMS, ITEM_STATUSES, type ItemStatus } from '../../../shared/rules/item-status.ts';
import { useNavigation } from '../../base/navigation.tsx';
import type { ItemsPlace } from '../../base/place.ts';
import { useReadPages } from '../../base/query.ts';
import { refusalOf } from '../../base/refusal.ts';
import { useSession } from '../../base/session.tsx';
import { EverOverdueOnly } from '../../ui/ever-overdue.tsx';
import { countText } from '../../ui/format.ts';
import { Keys } from '../../ui/keys.tsx';
import { Nothing } from '../../ui/nothing.tsx';
import { Page } from '../../ui/page.tsx';
import { Refused } from '../../ui/refused.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ItemTable } from './item-table.tsx';

/** 「来件」: everything that came in, whether it became a lead or not. */
export function ItemsPage() {
  const { here, go, change } = useNavigation();
  const { summary } = useSession();
  const place: ItemsPlace = here.page === 'items' ? here : { page: 'items' };
  const { status, search, everOverdue } = place;
  const list = useReadPages('items', [status, search, everOverdue], (vault, page) =>
    vault.items.list({ status, search, everOverdue, ...page }),
  );
  const { pages, total, more } = list;
  const register = summary.kind === 'team' && (
    <Button type="primary" onClick={() => go({ page: 'new-lead' })}>
      登记来件 <Keys of="register" />
    </Button>
  );
  return (
    <Page title="来件" actions={register}>
      <Narrowing place={place} onChange={change} />
      <p className="quiet" role="status">
        {total === null
          ? ''
          : `共${countText(total)}件。信访举报中属于检举控告的，和其他来源的来件，登记时即成为线索。`}
      </p>
      {list.isPending && <Waiting />}
      {list.error !== null && <Refused refusal={refusalOf(list.error)} />}
      {total === 0 && <Nothing text={emptyText(place)}>{register}</Nothing>}
      {pages !== null && total !== 0 && <ItemTable rows={pages.flatMap(({ items }) => items)} />}
      {more !== null && (
        <Button loading={list.isFetchingNextPage} onClick={more}>
          再显示一些
        </Button>
      )}
    </Page>
  );
}

function emptyText({ status, search, everOverdue }: ItemsPlace): string {
  if (everOverdue === true) return '没有曾经超期的来件。';
  return status === undefined && search === undefined
    ? '还没有来件。收到信访举报或其他来件，先在这里登记。'
    : '没有符合条件的来件。换一个去向，或清空查找文字。';
}

type NarrowingProps = { readonly place: ItemsPlace; readonly onChange: (place: ItemsPlace) => void };

function Narrowing({ place, onChange }: NarrowingProps) {
  const choose = (chosen: ItemStatus | 'all') => {
    const { status: _, ...rest } = place;
    onChange(chosen === 'all' ? rest : { ...rest, status: chosen });
  };
  const find = (text: string) => {
    const { search: _, ...rest } = place;
    onChange(text.trim() === '' ? rest : { ...rest, search: text.trim() });
  };
  return (
    <div className="items-narrowing">
      <Select
        aria-label="去向"
        value={place.status ?? 'all'}
        options={[
          { value: 'all' as const, label: '全部去向' },
          ...ITEM_STATUSES.map((one) => ({ value: one, label: ITEM_STATUS_TERMS[one] })),
        ]}
        onChange={choose}
      />
      <Input.Search
        aria-label="查找来件"
        placeholder="姓名、单位、编号、内容"
        allowClear
        defaultValue={place.search ?? ''}
        maxLength={200}
        onSearch={find}
      />
      <EverOverdueOnly place={place} onChange={onChange} />
    </div>
  );
}
