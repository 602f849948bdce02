import type { DelegateInput, DelegationRow, EndDelegationInput } from '../../../shared/contract/authority.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import { mayDelegate } from '../../../shared/domain/vault/entitled.ts';
import type { Delegation } from '../../../shared/domain/vault/fold-authority.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { LEVEL_TERMS } from '../../../shared/rules/approval-chains.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { signInPlace } from '../host/sign-in-place.ts';
import { normalLogin } from '../keys/slots.ts';
import { stateNow } from './state-now.ts';

/** The delegations of this vault, the newest first. */
export function listDelegations(vault: OpenVault): DelegationRow[] {
  const { members, delegations } = stateNow(vault);
  const { today } = vault.rules();
  const nameOf = (id: string) => members.findLast((member) => member.id === id)?.name ?? '';
  const isIn = (id: string) => members.some((member) => member.id === id && member.state === 'active');
  return delegations.toReversed().map((one) => ({
    ...{ event: one.event, by: nameOf(one.by), to: nameOf(one.to), from: one.from, until: one.until },
    matters: [...one.matters],
    state: standing(one, today, isIn(one.by) && isIn(one.to)),
    endedOn: one.endedAt === null ? null : businessDate(Date.parse(one.endedAt)),
  }));
}

/**
 * 授权, signed by the leader: on his own session, or at the keyboard for this act only.
 * @throws AppError MEMBER_UNKNOWN, DELEGATE_ROLE, DELEGATION_DAYS and those of `signInPlace`
 */
export function delegate(vault: OpenVault, input: DelegateInput): Promise<DelegationRow> {
  const { to, from, until, matters, by: login, passphrase } = input;
  return signInPlace(vault, { login, passphrase }, 'authorize', ({ member, write }) => {
    const target = stateNow(vault).members.find((one) => one.login === normalLogin(to) && one.state === 'active');
    if (target === undefined) throw new AppError('MEMBER_UNKNOWN');
    if (!mayDelegate(member, target)) throw new AppError('DELEGATE_ROLE', { role: LEVEL_TERMS.deputy });
    if (from < vault.rules().today || until < from) throw new AppError('DELEGATION_DAYS');
    const head = { to: target.id, from, until, matters };
    const stream = vault.session.vaultId;
    const event = write((writer) => writer.append({ type: 'DelegationGiven', stream, sections: { head } }));
    return rowOf(vault, event);
  });
}

/**
 * Ends a delegation before its time, signed by a leader. It lets nobody decide any more from this day on.
 * @throws AppError DELEGATION_NOT_FOUND and those of `signInPlace`
 */
export function endDelegation(vault: OpenVault, input: EndDelegationInput): Promise<DelegationRow> {
  const { delegation, by: login, passphrase } = input;
  return signInPlace(vault, { login, passphrase }, 'authorize', ({ write }) => {
    const { state } = rowOf(vault, delegation);
    if (state !== 'running' && state !== 'ahead') throw new AppError('DELEGATION_NOT_FOUND');
    const stream = vault.session.vaultId;
    write((writer) => writer.append({ type: 'DelegationEnded', stream, sections: { head: { delegation } } }));
    return rowOf(vault, delegation);
  });
}

function standing({ from, until, endedAt }: Delegation, today: string, areIn: boolean): DelegationRow['state'] {
  if (endedAt !== null) return 'ended';
  if (until < today) return 'over';
  if (!areIn) return 'ended';
  return today < from ? 'ahead' : 'running';
}

function rowOf(vault: OpenVault, event: string): DelegationRow {
  const row = listDelegations(vault).find((one) => one.event === event);
  if (row === undefined) throw new AppError('DELEGATION_NOT_FOUND');
  return row;
}
