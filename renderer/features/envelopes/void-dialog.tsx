import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { StepDialog } from '../../ui/step-dialog.tsx';
import { useEntering } from './use-entering.ts';

/** 作废: the number stays. No reason is asked, since it could tell what must not stand here. */
export function VoidDialog({ entry, onClose }: { readonly entry: Envelope; readonly onClose: () => void }) {
  const { enter, ...entering } = useEntering();
  const sign = async () => {
    const done = await enter(async (vault) => {
      await vault.envelopes.act({ envelope: entry.id, action: { action: 'void' } });
      return `已作废 ${entry.number}，编号保留。`;
    });
    if (done) onClose();
  };
  return (
    <StepDialog title={`作废　${entry.number}`} word="作废" isGrave {...entering} onSign={sign} onClose={onClose}>
      <p>登记有误时使用。作废后编号保留、不再使用，不填写理由；密封件还在的，请另行登记。作废不能撤销。</p>
    </StepDialog>
  );
}
