import { expect, test } from 'vitest';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldVault } from '../../../shared/domain/vault/fold.ts';
import { added, created, event, suspended } from './vault-events.ts';

const begin = [created, added(2, 'wang', 'zhou', 'deputy'), added(3, 'wang', 'li', 'handler')];
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
  const more = added(5, 'wang', 'wu', 'deputy');
  expect(delegations(lent(4, 'wang', 'zhou'), more, lent(6, 'zhou', 'wu'))).toEqual(['id-wang id-zhou runs']);
  const gone = suspended(4, 'wang', 'zhou');
  expect(delegations(gone, lent(5, 'wang', 'zhou'))).toEqual([]);
});

test('a delegation is ended by a leader, once; it outlives a change of key', () => {
  const given = lent(4, 'wang', 'zhou');
  const renewed = added(5, 'zhou', 'zhou2', 'deputy', { id: 'id-zhou', replaces: 'zhou' });
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
