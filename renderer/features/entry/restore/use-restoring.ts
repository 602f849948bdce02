import type { RestoreResult } from '../../../../shared/contract/vault.ts';
import { usePreferences } from '../../../base/preferences.tsx';
import { useServices } from '../../../base/session.tsx';
import { useWork, type Work } from '../../../base/work.ts';
import type { RestoreDraft } from './draft.ts';

/** Restoring, with its progress. */
export type Restoring = {
  readonly work: Work<RestoreResult>;
  /** True when the vault is there. */
  readonly restore: (draft: RestoreDraft) => Promise<boolean>;
};

/** Restores a vault, and remembers where it lies. */
export function useRestoring(): Restoring {
  const { vault } = useServices();
  const { change } = usePreferences();
  const work = useWork<RestoreResult>();
  const restore = async ({ file, to, device, login, passphrase }: RestoreDraft) => {
    const who = login.trim() === '' ? {} : { login: login.trim() };
    const input = { file: file.trim(), to: to.trim(), device, ...who, passphrase };
    const result = await work.run((signal) => vault.vault.restore(input, { signal }));
    if (result === undefined) return false;
    await change({ lastVault: input.to }).catch(() => undefined);
    return true;
  };
  return { work, restore };
}
