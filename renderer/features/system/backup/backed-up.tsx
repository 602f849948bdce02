import { Alert } from 'antd';
import type { BackupResult } from '../../../../shared/contract/vault.ts';
import { Arrival } from '../../../ui/arrival.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { countText } from '../../../ui/format.ts';

/** What was written, and by which number it can be told from any other. */
export function BackedUp({ result }: { readonly result: BackupResult }) {
  return (
    <Arrival>
      <Alert type="success" role="status" showIcon title="备份完成，已从介质读回并逐项核对。" />
      <Facts
        facts={[
          ['文件', result.file],
          ['内容', `记录${countText(result.events)}条，材料${countText(result.evidence)}件`],
          ['SHA-256', <code key="digest">{result.sha256}</code>],
        ]}
      />
      <p className="quiet">可把SHA-256的前8位写在介质标签上，以后凭它辨认是哪一份。</p>
    </Arrival>
  );
}
