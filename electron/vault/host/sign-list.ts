import { signedSections } from '../../../shared/domain/course/action.ts';
import { codesOf } from '../../../shared/domain/course/facts.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
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
 * @throws AppError as `signInPlace`, LEAD_NOT_FOUND; of a list SIGN_LIST_OWN, SIGN_LIST_BARRED with the line that cannot
 * be signed and why; of a single matter the code of what is in the way
 */
export function signList(vault: OpenVault, list: ListToSign): Promise<readonly SignedDecision[]> {
  const { by, passphrase } = list;
  const login = by === undefined ? {} : { login: by };
  return signInPlace(vault, { ...login, passphrase }, 'approve', (hand) => {
    const ready = list.decisions.map((one, place) => decisionOf(vault, hand, one, inList(list, place)));
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

type Look = <Result>(number: string, look: () => Result) => Result;

function decisionOf(vault: OpenVault, { member }: Hand, one: ListToSign['decisions'][number], looking: Look) {
  const step = approve as unknown as AnyStep;
  const { id } = findLead(vault.ledger.db, one.lead);
  const lead = leadState(vault, id);
  const { request, decision, opinion } = one;
  const decided = { request, decision, as: 'signature', decidedBy: member.name, decidedOn: vault.rules().today };
  const action = { action: 'approve', ...decided, ...(opinion === undefined ? {} : { opinion }) } as const;
  const persons = codesOf({ lead });
  const facts = factsOf(vault, lead, persons, action, member);
  looking(lead.head.number, () => {
    assertWorkedOn(vault, lead);
    assertFree(step, facts);
  });
  const sections = signedSections(step, facts);
  const lender = sections.head['onBehalfOf'];
  return { lead: id, onBehalfOf: typeof lender === 'string' ? lender : null, sections };
}

/** In a list it is said which of them cannot be signed, and why: `nth` in the list, and the number of the lead. */
function inList({ decisions }: ListToSign, place: number): Look {
  return (number, look) => {
    try {
      return look();
    } catch (error) {
      if (decisions.length === 1 || !isAppError(error)) throw error;
      const line = { nth: place + 1, number };
      if (error.code === 'GUARD_OWN_MATTER') throw new AppError('SIGN_LIST_OWN', { ...error.params, ...line }, error);
      throw new AppError('SIGN_LIST_BARRED', { ...line, why: error.message }, error);
    }
  };
}
