import {
  NO_OWN_RULES,
  type OwnRules,
  type Rulebook,
  rulebookOf,
  SHIPPED_RULES,
} from '../../../shared/domain/clocks/rulebook.ts';
import { keptJson } from '../store/kept-json.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

const OWN = 'SELECT rules FROM own_rules';

type Known = { readonly text: string; readonly own: OwnRules; readonly book: Rulebook };

const known = new WeakMap<Db, Known>();

/** What the dates of a vault are counted by: the rules that are shipped, and what the unit entered and set itself. */
export function rulebookIn(db: Db): Rulebook {
  return knownIn(db)?.book ?? SHIPPED_RULES;
}

/** What the unit entered and set itself. */
export function ownRulesIn(db: Db): OwnRules {
  return knownIn(db)?.own ?? NO_OWN_RULES;
}

/**
 * Every date asks: the rules are made ready once, and again only when they changed. Nothing can be counted by rules
 * that cannot be read, and those that are shipped would give other dates without a word.
 * @throws AppError DATABASE_DAMAGED
 */
function knownIn(db: Db): Known | undefined {
  const text = (prepare(db)(OWN).get() as { readonly rules: string } | undefined)?.rules;
  const before = known.get(db);
  if (text === undefined || before?.text === text) return text === undefined ? undefined : before;
  const own = keptJson(text);
  if (!areRules(own)) throw new AppError('DATABASE_DAMAGED');
  const now = { text, own, book: rulebookOf(own) };
  known.set(db, now);
  return now;
}

/** Whether it has the parts of rules; what they say is compared with the events by the check. */
function areRules(own: unknown): own is OwnRules {
  const { holidays, spans, opinionEnds, warn } = (own ?? {}) as Partial<Record<keyof OwnRules, unknown>>;
  return [holidays, spans, opinionEnds].every(Array.isArray) && typeof warn === 'object' && warn !== null;
}
