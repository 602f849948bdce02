import { cheapPolicyForTests } from '../../../electron/vault/crypto/argon.ts';
import { changePassphrase } from '../../../electron/vault/keys/change-passphrase.ts';
import { floorOf } from '../../fixtures/floor-cost.ts';
import { benchEnvironment, BENCH_PASSPHRASE, withVault } from '../workspace.ts';

/**
 * Gives the vault's passphrase the lowest cost that the product accepts: the window opens no vault whose passphrase is as
 * cheap as in the other groups.
 */
export async function withFloorCost(vault: string): Promise<void> {
  const env = { ...benchEnvironment(), policy: floorOf(cheapPolicyForTests) };
  await withVault(vault, ({ session }) =>
    changePassphrase(session, { passphrase: BENCH_PASSPHRASE, newPassphrase: BENCH_PASSPHRASE }, env),
  );
}
