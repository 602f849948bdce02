import type { z } from 'zod';
import { type FoldEvent, inOrder } from '../event/folded.ts';
import type { deviceOpened, MemberFacts, memberSuspended, VaultFacts } from './sections.ts';

/** A member with the key he signs with; an older key of his stays listed as `replaced`. */
export type MemberState = MemberFacts & {
  /** SHA-256 of the public key: how events name their author. */
  readonly key: string;
  readonly state: 'active' | 'suspended' | 'replaced';
};

/** One copy of the vault on one laptop. */
export type DeviceState = {
  readonly id: string;
  readonly number: string;
  readonly letter: string;
  readonly place: number;
};

/** What a vault is, folded from the events of its own stream. */
export type VaultState = {
  readonly facts: VaultFacts;
  readonly members: readonly MemberState[];
  readonly devices: readonly DeviceState[];
};

/** Hashes a public key (base64) to the form that names an author. Passed in, since hashing belongs to the crypto port. */
export type KeyName = (publicKey: string) => string;

/** The state of a vault; `null` while the event that created it is not there. */
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
    members: [{ ...facts.member, key: keyName(facts.member.publicKey), state: 'active' }],
    devices: [{ id: event.device, number: facts.device, letter: '', place: 1 }],
  };
}

function next(state: VaultState, event: FoldEvent, keyName: KeyName): VaultState {
  switch (event.type) {
    case 'DeviceOpened': {
      const { number, letter } = event.sections['head'] as z.infer<typeof deviceOpened>;
      const device = { id: event.device, number, letter, place: state.devices.length + 1 };
      return { ...state, devices: [...state.devices, device] };
    }
    case 'MemberAdded': {
      const facts = event.sections['head'] as MemberFacts;
      const members = state.members.map((member) =>
        member.key === facts.replaces ? { ...member, state: 'replaced' as const } : member,
      );
      return { ...state, members: [...members, { ...facts, key: keyName(facts.publicKey), state: 'active' }] };
    }
    case 'MemberSuspended': {
      const { key } = event.sections['head'] as z.infer<typeof memberSuspended>;
      const members = state.members.map((member) =>
        member.key === key ? { ...member, state: 'suspended' as const } : member,
      );
      return { ...state, members };
    }
    default:
      return state;
  }
}
