import type { z } from 'zod';
import { type FoldEvent, inOrder } from '../event/folded.ts';
import { mayAdmit, maySuspend } from './entitled.ts';
import { type AuthorityState, foldAuthority, NO_AUTHORITY } from './fold-authority.ts';
import { foldRules, NO_RULES, type RuleState } from './fold-rules.ts';
import type { deviceOpened, MemberFacts, memberSuspended, VaultFacts } from './sections.ts';

/** A member with the key he signs with; an older key of his stays listed as `replaced`. */
export type MemberState = MemberFacts & {
  /** SHA-256 of the public key: how events name their author. */
  readonly key: string;
  readonly state: 'active' | 'suspended' | 'replaced';
  /** When the key was admitted, RFC 3339. */
  readonly since: string;
  /** When it was suspended or replaced. */
  readonly until: string | null;
};

/** One copy of the vault on one laptop. */
export type DeviceState = {
  readonly id: string;
  readonly number: string;
  readonly letter: string;
  readonly place: number;
};

/** What a vault is, folded from the events of its own stream. */
export type VaultState = AuthorityState & {
  readonly rules: RuleState;
  readonly facts: VaultFacts;
  /** When it was made, RFC 3339. */
  readonly createdAt: string;
  readonly members: readonly MemberState[];
  readonly devices: readonly DeviceState[];
};

/** Hashes a public key (base64) to the form that names an author. Passed in, since hashing belongs to the crypto port. */
export type KeyName = (publicKey: string) => string;

/** The state of a vault; `null` while the event that created it is not there. What its author could not do is skipped. */
export function foldVault(events: readonly FoldEvent[], keyName: KeyName): VaultState | null {
  let state: VaultState | null = null;
  for (const event of inOrder(events)) {
    if (event.type === 'VaultCreated') state ??= created(event, keyName);
    else if (state !== null) state = next(state, event, keyName);
  }
  return state;
}

function created(event: FoldEvent, keyName: KeyName): VaultState {
  const facts = event.sections['head'] as VaultFacts;
  return {
    facts,
    createdAt: event.at,
    members: [admitted(facts.member, event, keyName)],
    devices: [{ id: event.device, number: facts.device, letter: '', place: 1 }],
    ...NO_AUTHORITY,
    rules: NO_RULES,
  };
}

function next(state: VaultState, event: FoldEvent, keyName: KeyName): VaultState {
  switch (event.type) {
    case 'DeviceOpened': {
      const { number, letter } = event.sections['head'] as z.infer<typeof deviceOpened>;
      const device = { id: event.device, number, letter, place: state.devices.length + 1 };
      return { ...state, devices: [...state.devices, device] };
    }
    case 'MemberAdded':
      return { ...state, members: added(state.members, event, keyName) };
    case 'MemberSuspended': {
      const { key } = event.sections['head'] as z.infer<typeof memberSuspended>;
      const isAllowed = maySuspend(withKey(state.members, event.actor), withKey(state.members, key));
      return isAllowed ? { ...state, members: ended(state.members, key, 'suspended', event.at) } : state;
    }
    default:
      return {
        ...state,
        ...foldAuthority(state, state.members, event),
        rules: foldRules(state.rules, state.members, event),
      };
  }
}

function added(members: readonly MemberState[], event: FoldEvent, keyName: KeyName): readonly MemberState[] {
  const facts = event.sections['head'] as MemberFacts;
  const member = admitted(facts, event, keyName);
  const isAllowed = mayAdmit(withKey(members, event.actor), facts) && withKey(members, member.key) === undefined;
  return isAllowed ? [...ended(members, facts.replaces, 'replaced', event.at), member] : members;
}

function admitted(facts: MemberFacts, event: FoldEvent, keyName: KeyName): MemberState {
  return { ...facts, key: keyName(facts.publicKey), state: 'active', since: event.at, until: null };
}

function ended(
  members: readonly MemberState[],
  key: string | undefined,
  state: 'suspended' | 'replaced',
  until: string,
): readonly MemberState[] {
  return members.map((member) =>
    member.key === key && member.state === 'active' ? { ...member, state, until } : member,
  );
}

function withKey(members: readonly MemberState[], key: string): MemberState | undefined {
  return members.find((member) => member.key === key);
}
