import type { LeadState } from '../../../shared/domain/lead/state.ts';
import type { Difference } from '../ledger/projection.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { isAcknowledged } from './acknowledged.ts';

/** Stands for every counterpart together in `lead_waiting`. */
export const ANYONE = '';

/** The states of a sealed package of which the receipt has not come, as SQL. */
export const WAITING = "p.direction = 'out' AND p.kind = 'leads' AND p.state IN ('sealed', 'sent', 'delivered')";

/** Counterparts whose cards were confirmed once, and any of them. */
const KNOWN = `SELECT vault FROM card UNION SELECT '${ANYONE}'`;
const SQL = {
  lead_changed: {
    insert: 'INSERT INTO lead_changed (counterpart, row) VALUES (?, ?)',
    remove: 'DELETE FROM lead_changed WHERE counterpart = ? AND row = ?',
    stands: 'SELECT 1 FROM lead_changed WHERE counterpart = ? AND row = ?',
    loose: `SELECT 1 FROM lead_changed WHERE row NOT IN (SELECT row FROM lead) OR counterpart NOT IN (${KNOWN}) LIMIT 1`,
  },
  lead_waiting: {
    insert: 'INSERT INTO lead_waiting (counterpart, row) VALUES (?, ?)',
    remove: 'DELETE FROM lead_waiting WHERE counterpart = ? AND row = ?',
    stands: 'SELECT 1 FROM lead_waiting WHERE counterpart = ? AND row = ?',
    loose: `SELECT 1 FROM lead_waiting WHERE row NOT IN (SELECT row FROM lead) OR counterpart NOT IN (${KNOWN}) LIMIT 1`,
  },
} as const;
const TABLES = ['lead_changed', 'lead_waiting'] as const;
const WAITING_FOR = `SELECT DISTINCT p.counterpart FROM event e JOIN sealed_item i ON i.item = lower(hex(e.hash)) JOIN package p ON p.id = i.package WHERE e.stream = ? AND e.travels = 1 AND i.kind = 'event' AND ${WAITING}`;

/** The facts of a lead that its standing with a counterpart hangs on. */
type Lead = Pick<LeadState, 'id' | 'vault' | 'newest'>;

/** By table, the counterparts under which a lead stands there. */
type Standing = Readonly<Record<(typeof TABLES)[number], readonly string[]>>;

/** Where a lead is written: its place, the one it had before if any, and whether nothing can be known of it yet. */
export type Written = { readonly place: number; readonly before: number | undefined; readonly isNew: boolean };

/** Brings up to date where a lead stands with each counterpart. Leads of others are never sent and stand nowhere. */
export function writeStanding(db: Db, lead: Lead, { place, before, isNew }: Written): void {
  if (!isOwn(db, lead)) return;
  const known = counterparts(db);
  if (known.length === 0) return;
  const due = standingOf(db, lead, known, isNew);
  for (const table of TABLES) {
    if (before !== undefined) {
      const remove = prepare(db)(SQL[table].remove);
      for (const counterpart of [...known, ANYONE]) remove.run(counterpart, before);
    }
    const insert = prepare(db)(SQL[table].insert);
    for (const counterpart of due[table]) insert.run(counterpart, place);
  }
}

/** The tables in which a lead does not stand as its events and packages say. */
export function standingDiffers(db: Db, lead: Lead, place: number): readonly string[] {
  const known = counterparts(db);
  const due = isOwn(db, lead) ? standingOf(db, lead, known, false) : { lead_changed: [], lead_waiting: [] };
  return TABLES.filter((table) => {
    const there = prepare(db)(SQL[table].stands);
    const stands = (counterpart: string) => there.get(counterpart, place) !== undefined;
    return [...known, ANYONE].some((counterpart) => stands(counterpart) !== due[table].includes(counterpart));
  });
}

/** Rows of no lead, or of a counterpart that nobody knows. */
export function* looseStanding(db: Db): Generator<Difference, void, void> {
  for (const table of TABLES) {
    if (prepare(db)(SQL[table].loose).get() !== undefined) yield { table, stream: '' };
  }
}

/** True for a lead that this vault registered. */
export function isOwn(db: Db, lead: Pick<LeadState, 'vault'>): boolean {
  const own = prepare(db)('SELECT value FROM meta WHERE key = ?').get('vaultId') as { value: string } | undefined;
  return lead.vault === own?.value;
}

function counterparts(db: Db): readonly string[] {
  const rows = prepare(db)('SELECT DISTINCT vault FROM card ORDER BY vault').all();
  return (rows as { vault: string }[]).map(({ vault }) => vault);
}

/** What is new has gone nowhere, which spares an import two questions a row. */
function standingOf(db: Db, lead: Lead, known: readonly string[], isNew: boolean): Standing {
  if (isNew) return { lead_changed: known, lead_waiting: [] };
  const waiting = waitingFor(db, lead.id);
  return {
    lead_changed: known.filter((counterpart) => !isAcknowledged(db, counterpart, 'event', lead.newest)),
    lead_waiting: waiting.length === 0 ? [] : [...waiting, ANYONE],
  };
}

/** The counterparts to which something of a lead is under way. */
function waitingFor(db: Db, lead: string): readonly string[] {
  const rows = prepare(db)(WAITING_FOR).all(lead);
  return (rows as { counterpart: string }[]).map(({ counterpart }) => counterpart);
}
