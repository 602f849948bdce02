import './erasing.css';
import { DayField } from '../../ui/date/day-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { orderFaults, TypedOrder } from './model/typed-order.ts';

type Props = {
  readonly order: TypedOrder;
  readonly today: string;
  readonly faults: ReturnType<typeof orderFaults>;
  readonly onChange: (order: TypedOrder) => void;
};

/** The signed order on which content is erased. */
export function OrderFields({ order, today, faults, onChange }: Props) {
  return (
    <>
      <TextField
        {...{ label: '指令文号', isRequired: true, maxLength: 100, error: faults.documentNumber }}
        value={order.documentNumber}
        onChange={(documentNumber) => onChange({ ...order, documentNumber })}
      />
      <div className="order-row">
        <TextField
          {...{ label: '签批人', isRequired: true, isShort: true, maxLength: 100, error: faults.orderedBy }}
          value={order.orderedBy}
          onChange={(orderedBy) => onChange({ ...order, orderedBy })}
        />
        <DayField
          {...{ label: '签批日期', isRequired: true, today, error: faults.orderedOn, value: order.orderedOn }}
          onChange={(orderedOn) => onChange({ ...order, orderedOn })}
        />
      </div>
    </>
  );
}
