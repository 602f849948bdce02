import type { PackageRow } from '../../../../shared/contract/packages.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { useRead } from '../../../base/query.ts';
import { Nothing } from '../../../ui/nothing.tsx';
import { Page } from '../../../ui/page.tsx';
import { RightButton } from '../../../ui/right-button.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import { PackageTable } from '../package-table.tsx';
import { SentActions } from './sent-actions.tsx';

/** 已报送: every package that was sealed here, with its state and what can be done about it. */
export function SentPage() {
  const { go } = useNavigation();
  const list = useRead('packages', ['list'], (vault) => vault.packages.list({}));
  const sent = list.data?.filter((row) => row.direction === 'out' && row.kind === 'leads');
  return (
    <Page
      title="已报送"
      actions={
        <RightButton right="handoff" type="primary" onClick={() => go({ page: 'seal' })}>
          新建报送
        </RightButton>
      }
    >
      {sent === undefined && <Waiting />}
      {sent?.length === 0 && (
        <Nothing text="还没有报送过密封包。">
          <RightButton right="handoff" onClick={() => go({ page: 'seal' })}>
            新建报送
          </RightButton>
        </Nothing>
      )}
      {sent !== undefined && sent.length > 0 && (
        <PackageTable label="已报送的密封包" rows={sent} actions={(row: PackageRow) => <SentActions row={row} />} />
      )}
    </Page>
  );
}
