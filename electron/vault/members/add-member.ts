import type { AddMemberInput, MemberRow } from '../../../shared/contract/members.ts';
import type { MemberFacts } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { ROLE_TERMS, ROLES_OF_KIND, type Role } from '../../../shared/rules/roles.ts';
import { type ResealedKey, resealKeys, shareKeys } from '../compartment/compartment.ts';
import { toBase64 } from '../crypto/bytes.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { type Hand, signInPlace } from '../host/sign-in-place.ts';
import { addMember, type NewMember } from '../keys/add-member.ts';
import { checkedLogin } from '../keys/create.ts';
import { listMembers } from './list.ts';
import { keyName, membersIn } from './projection.ts';

/**
 * Admits a member: with a slot under the passphrase that he typed, a signing key of his own and the reporters'
 * compartment, by the signature of one who may admit. Nobody else writes `vault.json` meanwhile.
 * @throws AppError MEMBER_ROLE_INVALID, MEMBER_NAME_TAKEN, ROLE_FORBIDDEN, WRONG_PASSPHRASE and those of `addMember`
 */
export async function admitMember(vault: OpenVault, input: AddMemberInput): Promise<MemberRow> {
  const [name, login] = [checkedLogin(input.name), checkedLogin(input.login ?? input.name)];
  assertRoleOf(vault.facts.kind, input.role);
  const key = await signInPlace(vault, { login: input.by, passphrase: input.passphrase }, 'admit', (hand) =>
    admit(vault, hand, { name, login, role: input.role, newPassphrase: input.newPassphrase }),
  );
  const row = listMembers(vault).find(({ fingerprint }) => fingerprint === key);
  if (row === undefined) throw new RangeError('member just admitted');
  return row;
}

function assertRoleOf(kind: 'team' | 'commission', role: Role): void {
  const roles: readonly Role[] = ROLES_OF_KIND[kind];
  if (roles.includes(role)) return;
  throw new AppError('MEMBER_ROLE_INVALID', { roles: roles.map((one) => ROLE_TERMS[one]).join('、') });
}

type Newcomer = Pick<MemberFacts, 'name' | 'login' | 'role'> & { readonly newPassphrase: string };

async function admit(vault: OpenVault, hand: Hand, newcomer: Newcomer): Promise<string> {
  const { db } = vault.ledger;
  const { name, login, role, newPassphrase } = newcomer;
  const takesOver = formerAttempt(vault, hand, newcomer);
  const id = takesOver?.id ?? uuidV7(vault.env.clock.now(), vault.env.random);
  let shared: readonly ResealedKey[] = [];
  let key = '';
  await addMember(vault.session, hand.unlocked, {
    ...{ login, newPassphrase, env: vault.env },
    prepare: async ({ recipient }) => {
      shared = await resealKeys(db, hand.unlocked.member.identity, recipient);
    },
    record: (member) => {
      const facts = { id, name, login, role, ...publicSide(member), replaces: takesOver?.key };
      hand.write((writer) => {
        writer.append({ type: 'MemberAdded', stream: vault.session.vaultId, sections: { head: facts } });
        shareKeys(writer.db, shared);
      });
      key = keyName(facts.publicKey);
    },
  });
  return key;
}

function publicSide({ publicKey, recipient }: NewMember) {
  return { publicKey: toBase64(publicKey), recipient };
}

/**
 * Who stands in the log under this login but has no slot, because adding him was broken off in between: the newcomer
 * takes his place. Anybody else of this name or login is in the way.
 */
function formerAttempt(vault: OpenVault, { unlocked }: Hand, { name, login }: Newcomer) {
  const active = membersIn(vault.ledger.store, vault.session.vaultId).filter(({ state }) => state === 'active');
  const hasSlot = (recipient: string) => unlocked.body.slots.some((slot) => slot.recipient === recipient);
  const former = active.find((member) => member.login === login && !hasSlot(member.recipient));
  if (active.some((member) => member !== former && (member.name === name || member.login === login))) {
    throw new AppError('MEMBER_NAME_TAKEN');
  }
  return former;
}
