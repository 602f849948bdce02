import { type CourseAction, sectionsOf } from '../../../shared/domain/course/action.ts';
import type { AnyStep } from '../../../shared/domain/course/define.ts';
import { codesOf, type Facts, type Given, type Signer } from '../../../shared/domain/course/facts.ts';
import { filledIn } from '../../../shared/domain/course/level.ts';
import { hindrancesOf } from '../../../shared/domain/course/guards.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { authorityOf } from '../members/authority.ts';
import { splitLead } from './act-split.ts';
import { findLead } from './find-lead.ts';

/**
 * Signs one step of the statutory course, unless a guard is in the way.
 * @throws AppError the code of the first guard that is
 */
export function takeStep(vault: OpenVault, lead: LeadState, step: AnyStep, asked: CourseAction): string {
  const action = withLead(vault, asked);
  const persons = (action['persons'] as readonly string[] | undefined) ?? codesOf({ lead });
  const facts = factsOf(vault, lead, persons, action as Given);
  assertFree(step, facts);
  if (step.action === 'split') return splitLead(vault, lead, action, persons);
  const sections = sectionsOf(step, { ...action, ...filledIn(step, facts) }, persons);
  return vault.ledger.write((writer) => writer.append({ type: step.event, stream: lead.id, sections }));
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
  const { today } = vault.rules();
  const authority = authorityOf(vault);
  return { lead, course: lead.course, persons, given, who: { name, role, key }, authority, today };
}
