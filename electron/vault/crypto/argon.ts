import { hashRawSync } from '@node-rs/argon2';

import { fromBase64, utf8 } from './bytes.ts';
import { CryptoError } from './errors.ts';
import { type KdfPolicy } from './kdf-policy.ts';

export { cheapPolicyForTests, normalPolicy, type KdfPolicy } from './kdf-policy.ts';

/** How a slot key is derived, as it stands in `vault.json`. */
export type KdfCost = {
  readonly name: 'argon2id';
  /** 19 is Argon2 version 1.3. */
  readonly version: 19;
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
  /** Base64 of 16 random bytes. */
  readonly salt: string;
};

const KEY_BYTES = 32;
const SALT_BYTES = 16;

/** UTF-8 of the NFC form, so that one passphrase typed by two input methods is one key. Throws `RangeError` for lone surrogates. */
export function passphraseBytes(text: string): Uint8Array {
  return utf8(text.normalize('NFC'));
}

/**
 * The 32-byte slot key: Argon2id 1.3 (RFC 9106). Blocks the thread for about half a second at normal cost.
 * Does not judge the cost: call {@link assertCostAllowed} before, for a cost that was read.
 * Throws `CryptoError('cost')` when the salt is not base64 of 16 bytes.
 */
export function deriveSlotKey(passphrase: Uint8Array, cost: KdfCost): Uint8Array {
  return argon2id(passphrase, saltOf(cost), cost.memoryKiB, cost.passes, cost.lanes);
}

// Argon2id and version 19 are the package's defaults; the self-test would notice if they ever were not.
function argon2id(secret: Uint8Array, salt: Uint8Array, memoryKiB: number, passes: number, lanes: number): Uint8Array {
  return Uint8Array.from(
    hashRawSync(secret, {
      memoryCost: memoryKiB,
      timeCost: passes,
      parallelism: lanes,
      outputLen: KEY_BYTES,
      salt,
    }),
  );
}

function saltOf(cost: KdfCost): Uint8Array {
  try {
    const salt = fromBase64(cost.salt);
    if (salt.length === SALT_BYTES) return salt;
  } catch (cause) {
    throw new CryptoError('cost', 'salt', cause);
  }
  throw new CryptoError('cost', 'salt');
}

/**
 * Refuses a cost that is too cheap to protect anything, or so dear that it would only hang the machine.
 * Throws `CryptoError('cost')`.
 */
export function assertCostAllowed(cost: KdfCost, policy: KdfPolicy): void {
  const whole = [cost.memoryKiB, cost.passes, cost.lanes].every((n) => Number.isSafeInteger(n) && n > 0);
  if (!whole) throw new CryptoError('cost', 'not whole numbers');
  // Read from a file, so the types promise nothing.
  if ((cost.name as string) !== 'argon2id' || (cost.version as number) !== 19)
    throw new CryptoError('cost', 'algorithm');
  const { memoryKiB, passes, lanes } = policy.maximum;
  if (cost.memoryKiB > memoryKiB || cost.passes > passes || cost.lanes > lanes)
    throw new CryptoError('cost', 'too dear');
  const enough = policy.floor.some((least) => cost.passes >= least.passes && cost.memoryKiB >= least.memoryKiB);
  if (!enough) throw new CryptoError('cost', 'too cheap');
  saltOf(cost);
}

/**
 * Chooses memory and passes for this machine: the largest memory of the policy that is at most its share of the
 * machine, then passes from the policy's minimum up until a warm run takes the target time.
 * `now` gives milliseconds and needs no fixed origin.
 */
export function measureCost(
  policy: KdfPolicy,
  machineMemoryBytes: number,
  now: () => number,
): { memoryKiB: number; passes: number } {
  const fitting = policy.memoryChoicesKiB.filter((kib) => kib * 1024 <= machineMemoryBytes * policy.memoryShare);
  const memoryKiB = fitting.length > 0 ? Math.max(...fitting) : Math.min(...policy.memoryChoicesKiB);
  const salt = new Uint8Array(SALT_BYTES);
  const run = (passes: number): number => {
    const start = now();
    argon2id(salt, salt, memoryKiB, passes, 1);
    return now() - start;
  };
  if (policy.targetMs > 0) run(1); // The first run also pays for fetching the memory.
  let passes = policy.minimumPasses;
  while (passes < policy.maximum.passes && policy.targetMs > 0) {
    const took = run(passes);
    if (took >= policy.targetMs) break;
    const guess = Math.floor((passes * policy.targetMs) / Math.max(took, 1));
    passes = Math.min(policy.maximum.passes, Math.max(passes + 1, guess));
  }
  return { memoryKiB, passes };
}
