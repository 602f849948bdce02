import type { VaultSummary } from '../../../shared/contract/vault.ts';
import { toBase64 } from '../crypto/bytes.ts';
import type { Credentials } from '../keys/unlock.ts';
import type { VaultHost } from './host.ts';
import { openVault } from './open-vault.ts';
import { vaultSummary } from './summary.ts';

/** What `vault.open` answers. `draftsKey` in base64. */
export type Unlocked = VaultSummary & { readonly draftsKey: string };

/**
 * Opens a vault in place of the one before. The key of the member's drafts goes out with this answer and is kept nowhere
 * in this process: who wants it again opens again.
 * @throws AppError as `openVault`
 */
export async function unlockVault(host: VaultHost, folder: string, credentials: Credentials): Promise<Unlocked> {
  let draftsKey = '';
  const vault = await host.replace(() =>
    openVault(folder, credentials, host.env, (key) => {
      draftsKey = toBase64(key);
    }),
  );
  return { ...vaultSummary(vault), draftsKey };
}
