import type { z } from 'zod';
import type { findingSchema } from '../../../shared/domain/package/sections.ts';
import type { PackageRow } from '../../../shared/contract/packages.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { cardFor, knownCards } from '../cards/cards.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { keptJson } from '../store/kept-json.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { WAITING } from './lead-standing.ts';

/** A row of the table of packages. */
export type StoredPackage = {
  readonly id: string;
  readonly direction: 'in' | 'out';
  readonly kind: 'leads' | 'receipt';
  readonly counterpart: string;
  readonly card: string;
  readonly device: string;
  readonly sequence: number;
  readonly previous: string | null;
  readonly voids: string;
  readonly manifestSha256: string;
  readonly fileSha256: string;
  readonly baseName: string;
  readonly state: PackageRow['state'];
  readonly sealedAt: string;
  readonly sentAt: string | null;
  readonly receiptAt: string | null;
  readonly leads: number;
  readonly files: number;
  readonly bytes: number;
};

const COLUMNS =
  'id, direction, kind, counterpart, card, device, sequence, previous, voids, manifestSha256, fileSha256, baseName, state, sealedAt, sentAt, receiptAt, leads, files, bytes';

/** Packages of one direction between this vault and a counterpart's, in the order of device and number. */
export function packagesWith(db: Db, direction: 'in' | 'out', counterpart: string): readonly StoredPackage[] {
  return prepare(db)(
    `SELECT ${COLUMNS} FROM package WHERE direction = ? AND counterpart = ? ORDER BY device, sequence`,
  ).all(direction, counterpart) as StoredPackage[];
}

/** A package by its id. */
export function packageById(db: Db, id: string): StoredPackage | undefined {
  return prepare(db)(`SELECT ${COLUMNS} FROM package WHERE id = ?`).get(id) as StoredPackage | undefined;
}

/** When a counterpart's last receipt was taken, if there was one. */
export function lastReceiptFrom(db: Db, counterpart: string): string | null {
  const row = prepare(db)("SELECT max(receiptAt) AS at FROM package WHERE direction = 'out' AND counterpart = ?").get(
    counterpart,
  ) as { readonly at: string | null };
  return row.at;
}

/** Out and in, newest first, with what was found in them. */
export function listPackages(vault: OpenVault): readonly PackageRow[] {
  const { db } = vault.ledger;
  return shownPackages(
    db,
    prepare(db)(`SELECT ${COLUMNS} FROM package ORDER BY createdAt DESC, id DESC`).all() as StoredPackage[],
  );
}

const UNRECEIPTED = `FROM package p INDEXED BY package_waiting WHERE ${WAITING}`;
/** The statements about packages of leads whose receipt has not come; a test reads their plans. */
export const UNRECEIPTED_QUERIES = {
  list: `SELECT ${COLUMNS} ${UNRECEIPTED} ORDER BY p.sealedAt LIMIT :limit`,
  count: `SELECT count(*) AS n ${UNRECEIPTED}`,
} as const;

/** Packages of leads that a counterpart has not receipted, the oldest first, so many of them, and how many there are. */
export function unreceiptedPackages(
  db: Db,
  limit: number,
): { readonly total: number; readonly packages: readonly PackageRow[] } {
  const { n } = prepare(db)(UNRECEIPTED_QUERIES.count).get() as { n: number };
  const rows = prepare(db)(UNRECEIPTED_QUERIES.list).all({ limit }) as StoredPackage[];
  return { total: n, packages: shownPackages(db, rows) };
}

function shownPackages(db: Db, rows: readonly StoredPackage[]): readonly PackageRow[] {
  const names = new Map(knownCards(db).map(({ vault: id, card }) => [id, card]));
  return rows.map((row) => ({
    id: row.id,
    direction: row.direction,
    kind: row.kind,
    sequence: row.sequence,
    counterpart: names.get(row.counterpart)?.code ?? '',
    counterpartName: names.get(row.counterpart)?.name ?? '',
    device: row.device,
    state: row.state,
    sentAt: row.sentAt,
    receiptAt: row.receiptAt,
    sealedAt: row.sealedAt,
    leads: row.leads,
    files: row.files,
    bytes: row.bytes,
    sha256: row.fileSha256,
    findings: findingsOf(db, row.id),
  }));
}

type FindingRow = { id: string; code: string; lead: string | null; detail: string; closedAt: string | null };

function findingsOf(db: Db, id: string): PackageRow['findings'] {
  const rows = prepare(db)('SELECT id, code, lead, detail, closedAt FROM finding WHERE package = ? ORDER BY id').all(
    id,
  );
  return (rows as FindingRow[]).map(({ lead, detail, ...rest }) => ({
    ...rest,
    ...(lead === null ? {} : { lead }),
    detail: keptJson(detail) as z.infer<typeof findingSchema>['detail'],
  }));
}

function rowFor(vault: OpenVault, id: string): PackageRow {
  const row = listPackages(vault).find((one) => one.id === id);
  if (row === undefined) throw new AppError('PACKAGE_NOT_FOUND');
  return row;
}

/**
 * The paper slip came back signed: the package was handed over.
 * @throws AppError PACKAGE_NOT_FOUND, PACKAGE_STATE_FORBIDS
 */
export function markDelivered(vault: OpenVault, input: { id: string; on: string; to: string }): PackageRow {
  const { id, on, to } = input;
  const row = rowFor(vault, id);
  if (row.direction !== 'out' || row.state !== 'sent') throw new AppError('PACKAGE_STATE_FORBIDS');
  vault.ledger.write((writer) =>
    writer.append({ type: 'PackageDelivered', stream: id, sections: { head: { on, to } } }),
  );
  return rowFor(vault, id);
}

/**
 * A number that was given out and will not be delivered. The counterpart is told with the next package, and what it
 * carried is sent again.
 * @throws AppError CARD_UNKNOWN, PACKAGE_NOT_FOUND, PACKAGE_STATE_FORBIDS (a receipt has come)
 */
export function voidPackage(
  vault: OpenVault,
  input: { to: string; sequence: number; reason: string },
): { sequence: number; state: 'void' } {
  const { db } = vault.ledger;
  const found = packagesWith(db, 'out', cardFor(db, input.to).vault).find(
    ({ sequence, device }) => sequence === input.sequence && device === vault.session.deviceId,
  );
  if (found === undefined) throw new AppError('PACKAGE_NOT_FOUND');
  if (!['sealed', 'sent', 'delivered'].includes(found.state)) throw new AppError('PACKAGE_STATE_FORBIDS');
  vault.ledger.write((writer) =>
    writer.append({ type: 'PackageVoided', stream: found.id, sections: { reason: { reason: input.reason } } }),
  );
  return { sequence: found.sequence, state: 'void' };
}

/**
 * Closes a finding with a reason.
 * @throws AppError PACKAGE_NOT_FOUND, PACKAGE_STATE_FORBIDS
 */
export function closeFinding(vault: OpenVault, input: { finding: string; reason: string }): void {
  const { finding, reason } = input;
  const row = prepare(vault.ledger.db)('SELECT package, closedAt FROM finding WHERE id = ?').get(finding) as
    { package: string; closedAt: string | null } | undefined;
  if (row === undefined) throw new AppError('PACKAGE_NOT_FOUND');
  if (row.closedAt !== null) throw new AppError('PACKAGE_STATE_FORBIDS');
  vault.ledger.write((writer) =>
    writer.append({
      type: 'FindingClosed',
      stream: row.package,
      sections: { head: { finding }, reason: { reason } },
    }),
  );
}
