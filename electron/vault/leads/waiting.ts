import type { Waiting, WaitingDecision, WaitingSignature } from '../../../shared/contract/waiting.ts';
import { periodOf } from '../../../shared/domain/clocks/period.ts';
import { SIGN_LATER } from '../../../shared/rules/clocks/office-clocks.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { authorityOf } from '../members/authority.ts';
import { stateNow } from '../members/state-now.ts';
import { prepare } from '../store/table-rows.ts';
import { type Answers, answersFor, QUESTIONS_SQL } from './deciders.ts';
import { findLead } from './find-lead.ts';
import { named } from './ledger-query.ts';
import { shownHindrance } from './show-course.ts';
import { shownDeadline } from './show-lead.ts';

const SHOWN = `w.request, w.lead, l.number, l.subjects, l.organisation, w.matter, w.mode, w.outcome, w.persons, w.reason,
w.askedBy, w.askedAt, w.decision, w.decidedBy, w.decidedOn, w.asked`;
const WITH_LEAD = 'JOIN lead l ON l.id = w.lead';
const OLDEST = 'ORDER BY w.since, w.request LIMIT :limit';
/** To what it asks, the rule on deciders answered that he may. */
const FREE = 'w.asked IN (SELECT value FROM json_each(:free))';
const ALL = 'FROM waiting w INDEXED BY waiting_since';
const IN_LEAD = 'FROM waiting w INDEXED BY waiting_lead';
const DECISION = "w.kind = 'decision'";
const SIGNATURE = "w.kind = 'signature'";
const LEAD_DECISION = "w.lead = :lead AND w.kind = 'decision'";
const LEAD_SIGNATURE = "w.lead = :lead AND w.kind = 'signature'";

/** The statements behind what waits, over all leads and in one; a test reads their plans. */
export const WAITING_QUERIES = {
  all: {
    questions: QUESTIONS_SQL.all,
    decidable: `SELECT ${SHOWN} ${ALL} ${WITH_LEAD} WHERE ${DECISION} AND ${FREE} ${OLDEST}`,
    others: `SELECT ${SHOWN} ${ALL} ${WITH_LEAD} WHERE ${DECISION} AND NOT ${FREE} ${OLDEST}`,
    unsigned: `SELECT ${SHOWN} ${ALL} ${WITH_LEAD} WHERE ${SIGNATURE} ${OLDEST}`,
    countUnsigned: `SELECT count(*) AS n ${ALL} WHERE ${SIGNATURE}`,
  },
  lead: {
    questions: QUESTIONS_SQL.lead,
    decidable: `SELECT ${SHOWN} ${IN_LEAD} ${WITH_LEAD} WHERE ${LEAD_DECISION} AND ${FREE} ${OLDEST}`,
    others: `SELECT ${SHOWN} ${IN_LEAD} ${WITH_LEAD} WHERE ${LEAD_DECISION} AND NOT ${FREE} ${OLDEST}`,
    unsigned: `SELECT ${SHOWN} ${IN_LEAD} ${WITH_LEAD} WHERE ${LEAD_SIGNATURE} ${OLDEST}`,
    countUnsigned: `SELECT count(*) AS n ${IN_LEAD} WHERE ${LEAD_SIGNATURE}`,
  },
} as const;

/** What is asked of what waits. */
export type WaitingQuery = {
  /** The login of the one who would sign; the member of the session where it is left out. */
  readonly by?: string | undefined;
  /** Only what waits in this lead. */
  readonly lead?: string | undefined;
  readonly limit: number;
};

type Stored = Readonly<
  Record<'request' | 'lead' | 'number' | 'subjects' | 'organisation' | 'matter' | 'persons', string> &
    Record<'reason' | 'askedBy' | 'askedAt' | 'asked', string> &
    Record<'mode' | 'outcome' | 'decision' | 'decidedBy' | 'decidedOn', string | null>
>;

/**
 * What waits for a decision or for a signature, the oldest first, with the level that is at hand and what is in the way of
 * the one who would sign today.
 * @throws AppError MEMBER_UNKNOWN, LEAD_NOT_FOUND
 */
export function waitingFor(vault: OpenVault, { by, lead: leadName, limit }: WaitingQuery): Waiting {
  const { db } = vault.ledger;
  const { members } = stateNow(vault);
  const who = by === undefined ? vault.member : members.find((one) => one.login === by && one.state === 'active');
  if (who === undefined) throw new AppError('MEMBER_UNKNOWN');
  const rules = vault.rules();
  const { today } = rules;
  const names = new Map(members.map(({ key, name }) => [key, name]));
  const lead = leadName === undefined ? undefined : findLead(db, leadName).id;
  const answers = answersFor(db, authorityOf(vault), who, today, lead);
  const queries = lead === undefined ? WAITING_QUERIES.all : WAITING_QUERIES.lead;
  const values = { free: answers.free, lead: lead ?? null, limit };
  const rows = (sql: string) => prepare(db)(sql).all(named(sql, values)) as Stored[];
  const decisions = (sql: string) => rows(sql).map((row) => shownDecision(row, answers, names));
  return {
    decidable: { total: answers.decidable, matters: decisions(queries.decidable) },
    others: { total: answers.others, matters: decisions(queries.others) },
    unsigned: {
      total: (prepare(db)(queries.countUnsigned).get(named(queries.countUnsigned, values)) as { n: number }).n,
      matters: rows(queries.unsigned).map((row) => shownSignature(row, rules, names)),
    },
  };
}

type Rules = ReturnType<OpenVault['rules']>;
type Names = ReadonlyMap<string, string>;

function shownMatter({ persons, askedBy, ...row }: Stored, names: Names) {
  const { request, lead, number, subjects, organisation, matter, mode, outcome, reason, askedAt } = row;
  return {
    ...{ request, lead, number, subjects, organisation, matter, mode, outcome, reason, askedAt },
    ...{ persons: persons.split(','), askedBy: names.get(askedBy) ?? '' },
  };
}

function shownDecision(row: Stored, { of }: Answers, names: Names): WaitingDecision {
  const { level = null, passedOn = false, onBehalfOf = null, hindrance = null } = of.get(row.asked) ?? {};
  return { ...shownMatter(row, names), level, passedOn, onBehalfOf, hindrance: hindrance && shownHindrance(hindrance) };
}

function shownSignature(row: Stored, { today, book }: Rules, names: Names): WaitingSignature {
  const { decision, decidedBy, decidedOn } = row;
  return {
    ...shownMatter(row, names),
    ...{ decision: decision ?? '', decidedBy: decidedBy ?? '', decidedOn: decidedOn ?? '' },
    deadline: shownDeadline(periodOf(book, SIGN_LATER, { startedOn: decidedOn ?? today }), today),
  };
}
