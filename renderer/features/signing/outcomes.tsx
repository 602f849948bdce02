import { Button } from 'antd';
import { Dialog } from '../../ui/dialog.tsx';
import type { Outcome } from './use-signing.ts';

type Props = { readonly outcomes: readonly Outcome[]; readonly onClose: () => void };

/** What came of each line of the list. */
export function Outcomes({ outcomes, onClose }: Props) {
  const signed = outcomes.filter(({ isSigned }) => isSigned).length;
  const close = (
    <Button type="primary" autoFocus onClick={onClose}>
      完成
    </Button>
  );
  return (
    <Dialog title="签批结果" width="38rem" style={{ top: '5vh' }} footer={close} onCancel={onClose}>
      <p role="status">
        已签批{signed}件，共{outcomes.length}件。当前登录人员不变。
      </p>
      <ol className="signing-lines">
        {outcomes.map(({ number, text, isSigned }, index) => (
          <li key={`${number}-${String(index)}`} className="signing-outcome">
            <span className="signing-place">第{index + 1}件</span>
            <span className="number">{number}</span>
            <span className={isSigned ? undefined : 'quiet'}>{text}</span>
          </li>
        ))}
      </ol>
    </Dialog>
  );
}
