import { SIGNED_IN_PLACE } from '../../../shared/domain/course/in-place.ts';
import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type Acted, actOnLead } from '../leads/act.ts';
import type { Declining } from '../leads/decline.ts';
import type { OpenVault } from './open-vault.ts';
import { signInPlace } from './sign-in-place.ts';

/** A step, and who signs it where it is not the member of the session. */
export type StepAsked = {
  readonly lead: string;
  readonly action: LeadAction;
  readonly declined: readonly Declining[];
  readonly inPlace?: { readonly by: string; readonly passphrase: string } | undefined;
};

/**
 * One step on a lead, signed by the member of the session; what somebody who leads rules alone he may sign there himself,
 * with his own passphrase (当面签批).
 * @throws AppError as `actOnLead`; in place also as `signInPlace`, and LEAD_ACTION_INVALID of a step that is not one of those
 */
export async function actOrSignInPlace(vault: OpenVault, asked: StepAsked): Promise<Acted> {
  const { lead, action, declined, inPlace } = asked;
  if (inPlace === undefined) return actOnLead(vault, lead, action, { declined });
  if (!SIGNED_IN_PLACE.has(action.action)) {
    throw new AppError('LEAD_ACTION_INVALID', { where: '这一办理事项由登录人员本人签名' });
  }
  const { by: login, passphrase } = inPlace;
  return signInPlace(vault, { login, passphrase }, 'approve', (hand) =>
    actOnLead(vault, lead, action, { declined, hand }),
  );
}
