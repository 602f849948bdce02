import { recountDates } from '../../electron/vault/leads/recount.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';
import { NO_OWN_RULES, type OwnRules } from '../../shared/domain/clocks/rulebook.ts';
import { type BenchRow, durationRow } from './report.ts';
import { timed } from './stopwatch.ts';

const GROUP = 'dates';

/** A running period for every lead, as the projection writes them; taken away again afterwards. */
const FILL = `INSERT OR REPLACE INTO clock (lead, place, code, start, persons, startedOn, dueOn, lapses, own, late, logged)
SELECT id, 90, ?, id, '01', receivedOn, date(receivedOn, '+7 days'), 0, 1, 0, 1 FROM lead`;

/** The same change in the words of the database itself. */
const BY_SQL = `UPDATE clock SET dueOn = date(startedOn, ?) WHERE code = ?`;
const LEADS_BY_SQL =
  'UPDATE lead SET dueOn = (SELECT min(dueOn) FROM clock WHERE clock.lead = lead.id AND endedOn IS NULL)';

const FAR = '2000-01-01';
const SET: OwnRules = { ...NO_OWN_RULES, spans: [{ code: 'D11', unit: 'months', count: 2, from: FAR }] };
const NOTICE: OwnRules = {
  ...NO_OWN_RULES,
  holidays: [{ year: 2031, notice: '2031', documentNumber: '2031', off: [['01-01', '01-01']], worked: [], from: null }],
};

/** Every date of every lead counted again after a change of rules, beside plain SQL that writes the same rows. */
export async function measureDates(vault: OpenVault, plain: Db): Promise<readonly BenchRow[]> {
  return [
    await recounted(vault, plain, { code: 'D11', by: '+2 months', now: SET, what: 'a length in months was set' }),
    await recounted(vault, plain, { code: 'D05', by: '+21 days', now: NOTICE, what: 'a holiday notice was entered' }),
  ];
}

type Change = { readonly code: string; readonly by: string; readonly now: OwnRules; readonly what: string };

async function recounted({ ledger }: OpenVault, plain: Db, { code, by, now, what }: Change): Promise<BenchRow> {
  const ours = await undone(ledger.db, code, () => {
    recountDates(ledger.db, NO_OWN_RULES, now);
  });
  const beside = await undone(plain, code, () => {
    plain.prepare(BY_SQL).run(by, code);
    plain.prepare(LEADS_BY_SQL).run();
  });
  return durationRow(
    GROUP,
    `every date again: ${what}`,
    ours,
    beside,
    'plain SQLite: one UPDATE, and the leads\u2019 next',
  );
}

/** How long it takes; what it wrote is undone. */
async function undone(db: Db, code: string, act: () => void): Promise<number> {
  db.exec('BEGIN');
  try {
    db.prepare(FILL).run(code);
    return (await timed(act)).ms;
  } finally {
    db.exec('ROLLBACK');
  }
}
