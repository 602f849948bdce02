import { Alert, Button } from 'antd';
import { useState } from 'react';
import type { InspectResult } from '../../../../shared/contract/packages.ts';
import { findingText } from '../../../../shared/domain/package/finding-text.ts';
import { sequenceText } from '../../../../shared/rules/package-state.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { bytesText, minuteText } from '../../../ui/format.ts';
import { ClassificationLabel } from '../../../ui/label.tsx';
import { PathField } from '../../../ui/path-field.tsx';
import { Fingerprint } from '../fingerprint.tsx';

type Props = {
  readonly found: InspectResult;
  /** Where the package lies: the receipt goes there unless told otherwise. */
  readonly folder: string;
  readonly onTakeIn: (receiptFolder: string) => void;
};

/** What a package says of itself, how far that is proven, and the way on. */
export function Inspected({ found, folder, onTakeIn }: Props) {
  const [receiptFolder, setReceiptFolder] = useState(folder);
  const { go } = useNavigation();
  const isReceipt = found.kind === 'receipt';
  return (
    <div className="handoff-told" role="region" aria-label="验封结果">
      {found.verified ? (
        <Alert type="success" showIcon title="签名与已登记的名片相符，内容完整。" />
      ) : (
        <Alert
          type="warning"
          showIcon
          title="尚未登记发件单位名片，只能查看概要。"
          description="以下是文件自己写的，未经核实。请先登记对方名片并核对核验码，再拆封。"
          action={<Button onClick={() => go({ page: 'handoff', tab: 'cards' })}>单位名片</Button>}
        />
      )}
      <PackageFacts found={found} />
      {found.findings.map((finding) => (
        <Alert key={finding.id} type="warning" showIcon title={findingText(finding)} />
      ))}
      {found.verified && !isReceipt && (
        <label>
          回执存到
          <PathField label="回执存到" value={receiptFolder} onChange={setReceiptFolder} purpose="stick" of="folder" />
        </label>
      )}
      {found.verified && (
        <div className="walk-buttons">
          <Button type="primary" onClick={() => onTakeIn(isReceipt ? '' : receiptFolder.trim())}>
            {isReceipt ? '接收回执' : '拆封入库'}
          </Button>
        </div>
      )}
    </div>
  );
}

function PackageFacts({ found: { sender, summary, ...found } }: { readonly found: InspectResult }) {
  return (
    <Facts
      facts={[
        ['发件单位', `${sender.name}（${sender.code}，设备${sender.device}）`],
        ['核验码', <Fingerprint key="fingerprint" digits={sender.fingerprint} />],
        [
          '类型',
          <span key="kind">
            第{sequenceText(found.sequence)}号{found.kind === 'receipt' ? '回执' : '密封包'}{' '}
            <ClassificationLabel of={found.classification} />
          </span>,
        ],
        ['用途', found.purpose],
        ['封装时间', minuteText(found.createdAt)],
        ['内容', `线索${String(summary.leads)}件，材料${String(summary.files)}件，共${bytesText(summary.bytes)}`],
      ]}
    />
  );
}
