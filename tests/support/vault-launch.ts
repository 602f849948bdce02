import { launchVaultChild, type VaultChild } from '../../electron/vault/process/child.ts';
import { builtScript } from './built.ts';

/** Starts a vault process as the preview host does, from what was built for this run. */
export function launchBuiltVault(signal?: AbortSignal): Promise<VaultChild> {
  return launchVaultChild(signal, builtScript('vault-process'));
}
