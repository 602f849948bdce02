import type { Envelope } from '../../../shared/contract/envelopes.ts';
import { periodOf } from '../../../shared/domain/clocks/period.ts';
import { D02 } from '../../../shared/rules/clocks/office-clocks.ts';
import type { EnvelopeStatus } from '../../../shared/rules/envelope-lists.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { shownDeadline } from '../leads/show-lead.ts';
import { prepare } from '../store/table-rows.ts';
import { listQueries, narrowedTo, type Walk } from '../store/walk.ts';

/** Which entries are listed. `after` continues below the last row of the page before. */
export type EnvelopeQuery = {
  readonly status?: EnvelopeStatus | undefined;
  /** Only those of which the date passed. */
  readonly everOverdue?: boolean | undefined;
  readonly limit: number;
  readonly after?: number | undefined;
};

/** One page of the register, newest first. */
export type EnvelopePage = {
  readonly total: number;
  readonly next: number | null;
  readonly envelopes: readonly Envelope[];
};

/** The columns of an entry as it is shown. */
export const ENVELOPE_ROW =
  'row, id, number, status, receivedOn, registeredAt, pieces, pages, sealing, firstHand, secondHand, destination, sentOn, carriage, carrier, receiptNumber, receiptOn, endedOn, conflicts, missedDates';

/** An entry's row as it is stored. */
export type StoredEnvelope = Omit<Envelope, 'deadline'> & { readonly row: number; readonly endedOn: string | null };

const ALL: Walk = { from: ['envelope'], where: ['row > 0'], place: 'row' };
const MISSED: Walk = {
  from: ['envelope INDEXED BY envelope_missed'],
  where: ["missedDates <> ''", 'row > 0'],
  place: 'row',
};

/** The statements of the lists; a test reads their plans. */
export const ENVELOPE_QUERIES = listQueries(
  {
    all: ALL,
    status: { from: ['envelope INDEXED BY envelope_status'], where: ['status = :status'], place: 'row' },
    missed: MISSED,
    missedStatus: narrowedTo(MISSED, 'status = :status'),
  },
  ENVELOPE_ROW,
);

type Asker = Pick<OpenVault, 'ledger' | 'rules'>;

/** A page of the register. */
export function listEnvelopes({ ledger, rules }: Asker, query: EnvelopeQuery): EnvelopePage {
  const { status, everOverdue = false, limit, after = Number.MAX_SAFE_INTEGER } = query;
  const all = everOverdue ? 'missed' : 'all';
  const narrowed = everOverdue ? 'missedStatus' : 'status';
  const { page, count } = ENVELOPE_QUERIES[status === undefined ? all : narrowed];
  const values = status === undefined ? {} : { status };
  const { n: total } = prepare(ledger.db)(count).get(values) as { n: number };
  const rows = prepare(ledger.db)(page).all({ ...values, after, limit }) as StoredEnvelope[];
  const next = rows.length === limit ? (rows.at(-1)?.row ?? null) : null;
  return { total, next, envelopes: rows.map((row) => shownEnvelope(row, rules())) };
}

/**
 * The entry with this number or id.
 * @throws AppError ENVELOPE_NOT_FOUND
 */
export function findEnvelope({ ledger, rules }: Asker, name: string): Envelope {
  const text = name.normalize('NFKC').trim();
  const row = prepare(ledger.db)(`SELECT ${ENVELOPE_ROW} FROM envelope WHERE number = ? OR id = ? LIMIT 1`).get(
    text,
    text.toLowerCase(),
  ) as StoredEnvelope | undefined;
  if (row === undefined) throw new AppError('ENVELOPE_NOT_FOUND');
  return shownEnvelope(row, rules());
}

/** A row of the register as it is shown today, its date with how it was reckoned. */
export function shownEnvelope(
  { row: _, endedOn, ...entry }: StoredEnvelope,
  { today, book }: ReturnType<OpenVault['rules']>,
): Envelope {
  return { ...entry, deadline: shownDeadline(periodOf(book, D02, { startedOn: entry.receivedOn, endedOn }), today) };
}
