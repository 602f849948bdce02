import type { z } from 'zod';
import { type Chain, isLawfulChain } from '../../rules/approval-chains.ts';
import type { ApprovalMatter } from '../../rules/course-lists.ts';
import type { FoldEvent } from '../event/folded.ts';
import { mayDelegate, maySetChains, type Standing } from './entitled.ts';
import type { approvalChainSet, delegationEnded, delegationGiven } from './sections.ts';

/** 授权: the giver lets another decide these matters from one day to another. Members are named by their id. */
export type Delegation = {
  readonly event: string;
  readonly at: string;
  readonly by: string;
  readonly to: string;
  readonly from: string;
  readonly until: string;
  readonly matters: readonly ApprovalMatter[];
  /** When it was ended before its time, RFC 3339. */
  readonly endedAt: string | null;
};

/** 审批层级 of a matter, as the leader set it. `actor` is the key that signed. */
export type ChainSetting = { readonly chain: Chain; readonly at: string; readonly actor: string };

/** Who decides, as the events of a vault tell it. */
export type AuthorityState = {
  readonly delegations: readonly Delegation[];
  readonly chains: Readonly<Partial<Record<ApprovalMatter, ChainSetting>>>;
};

/** Before anything was delegated or set. */
export const NO_AUTHORITY: AuthorityState = { delegations: [], chains: {} };

type Members = readonly Standing[];

/** What an event makes of it; what its author could not do, or what is not lawful, changes nothing. */
export function foldAuthority(state: AuthorityState, members: Members, event: FoldEvent): AuthorityState {
  const author = members.find(({ key }) => key === event.actor);
  switch (event.type) {
    case 'DelegationGiven':
      return given(state, members, author, event);
    case 'DelegationEnded':
      return ended(state, author, event);
    case 'ApprovalChainSet': {
      const { matter, levels } = event.sections['head'] as z.infer<typeof approvalChainSet>;
      if (!maySetChains(author) || !isLawfulChain(levels)) return state;
      const setting = { chain: levels, at: event.at, actor: event.actor };
      return { ...state, chains: { ...state.chains, [matter]: setting } };
    }
    default:
      return state;
  }
}

function given(
  state: AuthorityState,
  members: Members,
  author: Standing | undefined,
  event: FoldEvent,
): AuthorityState {
  const head = event.sections['head'] as z.infer<typeof delegationGiven>;
  const target = members.find(({ id, state: standing }) => id === head.to && standing === 'active');
  if (author === undefined || !mayDelegate(author, target) || head.until < head.from) return state;
  const delegation = { event: event.hash, at: event.at, by: author.id, ...head, endedAt: null };
  return { ...state, delegations: [...state.delegations, delegation] };
}

function ended(state: AuthorityState, author: Standing | undefined, event: FoldEvent): AuthorityState {
  const { delegation } = event.sections['head'] as z.infer<typeof delegationEnded>;
  if (!maySetChains(author)) return state;
  const end = (one: Delegation) =>
    one.event === delegation && one.endedAt === null ? { ...one, endedAt: event.at } : one;
  return { ...state, delegations: state.delegations.map(end) };
}
