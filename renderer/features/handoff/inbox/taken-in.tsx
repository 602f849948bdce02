import { Alert, Button } from 'antd';
import type { OpenResult } from '../../../../shared/contract/packages.ts';
import { findingText } from '../../../../shared/domain/package/finding-text.ts';
import { sequenceText } from '../../../../shared/rules/package-state.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { Arrival } from '../../../ui/arrival.tsx';
import { usePrint } from '../../prints/print.ts';

/** What came of it: how much was taken in, what is to be looked into, and where the receipt lies. */
export function TakenIn({ done, onNext }: { readonly done: OpenResult; readonly onNext: () => void }) {
  const { go } = useNavigation();
  const { handover } = usePrint();
  const { receipt } = done;
  return (
    <div className="handoff-told" role="status" aria-label="拆封结果">
      <Arrival>
        <Alert type="success" showIcon title={takenInText(done)} />
      </Arrival>
      {done.findings
        .filter(({ code }) => code !== 'ALREADY_TAKEN')
        .map((finding) => (
          <Alert key={finding.id} type="warning" showIcon title={findingText(finding)} />
        ))}
      {receipt !== null && (
        <>
          <p>回执已写出，请交回发件单位：</p>
          <ul>
            {receipt.files.map((file) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
        </>
      )}
      <div className="walk-buttons">
        {done.kind === 'leads' && (
          <Button type="primary" onClick={() => go({ page: 'ledger', view: 'all' })}>
            查看台账
          </Button>
        )}
        {receipt !== null && (
          <Button onClick={() => handover(receipt.packageId, receipt.sequence)}>打印回执交接单</Button>
        )}
        <Button onClick={onNext}>继续收件</Button>
      </div>
    </div>
  );
}

/** The result in one sentence. */
function takenInText(done: OpenResult): string {
  const number = `第${sequenceText(done.sequence)}号`;
  if (done.alreadyTaken) return `${number}密封包此前已入库，未重复接收。`;
  if (done.kind === 'receipt') return `已收回执（${number}），所指密封包转为已签收。`;
  return `已拆封入库${number}密封包：线索${String(done.leads)}件，材料${String(done.evidence)}件。`;
}
