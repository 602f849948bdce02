import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { ANYONE, WAITING } from './lead-standing.ts';

/** The leads of which a package carries an event. */
const CARRIED =
  "FROM package p JOIN sealed_item i ON i.package = p.id AND i.kind = 'event' JOIN event e ON e.hash = unhex(i.item) JOIN lead l ON l.id = e.stream";

const FILL_WAITING = [
  'DELETE FROM lead_waiting WHERE counterpart = :counterpart',
  `INSERT INTO lead_waiting (counterpart, row) SELECT DISTINCT :counterpart, l.row ${CARRIED} WHERE p.counterpart = :counterpart AND ${WAITING}`,
] as const;
const FILL_ANYONE = [
  `DELETE FROM lead_waiting WHERE counterpart = '${ANYONE}'`,
  `INSERT INTO lead_waiting (counterpart, row) SELECT DISTINCT '${ANYONE}', row FROM lead_waiting`,
] as const;
const DROP_ACKNOWLEDGED = `DELETE FROM lead_changed WHERE counterpart = :counterpart AND row IN (SELECT l.row ${CARRIED} WHERE p.id = :id AND i.item = l.newest)`;
const FILL_CHANGED = [
  'DELETE FROM lead_changed WHERE counterpart = :counterpart',
  `INSERT INTO lead_changed (counterpart, row)
   SELECT :counterpart, l.row FROM lead l
    WHERE l.vault = (SELECT value FROM meta WHERE key = 'vaultId')
      AND NOT EXISTS (SELECT 1 FROM sealed_item i JOIN package p ON p.id = i.package
                       WHERE i.kind = 'event' AND i.item = l.newest AND p.counterpart = :counterpart
                         AND p.state IN ('accepted', 'accepted-with-findings'))`,
] as const;

/** A package as it stands in the table. */
type Standing = { readonly counterpart: string; readonly waiting: number; readonly accepted: number };

/** Whether the leads of a package wait for its receipt now, before it is projected again. */
export function isWaiting(db: Db, id: string): boolean {
  return standingOf(db, id)?.waiting === 1;
}

/** After a package of ours was projected: what became of the leads it carries. */
export function packageMoved(db: Db, id: string, wasWaiting: boolean): void {
  const now = standingOf(db, id);
  if (now === undefined) return;
  const { counterpart, waiting, accepted } = now;
  if ((waiting === 1) !== wasWaiting) {
    for (const sql of FILL_WAITING) prepare(db)(sql).run({ counterpart });
    for (const sql of FILL_ANYONE) prepare(db)(sql).run();
  }
  if (accepted === 1) prepare(db)(DROP_ACKNOWLEDGED).run({ counterpart, id });
}

/** After the cards of a counterpart were projected: everything it has not acknowledged, of all leads. */
export function counterpartMet(db: Db, counterpart: string): void {
  for (const sql of FILL_CHANGED) prepare(db)(sql).run({ counterpart });
}

function standingOf(db: Db, id: string): Standing | undefined {
  return prepare(db)(
    `SELECT p.counterpart, (${WAITING}) AS waiting, (p.state IN ('accepted', 'accepted-with-findings')) AS accepted FROM package p WHERE p.id = ? AND p.direction = 'out'`,
  ).get(id) as Standing | undefined;
}
