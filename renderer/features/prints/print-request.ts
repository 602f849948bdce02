import type { LeadFile } from '../../../shared/contract/lead-file.ts';
import type { PrintedDocument } from '../../../shared/contract/documents.ts';
import { DUE_MONTH_DAYS } from '../../../shared/rules/ledger-views.ts';
import type { VaultClient } from '../../base/connect/connection.ts';
import { sequenceText } from '../../../shared/rules/package-state.ts';
import type { LedgerToPrint } from './print.ts';

/** What somebody wants on paper. */
export type PrintRequest =
  | { readonly kind: 'lead-sheet'; readonly lead: string; readonly number: string }
  | {
      readonly kind: 'approval-sheet';
      readonly lead: string;
      readonly number: string;
      readonly matters: LeadFile['course']['requests'];
    }
  | {
      readonly kind: 'ledger';
      readonly query: LedgerToPrint;
      readonly count: number | null;
      /** Columns of the paper ledger that stand on the screen. */
      readonly columns: readonly number[];
    }
  | { readonly kind: 'handover'; readonly package: string; readonly sequence: number }
  | { readonly kind: 'meeting'; readonly meeting: string; readonly number: string }
  | { readonly kind: 'deadlines' };

/** What a person says of a print before it is made. */
export type PrintOrder = {
  readonly copies: number;
  readonly recipient: string;
  readonly purpose: string;
  /** Of several matters put forward, the one that the sheet is for. */
  readonly matter?: string;
  /** Columns of the paper ledger in place of a list's usual ones. */
  readonly columns?: readonly number[] | undefined;
};

/** What the dialog of a print is called. */
export function requestTitle(request: PrintRequest): string {
  if (request.kind === 'lead-sheet') return `打印线索登记表 ${request.number}`;
  if (request.kind === 'approval-sheet') return `打印呈批表 ${request.number}`;
  if (request.kind === 'meeting') return `打印会议记录 ${request.number}`;
  if (request.kind === 'deadlines') return '打印时限清单';
  if (request.kind === 'handover') return `打印第${sequenceText(request.sequence)}号密封包交接单`;
  return '打印台账清单';
}

/** What stands in the dialog before anybody types: a sheet goes into the paper file, a slip is made out twice. */
export function usualOrder(request: PrintRequest): PrintOrder {
  if (request.kind === 'lead-sheet') return { copies: 1, recipient: '存入纸质卷宗', purpose: '登记存档' };
  if (request.kind === 'approval-sheet') {
    const matter = usualMatter(request.matters);
    return { copies: 1, recipient: '呈批', purpose: '纸质审批', ...(matter === undefined ? {} : { matter }) };
  }
  if (request.kind === 'meeting') return { copies: 1, recipient: '存入会议卷', purpose: '签名存档' };
  if (request.kind === 'handover') return { copies: 2, recipient: '', purpose: '随密封包交接' };
  return { copies: 1, recipient: '', purpose: '' };
}

/** What waits for its approval, or else what was put forward last. */
function usualMatter(matters: LeadFile['course']['requests']): string | undefined {
  return (matters.find(({ decision }) => decision === null) ?? matters.at(-1))?.event;
}

/** Copies of anything that a person would ever hand out at once. */
const MOST_COPIES = 20;
/** Lines on paper at once, over all copies: beyond them the window would stand still. */
const MOST_LINES = 10_000;

/** How many copies can be made of it at once. */
export function mostCopies(request: PrintRequest): number {
  if (request.kind !== 'ledger') return MOST_COPIES;
  return Math.min(MOST_COPIES, Math.max(1, Math.floor(MOST_LINES / Math.max(request.count ?? 5000, 1))));
}

/** Puts a print on record and gives what is to be laid out. */
export function recordPrint(vault: VaultClient, request: PrintRequest, of: PrintOrder): Promise<PrintedDocument> {
  const { matter, columns, ...order } = of;
  switch (request.kind) {
    case 'lead-sheet':
      return vault.documents.print({ what: { kind: 'lead-sheet', lead: request.lead }, ...order });
    case 'approval-sheet':
      return vault.documents.print({
        what: { kind: 'approval-sheet', lead: request.lead, request: matter },
        ...order,
      });
    case 'handover':
      return vault.documents.print({ what: { kind: 'handover', package: request.package }, ...order });
    case 'deadlines':
      return vault.documents.print({ what: { kind: 'deadlines', days: DUE_MONTH_DAYS }, ...order });
    case 'meeting':
      return vault.documents.print({ what: { kind: 'meeting', meeting: request.meeting }, ...order });
    case 'ledger':
      return vault.documents.print({
        what: { kind: 'ledger', ...request.query, ...(columns === undefined ? {} : { columns: [...columns] }) },
        ...order,
      });
  }
}
