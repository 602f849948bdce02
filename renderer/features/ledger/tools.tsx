import { ImportOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigation } from '../../base/navigation.tsx';
import { useHindrance } from '../../base/rights.ts';
import { useSession } from '../../base/session.tsx';
import { useShortcut } from '../../base/shortcuts/use-shortcut.ts';
import { Keys } from '../../ui/keys.tsx';
import { RightButton } from '../../ui/right-button.tsx';
import { usePrint } from '../prints/print.ts';
import { ColumnChoice } from './choice/column-choice.tsx';
import { SearchField } from './choice/search-field.tsx';
import { ExportButton } from './export/export-button.tsx';
import type { LedgerPage } from './data/use-ledger-page.ts';
import type { Ledger } from './data/use-ledger.ts';

type Props = {
  readonly page: LedgerPage;
  readonly ledger: Ledger;
  /** Chosen columns of the paper ledger. */
  readonly columns: readonly number[];
  /** Goes on to the lines. */
  readonly onLines: () => void;
};

/** What can be done on the ledger, beside its heading. */
export function Tools({ page, ledger, columns, onLines }: Props) {
  const { go } = useNavigation();
  const { summary } = useSession();
  const print = usePrint();
  const isTeam = summary.kind === 'team';
  const mayImport = useHindrance('import') === null;
  const printList = () => {
    if (page.query !== null) print.ledger(page.query, ledger.busy ? null : ledger.total, columns);
  };
  useShortcut('print', printList);
  useShortcut('importLedger', () => go({ page: 'import' }), mayImport);
  return (
    <>
      <SearchField search={page.place.search ?? ''} onSearch={page.search} onLeave={onLines} />
      <ColumnChoice />
      <Button icon={<PrinterOutlined />} disabled={page.query === null || ledger.total === 0} onClick={printList}>
        打印清单 <Keys of="print" />
      </Button>
      <ExportButton query={page.query} isEmpty={ledger.total === 0} />
      {isTeam && (
        <>
          <RightButton right="import" icon={<ImportOutlined />} onClick={() => go({ page: 'import' })}>
            导入台账
          </RightButton>
          <Button type="primary" icon={<PlusOutlined />} onClick={() => go({ page: 'new-lead' })}>
            登记来件 <Keys of="register" />
          </Button>
        </>
      )}
    </>
  );
}
