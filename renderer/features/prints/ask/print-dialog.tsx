import { type SubmitEvent, useId, useState } from 'react';
import type { PrintedDocument } from '../../../../shared/contract/documents.ts';
import { MOST_PRINTED_ROWS } from '../../../../shared/rules/print-limits.ts';
import { sentence } from '../../../../shared/errors/app-error.ts';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Refused } from '../../../ui/refused.tsx';
import { type PrintOrder, type PrintRequest, recordPrint, requestTitle, usualOrder } from '../print-request.ts';
import { OrderFields } from './order-fields.tsx';
import { useRecipient } from './use-recipient.ts';

type Props = {
  readonly request: PrintRequest;
  readonly onPrint: (content: PrintedDocument) => void;
  readonly onClose: () => void;
};

/** Asks for whom something is printed, puts it on record, and hands on what is to be printed. Enter is enough. */
export function PrintDialog({ request, onPrint, onClose }: Props) {
  const form = useId();
  const { order, change, print, state } = usePrinting(request, onPrint);
  const tooLong = request.kind === 'ledger' && (request.count ?? 0) > MOST_PRINTED_ROWS;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!tooLong) void print();
  };
  return (
    <Dialog
      title={requestTitle(request)}
      okText="打印"
      cancelText="取消"
      okButtonProps={{ htmlType: 'submit', form, loading: state.kind === 'printing', disabled: tooLong }}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <form id={form} onSubmit={submit} noValidate>
        <OrderFields request={request} order={order} onChange={change} isMissing={state.kind === 'no-recipient'} />
      </form>
      {tooLong && (
        <p role="alert" className="field-error">
          {sentence('PRINT_TOO_LONG', { rows: request.count ?? 0, most: MOST_PRINTED_ROWS })}
        </p>
      )}
      {state.kind === 'refused' && <Refused refusal={state.refusal} />}
      <p className="quiet">
        打印会登记在案：何人、何时、打印什么、给谁、几份。打印机和打印队列可能留有内容，请使用本单位按规定管理的打印机。
      </p>
    </Dialog>
  );
}

type Printing =
  { readonly kind: 'asking' | 'no-recipient' | 'printing' } | { readonly kind: 'refused'; readonly refusal: Refusal };

function usePrinting(request: PrintRequest, onPrint: Props['onPrint']) {
  const vault = useVault();
  const [typed, setTyped] = useState<Partial<PrintOrder>>({});
  const [state, setState] = useState<Printing>({ kind: 'asking' });
  const usual = usualOrder(request);
  const { known, read } = useRecipient(request);
  const order: PrintOrder = { ...usual, recipient: usual.recipient || (known ?? ''), ...typed };
  const print = async () => {
    if (state.kind === 'printing') return;
    setState({ kind: 'printing' });
    const recipient = (typed.recipient ?? (usual.recipient || (await read()))).trim();
    if (recipient === '') {
      setState({ kind: 'no-recipient' });
      return;
    }
    try {
      onPrint(await recordPrint(vault, request, { ...order, recipient, purpose: order.purpose.trim() }));
    } catch (error) {
      setState({ kind: 'refused', refusal: refusalOf(error) });
    }
  };
  const change = (changes: Partial<PrintOrder>) => setTyped((before) => ({ ...before, ...changes }));
  return { order, change, print, state };
}
