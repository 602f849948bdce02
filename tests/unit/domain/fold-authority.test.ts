import { expect, test } from 'vitest';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldVault } from '../../../shared/domain/vault/fold.ts';
import type { Role } from '../../../shared/rules/roles.ts';

const VAULT = '00000000-0000-4000-8000-000000000001';

/** Keys are named by themselves here; `seq` is the order. */
function event(seq: number, type: string, actor: string, head: unknown): FoldEvent {
  return {
    ...{ hash: String(seq), vault: VAULT, device: VAULT, seq, hlc: `0000000000${String(seq).padStart(2, '0')}-0000` },
    ...{ at: `2026-03-05T04:00:${String(seq).padStart(2, '0')}.000Z`, actor, type, stream: VAULT, travels: false },
    ...{ stated: ['head'], sections: { head } },
  };
}

const member = (key: string, role: Role, more: Readonly<Record<string, string>> = {}) => ({
  ...{ id: `id-${key}`, name: key, login: key, role, publicKey: key, recipient: `age-${key}`, ...more },
});
const begin = [
  event(1, 'VaultCreated', 'wang', { kind: 'team', member: member('wang', 'leader') }),
  event(2, 'MemberAdded', 'wang', member('zhou', 'deputy')),
  event(3, 'MemberAdded', 'wang', member('li', 'handler')),
];
const lent = (seq: number, actor: string, to: string, more = {}) =>
  event(seq, 'DelegationGiven', actor, {
    to: `id-${to}`,
    from: '2026-03-05',
    until: '2026-03-09',
    matters: ['处置'],
    ...more,
  });

const state = (...events: readonly FoldEvent[]) => foldVault([...begin, ...events], (key) => key);
const delegations = (...events: readonly FoldEvent[]) =>
  state(...events)?.delegations.map(({ by, to, endedAt }) => `${by} ${to} ${endedAt === null ? 'runs' : 'ended'}`);

test('the leader lends to a deputy in use; nobody else lends, and nobody lends on', () => {
  expect(delegations(lent(4, 'wang', 'zhou'))).toEqual(['id-wang id-zhou runs']);
  expect(delegations(lent(4, 'wang', 'li'))).toEqual([]);
  expect(delegations(lent(4, 'wang', 'wang'))).toEqual([]);
  expect(delegations(lent(4, 'wang', 'zhou', { from: '2026-03-10' }))).toEqual([]);
  const more = event(5, 'MemberAdded', 'wang', member('wu', 'deputy'));
  expect(delegations(lent(4, 'wang', 'zhou'), more, lent(6, 'zhou', 'wu'))).toEqual(['id-wang id-zhou runs']);
  const gone = event(4, 'MemberSuspended', 'wang', { key: 'zhou' });
  expect(delegations(gone, lent(5, 'wang', 'zhou'))).toEqual([]);
});

test('a delegation is ended by a leader, once; it outlives a change of key', () => {
  const given = lent(4, 'wang', 'zhou');
  const renewed = event(5, 'MemberAdded', 'zhou', member('zhou2', 'deputy', { id: 'id-zhou', replaces: 'zhou' }));
  const ended = (seq: number, actor: string) => event(seq, 'DelegationEnded', actor, { delegation: '4' });
  expect(delegations(given, renewed, lent(6, 'wang', 'zhou'))).toHaveLength(2);
  expect(delegations(given, ended(5, 'zhou'))).toEqual(['id-wang id-zhou runs']);
  expect(delegations(given, ended(5, 'wang'))).toEqual(['id-wang id-zhou ended']);
  const twice = state(given, ended(5, 'wang'), ended(6, 'wang'))?.delegations[0]?.endedAt;
  expect(twice).toBe('2026-03-05T04:00:05.000Z');
});

test('the leader sets a chain, lawful ones only; the last one set holds', () => {
  const set = (seq: number, actor: string, levels: readonly string[]) =>
    event(seq, 'ApprovalChainSet', actor, { matter: '处置', levels });
  const chain = (...events: readonly FoldEvent[]) => state(...events)?.chains.处置?.chain;
  expect(chain()).toBeUndefined();
  expect(chain(set(4, 'wang', ['deputy', 'leader']))).toEqual(['deputy', 'leader']);
  expect(chain(set(4, 'wang', ['deputy', 'leader']), set(5, 'wang', ['leader']))).toEqual(['leader']);
  expect(chain(set(4, 'wang', ['deputy']))).toBeUndefined();
  expect(chain(set(4, 'zhou', ['leader']))).toBeUndefined();
});
