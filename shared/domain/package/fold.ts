import type { z } from 'zod';
import { type FoldEvent, inOrder } from '../event/folded.ts';
import type { Finding, findingClosed, packageOpened, packageSealed, receiptTaken } from './sections.ts';

/** States of a package at its sender; at its receiver it is `accepted` from the start. */
export type PackageStatus = 'sealed' | 'sent' | 'delivered' | 'accepted' | 'accepted-with-findings' | 'void';

/** What is known of one package, folded from the events of its stream. */
export type PackageState = {
  readonly id: string;
  readonly facts:
    | ({ readonly direction: 'out' } & z.infer<typeof packageSealed>)
    | ({ readonly direction: 'in' } & z.infer<typeof packageOpened>);
  readonly device: string;
  readonly state: PackageStatus;
  readonly sealedAt: string;
  readonly sentAt: string | null;
  readonly receiptAt: string | null;
  readonly receipt: z.infer<typeof receiptTaken> | null;
  readonly findings: readonly (Finding & { readonly closedAt: string | null })[];
};

/** The state of a package; `null` for a stream without one (an approval that led to nothing). */
export function foldPackage(events: readonly FoldEvent[]): PackageState | null {
  let state: PackageState | null = null;
  for (const event of inOrder(events)) state = next(state, event);
  return state;
}

function next(state: PackageState | null, event: FoldEvent): PackageState | null {
  if (event.type === 'PackageSealed') return state ?? sealed(event);
  if (event.type === 'PackageOpened') return state ?? opened(event);
  if (state === null) return null;
  switch (event.type) {
    case 'PackageSent':
      return state.state === 'sealed' ? { ...state, state: 'sent', sentAt: event.at } : state;
    case 'PackageDelivered':
      return state.state === 'sent' ? { ...state, state: 'delivered' } : state;
    case 'PackageVoided':
      return state.receipt === null ? { ...state, state: 'void' } : state;
    case 'ReceiptTaken': {
      const receipt = event.sections['head'] as z.infer<typeof receiptTaken>;
      return state.receipt === null ? { ...state, state: receipt.result, receipt, receiptAt: event.at } : state;
    }
    case 'FindingClosed': {
      const { finding } = event.sections['head'] as z.infer<typeof findingClosed>;
      const findings = state.findings.map((one) => (one.id === finding ? { ...one, closedAt: event.at } : one));
      return { ...state, findings };
    }
    default:
      return state;
  }
}

function sealed(event: FoldEvent): PackageState {
  const facts = event.sections['head'] as z.infer<typeof packageSealed>;
  return {
    id: event.stream,
    facts: { direction: 'out', ...facts },
    device: event.device,
    state: 'sealed',
    sealedAt: event.at,
    sentAt: null,
    receiptAt: null,
    receipt: null,
    findings: [],
  };
}

function opened(event: FoldEvent): PackageState {
  const facts = event.sections['head'] as z.infer<typeof packageOpened>;
  return {
    id: event.stream,
    facts: { direction: 'in', ...facts },
    device: facts.device,
    state: facts.findings.length === 0 ? 'accepted' : 'accepted-with-findings',
    sealedAt: facts.createdAt,
    sentAt: null,
    receiptAt: event.at,
    receipt: null,
    findings: facts.findings.map((finding) => ({ ...finding, closedAt: null })),
  };
}
