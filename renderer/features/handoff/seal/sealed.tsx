import { Alert, Button } from 'antd';
import type { SealResult } from '../../../../shared/contract/packages.ts';
import { sequenceText } from '../../../../shared/rules/package-state.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { Facts } from '../../../ui/facts.tsx';
import { usePrint } from '../../prints/print.ts';

/** The package lies on the medium and was read back: its number, its digest, the slip, and what comes next. */
export function Sealed({ done, to }: { readonly done: SealResult; readonly to: string }) {
  const { go } = useNavigation();
  const { handover } = usePrint();
  return (
    <section className="card" role="status" aria-label="封装结果">
      <Alert type="success" showIcon title={`已封装第${sequenceText(done.sequence)}号密封包，写入后已读回核对。`} />
      <Facts
        facts={[
          ['收件单位', to],
          ['内容', `线索${String(done.leads)}件，材料${String(done.evidence)}件`],
          [
            '校验值',
            <span key="sha">
              <span className="sha">{done.sha256}</span>（SHA-256）
            </span>,
          ],
          ['文件', done.files.map((file) => <div key={file}>{file}</div>)],
        ]}
      />
      <p>请打印交接单一式两份，随介质一并送达；对方拆封后带回回执，在“收件”中接收。</p>
      <div className="walk-buttons">
        <Button type="primary" autoFocus onClick={() => handover(done.packageId, done.sequence)}>
          打印交接单
        </Button>
        <Button onClick={() => go({ page: 'handoff', tab: 'sent' })}>查看已报送</Button>
      </div>
    </section>
  );
}
