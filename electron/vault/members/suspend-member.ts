import type { MemberRow } from '../../../shared/contract/members.ts';
import type { MemberState } from '../../../shared/domain/vault/fold.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { ROLE_TERMS } from '../../../shared/rules/roles.ts';
import { insertCompartment, newCompartment, withdrawKeys } from '../compartment/compartment.ts';
import type { VaultHost } from '../host/host.ts';
import { containsPlace, ledgerInCopy, vaultOf } from '../host/open-vault.ts';
import { rotateVault } from '../keys/rotate.ts';
import { normalLogin } from '../keys/slots.ts';
import { listMembers } from './list.ts';
import { membersIn } from './projection.ts';

/**
 * Suspends a member: his slot is gone, the vault has a new key, and reporters' identities from now on lie under a
 * compartment that he never had. What he copied while he was in is not undone by it, and what he signed stays signed.
 * The vault is wholly as before or wholly without him; its session goes on under the new key.
 * @throws AppError MEMBER_UNKNOWN, MEMBER_NOT_SELF and those of `rotateVault`
 */
export async function suspendMember(
  host: VaultHost,
  { login, passphrase }: { readonly login: string; readonly passphrase: string },
): Promise<MemberRow> {
  const vault = host.vault();
  const active = membersIn(vault.ledger.store, vault.session.vaultId).filter(({ state }) => state === 'active');
  const target = memberToSuspend(active, login, vault.member);
  const staying = active.filter(({ key }) => key !== target.key).map(({ recipient }) => recipient);
  const compartment = await newCompartment(staying, vault.env.random);
  const session = await rotateVault(vault.session, {
    ...{ passphrase, env: vault.env, containsPlace, removeRecipients: [target.recipient] },
    record: (db, { epoch }) => {
      const ledger = ledgerInCopy(vault, db);
      ledger.write((writer) => {
        const common = { stream: vault.session.vaultId, auth: 'passphrase' } as const;
        writer.append({ type: 'MemberSuspended', ...common, sections: { head: { key: target.key } } });
        writer.append({ type: 'VaultKeyRotated', ...common, sections: { head: { epoch } } });
        withdrawKeys(writer.db, target.recipient);
        insertCompartment(writer.db, compartment);
      });
      return ledger.tip();
    },
  });
  const renewed = vaultOf(session, vault.env);
  host.renewed(renewed);
  const row = listMembers(renewed).find(({ fingerprint }) => fingerprint === target.key);
  if (row === undefined) throw new RangeError('member just suspended');
  return row;
}

function memberToSuspend(active: readonly MemberState[], login: string, self: MemberState): MemberState {
  const target = active.find((member) => member.login === normalLogin(login));
  if (target === undefined) throw new AppError('MEMBER_UNKNOWN');
  if (target.id === self.id) throw new AppError('MEMBER_NOT_SELF', { role: ROLE_TERMS[self.role] });
  return target;
}
