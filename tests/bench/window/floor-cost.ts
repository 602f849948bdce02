import { cheapPolicyForTests, normalPolicy } from '../../../electron/vault/crypto/argon.ts';
import { changePassphrase } from '../../../electron/vault/keys/change-passphrase.ts';
import { benchEnvironment, BENCH_PASSPHRASE, withVault } from '../workspace.ts';

/**
 * Gives the vault's passphrase the lowest cost that the product accepts: the window opens no vault whose passphrase is as
 * cheap as in the other groups.
 */
export async function withFloorCost(vault: string): Promise<void> {
  const [floor] = normalPolicy.floor.toSorted((a, b) => a.memoryKiB - b.memoryKiB);
  if (floor === undefined) throw new RangeError('no floor');
  const policy = { ...cheapPolicyForTests, memoryChoicesKiB: [floor.memoryKiB], minimumPasses: floor.passes };
  await withVault(vault, ({ session }) =>
    changePassphrase(
      session,
      { passphrase: BENCH_PASSPHRASE, newPassphrase: BENCH_PASSPHRASE },
      { ...benchEnvironment(), policy },
    ),
  );
}
