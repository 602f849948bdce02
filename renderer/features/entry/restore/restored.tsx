import { Button } from 'antd';
import { useServices } from '../../../base/session.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { countText } from '../../../ui/format.ts';
import { VaultPlace } from '../unlock-fields.tsx';
import { type Restored as Report, restoreReport } from './report.ts';

type Props = {
  readonly folder: string;
  readonly result: Report & { readonly events: number; readonly evidence: number };
  readonly onUnlock: () => void;
};

/** What is there again, what is not, and the way in. */
export function Restored({ folder, result, onUnlock }: Props) {
  const { clock } = useServices();
  return (
    <>
      <p role="status" className="entry-report">
        {restoreReport(result, clock.now()).join('')}
      </p>
      <Facts
        facts={[
          ['内容', `记录${countText(result.events)}条，材料${countText(result.evidence)}件，均已核对`],
          ['设备编号', result.device],
        ]}
      />
      <VaultPlace folder={folder} />
      <Button type="primary" block autoFocus onClick={onUnlock}>
        解锁
      </Button>
    </>
  );
}
