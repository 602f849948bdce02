import type { Waiting, WaitingDecision, WaitingSignature } from '../../../shared/contract/waiting.ts';
import type { Signer } from '../../../shared/domain/course/facts.ts';
import { signLaterDeadline } from '../../../shared/domain/course/sign-later.ts';
import { mayNotDecide } from '../../../shared/domain/course/waiting.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { membersIn } from '../members/projection.ts';
import { prepare } from '../store/table-rows.ts';
import { findLead } from './find-lead.ts';
import { named } from './ledger-query.ts';
import { shownHindrance } from './show-course.ts';
import { shownDeadline } from './show-lead.ts';
import { asOne, namesIn } from './waiting-rows.ts';

const SHOWN = `w.request, w.lead, l.number, l.subjects, l.organisation, w.matter, w.mode, w.outcome, w.persons, w.reason,
w.askedBy, w.askedAt, w.decision, w.decidedBy, w.decidedOn, w.own, w.recused`;
const WITH_LEAD = 'JOIN lead l ON l.id = w.lead';
const OLDEST = 'ORDER BY w.since, w.request LIMIT :limit';
/** Nothing of what bars someone names him, and he may approve at all. */
const FREE =
  '(:approves = 1 AND instr(w.own, :asName) = 0 AND instr(w.own, :asKey) = 0 AND instr(w.recused, :asName) = 0)';
const ALL = 'FROM waiting w INDEXED BY waiting_since';
const IN_LEAD = 'FROM waiting w INDEXED BY waiting_lead';
const DECISION = "w.kind = 'decision'";
const SIGNATURE = "w.kind = 'signature'";
const LEAD_DECISION = "w.lead = :lead AND w.kind = 'decision'";
const LEAD_SIGNATURE = "w.lead = :lead AND w.kind = 'signature'";

/** The statements behind what waits, over all leads and in one; a test reads their plans. */
export const WAITING_QUERIES = {
  all: {
    decidable: `SELECT ${SHOWN} ${ALL} ${WITH_LEAD} WHERE ${DECISION} AND ${FREE} ${OLDEST}`,
    others: `SELECT ${SHOWN} ${ALL} ${WITH_LEAD} WHERE ${DECISION} AND NOT ${FREE} ${OLDEST}`,
    unsigned: `SELECT ${SHOWN} ${ALL} ${WITH_LEAD} WHERE ${SIGNATURE} ${OLDEST}`,
    countDecidable: `SELECT count(*) AS n ${ALL} WHERE ${DECISION} AND ${FREE}`,
    countOthers: `SELECT count(*) AS n ${ALL} WHERE ${DECISION} AND NOT ${FREE}`,
    countUnsigned: `SELECT count(*) AS n ${ALL} WHERE ${SIGNATURE}`,
  },
  lead: {
    decidable: `SELECT ${SHOWN} ${IN_LEAD} ${WITH_LEAD} WHERE ${LEAD_DECISION} AND ${FREE} ${OLDEST}`,
    others: `SELECT ${SHOWN} ${IN_LEAD} ${WITH_LEAD} WHERE ${LEAD_DECISION} AND NOT ${FREE} ${OLDEST}`,
    unsigned: `SELECT ${SHOWN} ${IN_LEAD} ${WITH_LEAD} WHERE ${LEAD_SIGNATURE} ${OLDEST}`,
    countDecidable: `SELECT count(*) AS n ${IN_LEAD} WHERE ${LEAD_DECISION} AND ${FREE}`,
    countOthers: `SELECT count(*) AS n ${IN_LEAD} WHERE ${LEAD_DECISION} AND NOT ${FREE}`,
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
    Record<'reason' | 'askedBy' | 'askedAt' | 'own' | 'recused', string> &
    Record<'mode' | 'outcome' | 'decision' | 'decidedBy' | 'decidedOn', string | null>
>;

/**
 * What waits for a decision or for a signature, the oldest first, with what is in the way of the one who would sign.
 * @throws AppError MEMBER_UNKNOWN, LEAD_NOT_FOUND
 */
export function waitingFor(vault: OpenVault, { by, lead, limit }: WaitingQuery): Waiting {
  const { db } = vault.ledger;
  const members = membersIn(vault.ledger.store, vault.session.vaultId);
  const who = by === undefined ? vault.member : members.find((one) => one.login === by && one.state === 'active');
  if (who === undefined) throw new AppError('MEMBER_UNKNOWN');
  const names = new Map(members.map(({ key, name }) => [key, name]));
  const queries = lead === undefined ? WAITING_QUERIES.all : WAITING_QUERIES.lead;
  const values = { ...asOne(who), lead: lead === undefined ? null : findLead(db, lead).id, limit };
  const rows = (sql: string) => prepare(db)(sql).all(named(sql, values)) as Stored[];
  const count = (sql: string) => (prepare(db)(sql).get(named(sql, values)) as { n: number }).n;
  const decisions = (sql: string) => rows(sql).map((row) => shownDecision(row, who, names));
  return {
    decidable: { total: count(queries.countDecidable), matters: decisions(queries.decidable) },
    others: { total: count(queries.countOthers), matters: decisions(queries.others) },
    unsigned: {
      total: count(queries.countUnsigned),
      matters: rows(queries.unsigned).map((row) => shownSignature(row, vault.rules().today, names)),
    },
  };
}

type Names = ReadonlyMap<string, string>;

function shownMatter({ persons, askedBy, ...row }: Stored, names: Names) {
  const { request, lead, number, subjects, organisation, matter, mode, outcome, reason, askedAt } = row;
  return {
    ...{ request, lead, number, subjects, organisation, matter, mode, outcome, reason, askedAt },
    ...{ persons: persons.split(','), askedBy: names.get(askedBy) ?? '' },
  };
}

function shownDecision(row: Stored, who: Signer, names: Names): WaitingDecision {
  const hindrance = mayNotDecide({ own: namesIn(row.own), recused: namesIn(row.recused) }, who);
  return { ...shownMatter(row, names), hindrance: hindrance && shownHindrance(hindrance) };
}

function shownSignature(row: Stored, today: string, names: Names): WaitingSignature {
  const { decision, decidedBy, decidedOn } = row;
  return {
    ...shownMatter(row, names),
    ...{ decision: decision ?? '', decidedBy: decidedBy ?? '', decidedOn: decidedOn ?? '' },
    deadline: shownDeadline(signLaterDeadline(decidedOn ?? today), today),
  };
}
