import { type Authority, CHAINS_AT_FIRST, type Mandate } from '../../../shared/domain/course/authority.ts';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { Chains } from '../../../shared/rules/approval-chains.ts';
import type { Delegation } from '../../../shared/domain/vault/fold-authority.ts';
import type { VaultState } from '../../../shared/domain/vault/fold.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { stateNow } from './state-now.ts';

const known = new WeakMap<VaultState, Authority>();

/** Who decides in this vault now, made ready once for all who ask. */
export function authorityOf(vault: Pick<OpenVault, 'ledger' | 'session'>): Authority {
  const state = stateNow(vault);
  const before = known.get(state) ?? authorityIn(state);
  known.set(state, before);
  return before;
}

/** Who decides in a vault as its events tell it. */
export function authorityIn(state: VaultState | null): Authority {
  if (state === null) return { chains: CHAINS_AT_FIRST, officers: [], mandates: [] };
  const active = state.members.filter((member) => member.state === 'active');
  return {
    chains: chainsOf(state),
    officers: active.map(({ name, role, key }) => ({ name, role, key })),
    mandates: state.delegations.flatMap((one) => mandateOf(active, one)),
  };
}

/** The chain of each matter: as it was set last, or as the rule has it. */
export function chainsOf({ chains }: Pick<VaultState, 'chains'>): Chains {
  const set = Object.entries(chains).map(([matter, { chain }]) => [matter, chain]);
  return { ...CHAINS_AT_FIRST, ...(Object.fromEntries(set) as Partial<Chains>) };
}

/** A delegation is worth what its giver may do himself: it ends with him, as with the one to whom it was given. */
function mandateOf(active: VaultState['members'], delegation: Delegation): readonly Mandate[] {
  const named = (id: string) => active.find((member) => member.id === id)?.name;
  const [by, to] = [named(delegation.by), named(delegation.to)];
  if (by === undefined || to === undefined) return [];
  const { event, from, until, matters, endedAt } = delegation;
  const endedOn = endedAt === null ? null : businessDate(Date.parse(endedAt));
  return [{ event, by, to, from, until, matters, endedOn }];
}
