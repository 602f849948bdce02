import { Button } from 'antd';
import { useShortcut } from '../../../base/shortcuts/use-shortcut.ts';
import { Keys } from '../../../ui/keys.tsx';
import { Refused } from '../../../ui/refused.tsx';
import type { Keeper } from '../drafting/keeper.ts';
import { useForm, useFormValue } from '../form-context.ts';
import { DraftState } from '../frame/draft-state.tsx';
import { FaultCount } from '../frame/fault-count.tsx';
import { gateOf } from '../model/gate.ts';
import type { Way } from '../frame/use-sending.ts';

type Props = {
  readonly keeper: Keeper;
  readonly registering: Way;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
};

/** The end of the form: register, or leave it for later. A form that is stopped cannot be registered. */
export function RegisterBar({ keeper, registering, onKeep, onDiscard }: Props) {
  const { store, context } = useForm();
  const isStopped = useFormValue((values) => gateOf(values, context.level) === 'stopped');
  const { isRunning, refusal, go: register } = registering;
  useShortcut('save', () => void register(), !isStopped);
  if (isStopped) return null;
  return (
    <div className="form-bar">
      {refusal !== null && <Refused refusal={refusal} />}
      <div className="form-bar-line">
        <Button type="primary" loading={isRunning} onClick={() => void register()}>
          登记 <Keys of="save" />
        </Button>
        <Button onClick={onKeep}>存为草稿</Button>
        <Button onClick={onDiscard}>放弃</Button>
        <FaultCount store={store} />
        <DraftState keeper={keeper} />
      </div>
    </div>
  );
}
