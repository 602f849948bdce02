import { expect, test } from 'vitest';

import {
  assertCostAllowed,
  cheapPolicyForTests,
  deriveSlotKey,
  measureCost,
  normalPolicy,
  passphraseBytes,
  type KdfCost,
} from '../../../electron/vault/crypto/argon.ts';
import { toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';

const cost: KdfCost = {
  name: 'argon2id',
  version: 19,
  memoryKiB: 64,
  passes: 1,
  lanes: 1,
  salt: 'AAAAAAAAAAAAAAAAAAAAAA==',
};
const MIB = 1024 * 1024;

/** A clock by which every run takes `ms` for each pass of `perPass`. */
function fakeClock(...readings: readonly number[]): () => number {
  const left = [...readings];
  return () => left.shift() ?? Number.POSITIVE_INFINITY;
}

const quick = { ...normalPolicy, memoryChoicesKiB: [256, 128, 64] };

test('passphrase, salt, memory, passes and lanes all change the key', () => {
  const keys = [
    deriveSlotKey(utf8('a'), cost),
    deriveSlotKey(utf8('b'), cost),
    deriveSlotKey(utf8('a'), { ...cost, salt: 'AQAAAAAAAAAAAAAAAAAAAA==' }),
    deriveSlotKey(utf8('a'), { ...cost, memoryKiB: 128 }),
    deriveSlotKey(utf8('a'), { ...cost, passes: 2 }),
    deriveSlotKey(utf8('a'), { ...cost, lanes: 2 }),
  ].map(toHex);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys[0]).toHaveLength(64);
  expect(toHex(deriveSlotKey(utf8('a'), cost))).toBe(keys[0]);
});

test('nothing of a passphrase is trimmed', () => {
  expect(toHex(passphraseBytes(' a\t'))).toBe('206109');
});

test.each([
  [2048 * MIB, 256],
  [1600 * MIB, 128],
  [1024 * MIB, 128],
  [512 * MIB, 64],
  [100 * MIB, 64],
])('a machine with %d bytes takes %d MiB', (machine, mib) => {
  const policy = { ...normalPolicy, targetMs: 0 };
  expect(measureCost(policy, machine, fakeClock()).memoryKiB).toBe(mib * 1024);
});

test('passes grow until a run takes the target time, the first run not counted', () => {
  // Warm-up 0 to 900; three passes take 300 ms, five 500.
  expect(measureCost(quick, 0, fakeClock(0, 900, 0, 300, 0, 500)).passes).toBe(5);
});

test('passes never fall below the minimum, however slow the machine', () => {
  expect(measureCost(quick, 0, fakeClock(0, 9000, 0, 9000)).passes).toBe(3);
});

test('passes never pass the maximum, however fast the machine', () => {
  expect(measureCost(quick, 0, () => 0).passes).toBe(20);
});

test('what is measured is allowed by the policy it was measured for', () => {
  const measured = measureCost(cheapPolicyForTests, 0, () => 0);
  assertCostAllowed({ ...cost, ...measured }, cheapPolicyForTests);
  const { memoryKiB } = measureCost({ ...normalPolicy, targetMs: 0 }, 0, () => 0);
  assertCostAllowed({ ...cost, memoryKiB, passes: normalPolicy.minimumPasses }, normalPolicy);
});
