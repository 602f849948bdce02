import { Button, Select } from 'antd';
import type { CardSummary } from '../../../../shared/contract/packages.ts';
import { useNavigation } from '../../../base/navigation.tsx';
import { Nothing } from '../../../ui/nothing.tsx';

type Props = {
  readonly receivers: readonly CardSummary[];
  readonly counterpart: string | undefined;
  /** All of them together can be chosen as well. */
  readonly isOptional: boolean;
  readonly onChange: (counterpart: string | undefined) => void;
};

/** Which receiver a view is about. */
export function CounterpartChoice({ receivers, counterpart, isOptional, onChange }: Props) {
  const options = receivers.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <label className="ledger-counterpart">
      收件单位{' '}
      <Select
        aria-label="收件单位"
        value={counterpart ?? ''}
        onChange={(value) => onChange(value === '' ? undefined : value)}
        popupMatchSelectWidth={false}
        options={isOptional ? [{ value: '', label: '全部收件单位' }, ...options] : options}
      />
    </label>
  );
}

/** Stands where a view is about a receiver and none is known yet. */
export function NoCounterpart() {
  const { go } = useNavigation();
  return (
    <Nothing text="还没有登记收件单位的名片。登记并核对核验码后，才能看出哪些内容尚未报送。">
      <Button type="primary" onClick={() => go({ page: 'handoff', tab: 'cards' })}>
        登记单位名片
      </Button>
    </Nothing>
  );
}
