import type { Moved } from '../../../shared/contract/rules.ts';
import type { OwnRules } from '../../../shared/domain/clocks/rulebook.ts';
import { citationText } from '../../../shared/rules/citation.ts';
import { type MovedDate, movedDates } from '../leads/recount.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** So many of the dates that move are told one by one. */
const MOST_TOLD = 20;

const NUMBER: Readonly<Record<MovedDate['kind'], string>> = {
  lead: 'SELECT number FROM lead WHERE id = ?',
  item: 'SELECT number FROM item WHERE id = ?',
  envelope: 'SELECT number FROM envelope WHERE id = ?',
};

/** The dates that still run and that a change of rules moves, the earliest first. */
export function runningMoved(db: Db, before: OwnRules, now: OwnRules): Moved {
  const running = movedDates(db, before, now).filter(({ isRunning }) => isRunning);
  const first = running.toSorted((a, b) => (a.before < b.before ? -1 : 1)).slice(0, MOST_TOLD);
  return { total: running.length, first: first.map((one) => told(db, one)) };
}

function told(db: Db, { kind, id, rule, before, ...counted }: MovedDate): Moved['first'][number] {
  const { number } = prepare(db)(NUMBER[kind]).get(id) as { readonly number: string };
  const { code, what, basis } = rule;
  const { startedOn, dueOn, explanation, isProvisional } = counted;
  const why = { basis: citationText(basis), confidence: basis.confidence, explanation, isProvisional };
  return { number, code, what, before, startedOn, dueOn, ...why };
}
