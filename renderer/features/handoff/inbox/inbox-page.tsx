import { useRead } from '../../../base/query.ts';
import { Nothing } from '../../../ui/nothing.tsx';
import { Page } from '../../../ui/page.tsx';
import { PackageTable } from '../package-table.tsx';
import { Receive } from './receive.tsx';

/** 收件: a package or receipt is looked at first and taken in second; below, what came in before. */
export function InboxPage() {
  const list = useRead('packages', ['list'], (vault) => vault.packages.list({}));
  const received = list.data?.filter(({ direction }) => direction === 'in');
  return (
    <Page title="收件">
      <Receive />
      <section className="card" aria-label="收到的密封包">
        <h2>收到的密封包和回执</h2>
        {received?.length === 0 && <Nothing text="还没有收到过密封包。收到介质后，先验封，再拆封入库。" />}
        {received !== undefined && received.length > 0 && <PackageTable label="收到的密封包和回执" rows={received} />}
      </section>
    </Page>
  );
}
