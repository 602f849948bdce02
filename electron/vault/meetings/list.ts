import type { MeetingRow } from '../../../shared/contract/meetings.ts';
import { foldMeeting } from '../../../shared/domain/meeting/fold.ts';
import type { MeetingState } from '../../../shared/domain/meeting/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { MeetingStatus } from '../../../shared/rules/meeting-lists.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { prepare } from '../store/table-rows.ts';

/** Which meetings are listed. `after` continues below the last row of the page before. */
export type MeetingQuery = {
  readonly status?: MeetingStatus | undefined;
  readonly limit: number;
  readonly after?: number | undefined;
};

/** Some events of a stream. */
export type Passage = { readonly stream: string; readonly events: readonly string[] };

/** One page of the meetings, newest first. */
export type MeetingPage = {
  readonly total: number;
  readonly next: number | null;
  readonly meetings: readonly MeetingRow[];
};

const ROW = 'row, id, number, name, heldOn, place, chairedBy, attendees, items, done, status, conflicts';

/** The statements of the lists; a test reads their plans. */
export const MEETING_QUERIES = {
  all: {
    page: `SELECT ${ROW} FROM meeting WHERE row < :after ORDER BY row DESC LIMIT :limit`,
    count: 'SELECT count(*) AS n FROM meeting WHERE row > 0',
  },
  status: {
    page: `SELECT ${ROW} FROM meeting INDEXED BY meeting_status WHERE status = :status AND row < :after ORDER BY row DESC LIMIT :limit`,
    count: 'SELECT count(*) AS n FROM meeting INDEXED BY meeting_status WHERE status = :status',
  },
} as const;

type Asker = Pick<OpenVault, 'ledger'>;

/** A page of the meetings. */
export function listMeetings({ ledger }: Asker, query: MeetingQuery): MeetingPage {
  const { status, limit, after = Number.MAX_SAFE_INTEGER } = query;
  const { page, count } = MEETING_QUERIES[status === undefined ? 'all' : 'status'];
  const values = status === undefined ? {} : { status };
  const { n: total } = prepare(ledger.db)(count).get(values) as { n: number };
  const rows = prepare(ledger.db)(page).all({ ...values, after, limit }) as (MeetingRow & { row: number })[];
  const next = rows.length === limit ? (rows.at(-1)?.row ?? null) : null;
  return { total, next, meetings: rows.map(({ row: _, ...meeting }) => meeting) };
}

/**
 * The meeting with this number or id, folded from its events.
 * @throws AppError MEETING_NOT_FOUND
 */
export function findMeeting({ ledger }: Asker, name: string): MeetingState {
  const text = name.normalize('NFKC').trim();
  const row = prepare(ledger.db)('SELECT id FROM meeting WHERE number = ? OR id = ? LIMIT 1').get(
    text,
    text.toLowerCase(),
  ) as { id: string } | undefined;
  const meeting = row === undefined ? null : foldMeeting(ledger.store.stream(row.id));
  if (meeting === null) throw new AppError('MEETING_NOT_FOUND');
  return meeting;
}

/** Corrections of meetings that are about a lead: their words go where an order erases the lead. */
export function correctionsAbout({ ledger }: Asker, lead: string): readonly Passage[] {
  const rows = prepare(ledger.db)('SELECT DISTINCT meeting FROM meeting_item WHERE lead = ?').all(lead);
  return (rows as { meeting: string }[]).flatMap(({ meeting: stream }) => {
    const corrections = foldMeeting(ledger.store.stream(stream))?.corrections ?? [];
    const events = corrections.filter((one) => one.lead === lead).map(({ event }) => event);
    return events.length === 0 ? [] : [{ stream, events }];
  });
}
