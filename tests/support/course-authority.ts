import fc from 'fast-check';
import { expect } from 'vitest';
import { type Authority, CHAINS_AT_FIRST, type Mandate } from '../../shared/domain/course/authority.ts';
import type { Request } from '../../shared/domain/course/state.ts';
import type { LeadState } from '../../shared/domain/lead/state.ts';
import { CHAIN_LEVELS, type Chain, type Chains, isLawfulChain } from '../../shared/rules/approval-chains.ts';
import { MATTER_NAMES } from '../../shared/rules/course-lists.ts';
import { DEPUTY, HANDLER, LEADER, TODAY } from './course.ts';

/** The leader lends the deputy his authority over everything, for all of these leads' time. */
export const LENT: Mandate = {
  ...{ event: 'd'.repeat(64), by: LEADER.name, to: DEPUTY.name, matters: MATTER_NAMES },
  ...{ from: '2026-03-01', until: TODAY, endedOn: null },
};

/** Every matter under the same chain. */
export const everywhere = (chain: Chain): Chains =>
  Object.fromEntries(Object.keys(CHAINS_AT_FIRST).map((matter) => [matter, chain])) as unknown as Chains;

/** What changes between two steps: mostly nothing, now and then the chains, or what is lent. */
export const authoritySet: fc.Arbitrary<Partial<Authority>> = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  fc
    .subarray([...CHAIN_LEVELS], { minLength: 1 })
    .filter(isLawfulChain)
    .map((chain) => ({ chains: everywhere(chain) })),
  fc.boolean().map((isLent) => ({ mandates: isLent ? [LENT] : [] })),
);

/** What holds of every matter that was put forward: each level in its turn, and nobody on his own matter. */
export function expectDecidedInOrder({ course }: LeadState, { chain, given, decision, actor }: Request): void {
  const places = given.map(({ level }) => chain.indexOf(level));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(places.length);
  expect(places).not.toContain(-1);
  const last = given.at(-1);
  const isOver = last !== undefined && (last.decision !== '同意' || last.level === chain.at(-1));
  expect(decision).toEqual(isOver ? last : null);
  expect(given.slice(0, -1).every((one) => one.decision === '同意')).toBe(true);
  const asker = [LEADER, HANDLER, DEPUTY].find(({ key }) => key === actor)?.name;
  for (const one of given) {
    expect([...course.handlers, asker]).not.toContain(one.decidedBy);
    if (one.as === 'signature') expect(one.actor).not.toBe(actor);
    if (one.level === 'commission') expect([one.as, one.decidedBy]).toEqual(['paper', '陈刚']);
    // Who has no account stands for nobody who could decide himself.
    if (one.decidedBy === '陈刚' && one.level !== 'commission')
      expect([one.level, asker]).toEqual(['leader', LEADER.name]);
    if (one.decidedBy === DEPUTY.name && one.level === 'leader') expect(one.onBehalfOf).toBe(LEADER.name);
    else expect(one.onBehalfOf).toBeNull();
    // A lender who may not decide himself has nothing to lend.
    if (one.onBehalfOf !== null) expect(asker).not.toBe(one.onBehalfOf);
  }
}

/** What holds of every ruling: one who leads took it, by his own hand or entered as paper or telephone, and was asked. */
export function expectRuledByLeaders({ course }: LeadState): void {
  for (const { as, actor, decidedBy, signed, signature } of course.rulings) {
    const outside = decidedBy === '陈刚' && [LEADER.key, DEPUTY.key].includes(actor);
    expect(outside || decidedBy === LEADER.name || decidedBy === DEPUTY.name).toBe(true);
    if (as === 'signature') expect([LEADER, DEPUTY].find(({ key }) => key === actor)?.name).toBe(decidedBy);
    else expect(['paper', 'telephone']).toContain(as);
    expect(signed).toBe(as !== 'telephone' || signature !== undefined);
  }
  for (const name of course.handlers) expect(course.declared).toContain(name);
}
