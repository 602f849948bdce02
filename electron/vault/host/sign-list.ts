import { sectionsOf } from '../../../shared/domain/course/action.ts';
import { codesOf } from '../../../shared/domain/course/facts.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import { filledIn } from '../../../shared/domain/course/level.ts';
import { approve } from '../../../shared/domain/course/steps/decide.ts';
import { AppError, isAppError } from '../../../shared/errors/app-error.ts';
import type { LeadStatus } from '../../../shared/rules/lead-status.ts';
import { assertWorkedOn } from '../leads/act.ts';
import { assertFree, factsOf } from '../leads/act-course.ts';
import { findLead } from '../leads/find-lead.ts';
import { leadState } from '../leads/show-lead.ts';
import type { OpenVault } from './open-vault.ts';
import { type Hand, signInPlace } from './sign-in-place.ts';

/** A list that is decided on, and whose passphrase stands for it. */
export type ListToSign = {
  readonly by?: string | undefined;
  readonly passphrase: string;
  readonly decisions: readonly {
    readonly lead: string;
    readonly request: string;
    readonly decision: string;
    readonly opinion?: string | undefined;
  }[];
};

/** What one signature of a list left behind. */
export type SignedDecision = {
  readonly lead: string;
  readonly event: string;
  readonly status: LeadStatus;
  readonly onBehalfOf: string | null;
};

/**
 * 当面签批 of a list: every decision is looked at first, then all are signed, each by an event of its own.
 * @throws AppError as `signInPlace`, LEAD_NOT_FOUND, SIGN_LIST_OWN, and the code of the first guard in the way
 */
export function signList(vault: OpenVault, list: ListToSign): Promise<readonly SignedDecision[]> {
  const { by, passphrase } = list;
  const login = by === undefined ? {} : { login: by };
  return signInPlace(vault, { ...login, passphrase }, 'approve', (hand) => {
    const ready = list.decisions.map((one, place) => inList(list, place, () => decisionOf(vault, hand, one)));
    const events = hand.write((writer) =>
      ready.map(({ lead, sections }) => writer.append({ type: 'ApprovalDecided', stream: lead, sections })),
    );
    return ready.map(({ lead, onBehalfOf }, index) => ({
      lead,
      onBehalfOf,
      event: events[index] ?? '',
      status: leadState(vault, lead).status,
    }));
  });
}

function decisionOf(vault: OpenVault, { member }: Hand, one: ListToSign['decisions'][number]) {
  const step = approve as unknown as AnyStep;
  const { id } = findLead(vault.ledger.db, one.lead);
  const lead = leadState(vault, id);
  assertWorkedOn(vault, lead);
  const { request, decision, opinion } = one;
  const decided = { request, decision, as: 'signature', decidedBy: member.name, decidedOn: vault.rules().today };
  const action = { action: 'approve', ...decided, ...(opinion === undefined ? {} : { opinion }) } as const;
  const persons = codesOf({ lead });
  const facts = factsOf(vault, lead, persons, action, member);
  assertFree(step, facts);
  const added = filledIn(step, facts);
  const onBehalfOf = typeof added['onBehalfOf'] === 'string' ? added['onBehalfOf'] : null;
  return { lead: id, onBehalfOf, sections: sectionsOf(step, { ...action, ...added }, persons) };
}

/** In a list it is said which of them the signer may not decide. */
function inList<Result>({ decisions }: ListToSign, place: number, look: () => Result): Result {
  try {
    return look();
  } catch (error) {
    if (decisions.length === 1 || !isAppError(error) || error.code !== 'GUARD_OWN_MATTER') throw error;
    throw new AppError('SIGN_LIST_OWN', { ...error.params, nth: place + 1 }, error);
  }
}
