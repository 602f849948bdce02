import type { Signer } from '../../../shared/domain/course/facts.ts';
import { waitingIn, type Waiting } from '../../../shared/domain/course/waiting.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { hasRight } from '../../../shared/rules/rights.ts';
import { isOwn } from '../packages/lead-standing.ts';
import type { Db } from '../store/open-database.ts';
import { type Row, rowTable } from '../store/table-rows.ts';

/** How much of a reason a list shows, in characters. */
const REASON = 120;

/** What waits for a decision or a signature, over all leads. */
export const waiting = rowTable(
  'waiting',
  'lead',
  [
    ...['request', 'lead', 'kind', 'since', 'matter', 'mode', 'outcome', 'persons', 'reason', 'askedBy', 'askedAt'],
    ...['decision', 'decidedBy', 'decidedOn', 'own', 'recused'],
  ],
  'request',
);

/** Brings what waits in a lead up to date. */
export function writeWaiting(db: Db, lead: LeadState, isNew: boolean): void {
  const rows = waitingRows(db, lead);
  if (isNew) waiting.insert(db, rows);
  else waiting.replace(db, lead.id, rows);
}

/** The rows of what waits in a lead of this vault; others' leads are decided on elsewhere. */
export function waitingRows(db: Db, lead: LeadState): readonly Row[] {
  const found = waitingIn(lead);
  return found.length > 0 && isOwn(db, lead) ? found.map((one) => rowOf(lead.id, one)) : [];
}

function rowOf(lead: string, { kind, request, reason, own, recused }: Waiting): Row {
  const { event, at, actor, matter, mode, outcome, persons, decision } = request;
  return {
    ...{ request: event, lead, kind, matter, mode, outcome, askedBy: actor, askedAt: at },
    since: decision?.decidedOn ?? at,
    persons: persons.join(','),
    reason: Array.from(reason).slice(0, REASON).join(''),
    decision: decision?.decision ?? null,
    decidedBy: decision?.decidedBy ?? null,
    decidedOn: decision?.decidedOn ?? null,
    own: linesOf(own),
    recused: linesOf(recused),
  };
}

/** Names as SQL looks for one of them: no name holds a line break. */
function linesOf(names: readonly string[]): string {
  return names.length === 0 ? '' : `\n${names.join('\n')}\n`;
}

/** The names back. */
export function namesIn(lines: string): readonly string[] {
  return lines.split('\n').filter((name) => name !== '');
}

/** The values by which a statement asks whether someone may decide. */
export function asOne({ name, key, role }: Signer): Readonly<Record<string, string | number>> {
  return { asName: linesOf([name]), asKey: linesOf([key]), approves: hasRight(role, 'approve') ? 1 : 0 };
}
