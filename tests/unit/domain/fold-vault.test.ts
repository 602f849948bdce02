import { expect, test } from 'vitest';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldVault } from '../../../shared/domain/vault/fold.ts';
import { added, created, suspended } from './vault-events.ts';

/** Who is in the vault after these events, and as what. */
const states = (...events: readonly FoldEvent[]) =>
  foldVault([created, ...events], (key) => key)?.members.map(({ key, role, state }) => `${key} ${role} ${state}`);

test('who is admitted by one who may admit can admit others, if that is his role', () => {
  expect(states(added(2, 'wang', 'zheng', 'leader'), added(3, 'zheng', 'li', 'handler'))).toEqual([
    ...['wang leader active', 'zheng leader active', 'li handler active'],
  ]);
  expect(states(added(2, 'wang', 'li', 'handler'), added(3, 'li', 'sun', 'custodian'))).toEqual([
    ...['wang leader active', 'li handler active'],
  ]);
  expect(states(added(2, 'nobody', 'li', 'leader'))).toEqual(['wang leader active']);
});

test('a member takes over from his own key in his own role, and in no other', () => {
  const own = { id: 'id-li', replaces: 'li' };
  const li = added(2, 'wang', 'li', 'handler');
  expect(states(li, added(3, 'li', 'li2', 'handler', own))?.slice(1)).toEqual([
    ...['li handler replaced', 'li2 handler active'],
  ]);
  expect(states(li, added(3, 'li', 'li2', 'leader', own))?.slice(1)).toEqual(['li handler active']);
  expect(states(li, added(3, 'li', 'li2', 'handler', { ...own, replaces: 'wang' }))?.slice(1)).toEqual([
    'li handler active',
  ]);
});

test('one who may suspend suspends others, not himself, and whoever is suspended does nothing more', () => {
  const zheng = added(2, 'wang', 'zheng', 'leader');
  expect(states(suspended(2, 'wang', 'wang'))).toEqual(['wang leader active']);
  expect(states(zheng, suspended(3, 'wang', 'zheng'), suspended(4, 'zheng', 'wang'))).toEqual([
    ...['wang leader active', 'zheng leader suspended'],
  ]);
  expect(states(zheng, suspended(3, 'wang', 'zheng'), added(4, 'zheng', 'li', 'handler'))).toHaveLength(2);
  expect(states(added(2, 'wang', 'li', 'handler'), suspended(3, 'li', 'wang'))).toEqual([
    ...['wang leader active', 'li handler active'],
  ]);
});

test('a member is listed with the days from which and to which he could sign', () => {
  const state = foldVault([created, added(2, 'wang', 'li', 'handler'), suspended(3, 'wang', 'li')], (key) => key);
  expect(state?.members.map(({ since, until }) => [since.slice(17, 19), until?.slice(17, 19)])).toEqual([
    ['01', undefined],
    ['02', '03'],
  ]);
});
