import type { MemberState } from '../../../shared/domain/vault/fold.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { type Right, hasRight, rightParams } from '../../../shared/rules/rights.ts';
import { reauthenticate } from '../keys/session.ts';
import type { Credentials, Unlocked } from '../keys/unlock.ts';
import { actorOf } from '../ledger/event-codec.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { membersIn } from '../members/projection.ts';
import type { OpenVault } from './open-vault.ts';

/** A member whose passphrase was entered for the act at hand, on whoever's session. */
export type Hand = {
  readonly member: MemberState;
  /** His keys and the vault's, until the act is over. */
  readonly unlocked: Unlocked;
  /** Appends events signed by him, each marked as confirmed by passphrase; all of them or none. */
  readonly write: Ledger['write'];
};

/**
 * 当面签批: lets a member sign on an open session with his own passphrase, for this act only. His slot is opened as at an
 * unlocking, wrong passphrases counted and slowed down in the same way; when `act` ends, his keys are forgotten and the
 * session is as it was. Without a login it is the session's own member who confirms.
 *
 * @throws AppError MEMBER_UNKNOWN, WRONG_PASSPHRASE, ROLE_FORBIDDEN (he has not that right), and what `act` throws
 */
export async function signInPlace<Result>(
  vault: OpenVault,
  { login = vault.session.login, passphrase }: Credentials,
  right: Right,
  act: (hand: Hand) => Result | Promise<Result>,
): Promise<Result> {
  const unlocked = await reauthenticate(vault.folder, { login, passphrase }, vault.env);
  try {
    const { signingKey } = unlocked.member;
    const member = membersIn(vault.ledger.store, vault.session.vaultId).find(
      ({ key }) => key === actorOf(signingKey.publicKey),
    );
    if (member?.state !== 'active') throw new AppError('MEMBER_UNKNOWN');
    if (!hasRight(member.role, right)) throw new AppError('ROLE_FORBIDDEN', rightParams(right, vault.facts.kind));
    return await act({ member, unlocked, write: (write) => vault.ledger.writeAs(signingKey, write) });
  } finally {
    unlocked.forget();
  }
}
