import { TextField } from '../../../ui/text-field.tsx';
import { useField } from '../form-context.ts';
import { amountReadBack, typedAmount } from '../model/amount.ts';
import { labelOf } from '../model/fields.ts';
import { Row } from './row.tsx';

/** Money in 万元, read back in 元 as it is typed. */
export function AmountRow() {
  const { value, error, change } = useField('amount');
  const typed = typedAmount(value);
  const hint = typed.kind === 'amount' ? amountReadBack(typed.fen) : undefined;
  return (
    <Row field="amount">
      <TextField label={labelOf('amount')} isShort {...{ hint, error, value }} onChange={change} />
    </Row>
  );
}
