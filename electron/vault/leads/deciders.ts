import type { Authority } from '../../../shared/domain/course/authority.ts';
import type { Signer } from '../../../shared/domain/course/facts.ts';
import type { Hindrance } from '../../../shared/domain/course/guards.ts';
import { type Asked, levelAtHand, standingOf } from '../../../shared/domain/course/level.ts';
import { mayNotDecide } from '../../../shared/domain/course/waiting.ts';
import type { ChainLevel } from '../../../shared/rules/approval-chains.ts';
import { keptJson } from '../store/kept-json.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** Every question that waiting matters put to the rule on deciders, and how many put it; few, however many wait. */
export const QUESTIONS_SQL = {
  all: "SELECT w.asked, count(*) AS n FROM waiting w INDEXED BY waiting_asked WHERE w.kind = 'decision' GROUP BY w.asked",
  lead: "SELECT w.asked, count(*) AS n FROM waiting w INDEXED BY waiting_lead WHERE w.lead = :lead AND w.kind = 'decision' GROUP BY w.asked",
} as const;

/** What the rule answers to one who would sign. */
export type Answer = {
  readonly level: ChainLevel | null;
  /** Nobody on the level before may decide it. */
  readonly passedOn: boolean;
  /** Whose authority his decision would rest on, where that is not the own one. */
  readonly onBehalfOf: string | null;
  readonly hindrance: Hindrance | null;
};

/** The answers by their question, and what may be decided in SQL's words: the questions, as a JSON list. */
export type Answers = {
  readonly of: ReadonlyMap<string, Answer>;
  readonly free: string;
  readonly decidable: number;
  readonly others: number;
};

/** Asks the rule once for each question, over all leads or in one. Delegations count as they run on that day. */
export function answersFor(db: Db, authority: Authority, who: Signer, day: string, lead?: string): Answers {
  const sql = lead === undefined ? QUESTIONS_SQL.all : QUESTIONS_SQL.lead;
  const rows = prepare(db)(sql).all(lead === undefined ? {} : { lead }) as { asked: string; n: number }[];
  const answered = rows.map(({ asked, n }) => ({ asked, n, answer: answerTo(authority, asked, who, day) }));
  const free = answered.filter(({ answer }) => answer.hindrance === null);
  const sum = (of: typeof answered) => of.reduce((total, { n }) => total + n, 0);
  return {
    of: new Map(answered.map(({ asked, answer }) => [asked, answer])),
    free: JSON.stringify(free.map(({ asked }) => asked)),
    decidable: sum(free),
    others: sum(answered) - sum(free),
  };
}

function answerTo(authority: Authority, text: string, who: Signer, day: string): Answer {
  const asked = keptJson(text) as Asked;
  const hindrance = mayNotDecide(authority, asked, who, day);
  const standing = hindrance === null ? standingOf(authority, asked, who.name, day) : null;
  const level = standing?.level ?? levelAtHand(authority, asked) ?? null;
  return {
    level,
    passedOn: level !== null && level !== asked.levels[0],
    onBehalfOf: standing?.mandate?.by ?? null,
    hindrance,
  };
}
