import { totalmem } from 'node:os';
import { type Clock } from '../../../shared/domain/clock.ts';
import { type KdfPolicy, normalPolicy } from '../crypto/argon.ts';
import { type RandomSource, systemRandom } from '../crypto/random.ts';

/** The machine as the choice of a derivation's cost sees it. */
export type Machine = {
  /** All the memory it has. */
  readonly memoryBytes: number;
  /** A stopwatch in milliseconds; where it starts does not matter. */
  readonly stopwatch: () => number;
};

/** Everything that keys take from outside: chance, time, the machine, and how strict to be. */
export type KeyEnvironment = {
  readonly random: RandomSource;
  readonly clock: Clock;
  readonly policy: KdfPolicy;
  readonly machine: Machine;
  /** Waits so many milliseconds: after several wrong passphrases. */
  readonly sleep: (ms: number) => Promise<void>;
};

/** The environment of the product: the system's randomness, this machine, the policy that protects. */
export function systemEnvironment(clock: Clock): KeyEnvironment {
  return {
    random: systemRandom,
    clock,
    policy: normalPolicy,
    machine: { memoryBytes: totalmem(), stopwatch: () => performance.now() },
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
