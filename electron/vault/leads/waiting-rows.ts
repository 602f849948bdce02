import type { Asked } from '../../../shared/domain/course/level.ts';
import { waitingIn, type Waiting } from '../../../shared/domain/course/waiting.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
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
    ...['event', 'request', 'lead', 'kind', 'since', 'matter', 'mode', 'outcome', 'persons', 'reason'],
    ...['askedBy', 'askedAt', 'decision', 'decidedBy', 'decidedOn', 'asked'],
  ],
  'event',
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

function rowOf(lead: string, { request, unsigned, reason, asked }: Waiting): Row {
  const { event, at, actor, matter, mode, outcome, persons } = request;
  return {
    ...{ request: event, lead, matter, mode, outcome, askedBy: actor, askedAt: at },
    event: unsigned?.event ?? event,
    kind: unsigned === null ? 'decision' : 'signature',
    since: unsigned?.decidedOn ?? at,
    persons: persons.join(','),
    reason: shortReason(reason),
    decision: unsigned?.decision ?? null,
    decidedBy: unsigned?.decidedBy ?? null,
    decidedOn: unsigned?.decidedOn ?? null,
    asked: asked === null ? '' : askedText(asked),
  };
}

/** A reason as a list shows it. */
export function shortReason(reason: string): string {
  return Array.from(reason).slice(0, REASON).join('');
}

/** What the rule on deciders is asked about a matter, the same text for the same question. */
export function askedText({ matter, levels, actor, handlers, recused }: Asked): string {
  return JSON.stringify({ matter, levels, actor, handlers: handlers.toSorted(), recused: recused.toSorted() });
}
