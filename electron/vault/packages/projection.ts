import type { EventType } from '../../../shared/domain/event/event-types.ts';
import { foldPackage, type PackageState } from '../../../shared/domain/package/fold.ts';
import type { Projection } from '../ledger/projection.ts';
import { type Row, type RowTable, rowTable } from '../store/table-rows.ts';
import { isWaiting, packageMoved } from './package-standing.ts';

const packages = rowTable(
  'package',
  'id',
  [
    'id',
    'direction',
    'kind',
    'counterpart',
    'card',
    'device',
    'sequence',
    'previous',
    'voids',
    'manifestSha256',
    'fileSha256',
    'baseName',
    'state',
    'sealedAt',
    'createdAt',
    'sentAt',
    'receiptAt',
    'leads',
    'events',
    'files',
    'bytes',
  ],
  'id',
);
const findings = rowTable('finding', 'package', ['id', 'package', 'code', 'lead', 'detail', 'closedAt'], 'id');
const signers = rowTable('signer', 'package', ['package', 'key', 'vault', 'publicKey', 'name', 'role'], 'key');
const countersigned = rowTable('countersigned', 'package', ['package', 'vault', 'device', 'size', 'root'], 'device');

/** Packages in both directions, what was found in them, and which states of our logs were countersigned. */
export const packageProjection: Projection = {
  types: new Set<EventType>([
    'PackageSealed',
    'PackageSent',
    'PackageDelivered',
    'PackageVoided',
    'PackageOpened',
    'ReceiptTaken',
    'FindingClosed',
  ]),
  project(db, stream, events) {
    const wasWaiting = isWaiting(db, stream);
    for (const [table, rows] of rowsOf(stream, foldPackage(events))) table.replace(db, stream, rows);
    packageMoved(db, stream, wasWaiting);
  },
  compare(db, stream, events) {
    return rowsOf(stream, foldPackage(events))
      .filter(([table, rows]) => table.differs(db, stream, rows))
      .map(([table]) => ({ table: table.name, stream }));
  },
  *owners(db) {
    for (const table of [packages, findings, signers, countersigned]) yield* table.owners(db);
  },
};

type IncomingFacts = Extract<PackageState['facts'], { readonly direction: 'in' }>;

function rowsOf(stream: string, state: PackageState | null): readonly (readonly [RowTable, readonly Row[]])[] {
  return [
    [packages, state === null ? [] : [packageRow(state)]],
    [findings, state === null ? [] : findingRows(stream, state)],
    [signers, state?.facts.direction === 'in' ? signerRows(stream, state.facts) : []],
    [countersigned, state === null ? [] : countersignedRows(stream, state)],
  ];
}

function packageRow(state: PackageState): Row {
  const { facts } = state;
  return {
    id: state.id,
    direction: facts.direction,
    kind: facts.kind,
    counterpart: facts.vault,
    card: facts.card,
    device: state.device,
    sequence: facts.sequence,
    previous: facts.previous,
    voids: JSON.stringify(facts.direction === 'in' ? facts.void : []),
    manifestSha256: facts.manifestSha256,
    fileSha256: facts.fileSha256,
    baseName: facts.direction === 'out' ? facts.baseName : '',
    state: state.state,
    sealedAt: state.sealedAt,
    createdAt: facts.direction === 'in' ? facts.createdAt : state.sealedAt,
    sentAt: state.sentAt,
    receiptAt: state.receiptAt,
    leads: facts.leads,
    events: facts.events,
    files: facts.files,
    bytes: facts.bytes,
  };
}

function findingRows(stream: string, state: PackageState): readonly Row[] {
  return state.findings.map(({ id, code, lead, detail, closedAt }) => ({
    id,
    package: stream,
    code,
    lead: lead ?? null,
    detail: JSON.stringify(detail),
    closedAt,
  }));
}

function signerRows(stream: string, { vault, signers: vouched }: IncomingFacts): readonly Row[] {
  return vouched.map((signer) => ({ ...signer, package: stream, vault }));
}

function countersignedRows(stream: string, state: PackageState): readonly Row[] {
  const { receipt } = state;
  return (receipt?.checkpoints ?? []).map(({ device, size, root }) => ({
    package: stream,
    vault: receipt?.vault ?? '',
    device,
    size,
    root,
  }));
}
