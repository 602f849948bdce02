import { adviceFor, type OpenAdvice } from '../../../shared/domain/advice/advice-for.ts';
import { adviceOn } from '../../../shared/domain/advice/advice-on.ts';
import { type CourseAction, signedSections } from '../../../shared/domain/course/action.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import { codesOf, type Facts, type Given, type Signer } from '../../../shared/domain/course/facts.ts';
import { hindrancesOf } from '../../../shared/domain/course/guards.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { SCORE_RULE } from '../../../shared/rules/assessment.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { authorityOf } from '../members/authority.ts';
import { leadsOnSameUnit } from './same-unit.ts';
import { splitLead } from './act-split.ts';
import { answering, type Declining } from './decline.ts';
import { findLead } from './find-lead.ts';

/** Who signs a step: he, and how what he signs is written. */
export type SigningHand = { readonly member: Signer; readonly write: Ledger['write'] };

/** How a step is taken: beside it, why what is advised on it is not followed; signed by the member of the session as a rule. */
export type Taking = { readonly declined?: readonly Declining[]; readonly hand?: SigningHand };

const ownHand = ({ member, ledger }: OpenVault): SigningHand => ({ member, write: (write) => ledger.write(write) });

/**
 * Signs one step of the statutory course, unless a guard is in the way, and beside it why advice on it is not followed.
 * @throws AppError the code of the first guard that is; GUARD_NO_ADVICE when an advice is declined that does not speak
 */
export function takeStep(
  vault: OpenVault,
  lead: LeadState,
  step: AnyStep,
  asked: CourseAction,
  { declined = [], hand = ownHand(vault) }: Taking = {},
): string {
  const { action, persons, facts } = askedFor(vault, lead, asked, hand.member);
  assertFree(step, facts);
  if (step.action === 'split') return splitLead(vault, lead, action, persons);
  const sections = signedSections(step, facts);
  const answer = answering(step, facts, declined);
  return hand.write((writer) => {
    const event = writer.append({ type: step.event, stream: lead.id, sections });
    answer(writer, event);
    return event;
  });
}

/** What would be advised of a step, before it is signed. */
export function advisedOn(
  vault: OpenVault,
  lead: LeadState,
  step: AnyStep,
  asked: CourseAction,
): readonly OpenAdvice[] {
  return adviceOn(step, askedFor(vault, lead, asked).facts);
}

/** The step as it would be signed: with what is looked up in the vault, and those whom it is about. */
function askedFor(vault: OpenVault, lead: LeadState, asked: CourseAction, signer?: Signer) {
  const action = withLookedUp(vault, lead, withLead(vault, asked));
  const persons = (action['persons'] as readonly string[] | undefined) ?? codesOf({ lead });
  return { action, persons, facts: factsOf(vault, lead, persons, action as Given, signer) };
}

/** What a sheet is reckoned from beside its elements; those whom an advice is about, where they are not named. */
function withLookedUp(vault: OpenVault, lead: LeadState, action: CourseAction): CourseAction {
  if (action.action === 'assess') {
    const { source, channel, signature } = lead.head;
    const inputs = { source, channel, signature, sameUnit: leadsOnSameUnit(vault.ledger.db, lead.id) };
    return { ...action, scoreRule: SCORE_RULE, inputs };
  }
  if (action.action !== 'decline-advice' || action['persons'] !== undefined) return action;
  const open = adviceFor(lead, vault.rules()).find(({ code }) => code === action['advice']);
  return open === undefined ? action : { ...action, persons: open.persons };
}

/**
 * Refuses a step that a guard is in the way of.
 * @throws AppError the code of the first guard that is
 */
export function assertFree(step: AnyStep, facts: Facts): void {
  const [first] = hindrancesOf(step, facts);
  if (first !== undefined) throw new AppError(first.code, first.params);
}

/** Another lead is named by its number; what is signed is its id. */
function withLead(vault: OpenVault, action: CourseAction): CourseAction {
  if (typeof action['of'] !== 'string') return action;
  return { ...action, of: findLead(vault.ledger.db, action['of']).id };
}

/** What guards are asked about: the lead, who signs, and what he would say. */
export function factsOf(
  vault: OpenVault,
  lead: LeadState,
  persons: readonly string[],
  given: Given | null,
  { name, role, key }: Signer = vault.member,
): Facts {
  const { today, book } = vault.rules();
  const authority = authorityOf(vault);
  return { lead, course: lead.course, persons, given, who: { name, role, key }, authority, today, book };
}
