import type { WaitingLead } from '../../../shared/contract/meetings.ts';
import type { AgendaItem } from '../../../shared/domain/meeting/sections.ts';
import type { WaitingKind } from '../../../shared/rules/meeting-lists.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { ROW } from '../leads/ledger-walks.ts';
import { shownRows, type StoredRow } from '../leads/list-leads.ts';
import { prepare } from '../store/table-rows.ts';

/** Most leads of one kind that an agenda is filled with. */
const MOST = 100;

const FREE = 'NOT EXISTS (SELECT 1 FROM meeting_item m WHERE m.lead = w.lead AND m.open = 1)';

/** What waits, of one kind, by its day; a test reads the plan. */
export const WAITING_QUERY = `SELECT w.kind, w.day, ${ROW} FROM study_wait w JOIN lead l ON l.id = w.lead WHERE w.kind = :kind AND w.day <= :until AND l.vault = :vault AND ${FREE} ORDER BY w.day LIMIT :limit`;

type Stored = StoredRow & { readonly kind: WaitingKind; readonly day: string };

/** What sorts behind every date. */
const NO_DAY = '9999-12-31';

/** Leads that a meeting is to deal with and that no other open meeting has on its agenda; the most urgent of each kind first. */
export function waitingLeads({ ledger, rules, session }: OpenVault): readonly WaitingLead[] {
  const { today } = rules();
  const kinds = [
    ['to-study', NO_DAY],
    ['shelved', today],
    ['urgent', today],
  ] as const;
  return kinds.flatMap(([kind, until]) => {
    const values = { kind, until, vault: session.vaultId, limit: MOST };
    const rows = prepare(ledger.db)(WAITING_QUERY).all(values) as Stored[];
    const leads = shownRows(
      rows.map(({ kind: _, day: __, ...row }) => row),
      today,
    );
    return rows.flatMap(({ day }, index) => {
      const lead = leads[index];
      return lead === undefined ? [] : [{ kind, day: day === NO_DAY ? null : day, lead }];
    });
  });
}

/** What is done with what waits. */
export function agendaOf(waiting: readonly WaitingLead[]): readonly AgendaItem[] {
  const items = waiting.map(({ kind, lead }) => ({
    lead: lead.id,
    matter: kind === 'urgent' ? ('note' as const) : ('study' as const),
  }));
  const keys = items.map(({ lead, matter }) => `${lead}/${matter}`);
  return items.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}
