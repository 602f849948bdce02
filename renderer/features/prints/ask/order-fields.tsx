import { InputNumber } from 'antd';
import { Choices } from '../../../ui/choices.tsx';
import { Field } from '../../../ui/field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { ColumnsField } from './columns-field.tsx';
import { mostCopies, type PrintOrder, type PrintRequest } from '../print-request.ts';

type Props = {
  readonly request: PrintRequest;
  readonly order: PrintOrder;
  readonly onChange: (changes: Partial<PrintOrder>) => void;
  /** Nobody was named yet, and somebody must be. */
  readonly isMissing: boolean;
};

type Matter = Extract<PrintRequest, { readonly kind: 'approval-sheet' }>['matters'][number];

function matterChoice({ event, matter, mode, outcome, decision }: Matter) {
  const state = decision === null ? '待审批' : decision.signed ? decision.decision : `${decision.decision}，待补签`;
  return { value: event, title: `${[matter, mode ?? outcome ?? ''].join(' ').trim()}（${state}）` };
}

const MOST_CHARACTERS = 200;

/** For whom, what for, and how many. */
export function OrderFields({ request, order, onChange, isMissing }: Props) {
  const { recipient, purpose, copies } = order;
  return (
    <>
      {request.kind === 'approval-sheet' && request.matters.length > 1 && (
        <Choices
          label="呈批事项"
          choices={request.matters.map(matterChoice)}
          value={order.matter ?? ''}
          onChange={(matter) => onChange({ matter })}
        />
      )}
      {request.kind === 'ledger' && (
        <ColumnsField chosen={request.columns} value={order.columns} onChange={(columns) => onChange({ columns })} />
      )}
      <TextField
        label="打印给谁"
        isRequired
        maxLength={MOST_CHARACTERS}
        hint={request.kind === 'ledger' ? '写明单位和姓名；凭函件调阅的，写明函号。' : undefined}
        error={isMissing && recipient.trim() === '' ? '请写明打印给谁，随打印一并登记。' : undefined}
        value={recipient}
        onChange={(text) => onChange({ recipient: text })}
      />
      <TextField
        label="用途"
        maxLength={MOST_CHARACTERS}
        value={purpose}
        onChange={(text) => onChange({ purpose: text })}
      />
      <Field label="份数" hint={`一次最多${String(mostCopies(request))}份，每份编有份号。`}>
        {(parts) => (
          <InputNumber
            {...parts}
            min={1}
            max={mostCopies(request)}
            precision={0}
            value={copies}
            onChange={(count) => onChange({ copies: count ?? 1 })}
          />
        )}
      </Field>
    </>
  );
}
