import { useState } from 'react';
import { usePreferences } from '../../base/preferences.tsx';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { type Services, type Session, useServices } from '../../base/session.tsx';
import { draftsKeyOf } from '../../drafts/key.ts';

/** Opening a vault: what is going on, and why it was refused the last time. */
export type Opening = {
  /** While a passphrase is being looked at; until `waitUntil` (window's clock) it is not even that. */
  readonly busy: { readonly waitUntil: number } | null;
  readonly refusal: Refusal | null;
  /** How long the next attempt will wait, as it was known after the last. */
  readonly waitSeconds: number;
  /** Opens a vault; true when it is open. What is refused is told by `refusal`. */
  readonly open: (credentials: Credentials) => Promise<boolean>;
};

/** Which vault, by whom; `login` is left out where only one can. */
export type Credentials = { readonly folder: string; readonly login?: string; readonly passphrase: string };

/** Opens vaults, and says so to the window. */
export function useOpening(onOpen: (session: Session) => void): Opening {
  const services = useServices();
  const { change } = usePreferences();
  const [busy, setBusy] = useState<Opening['busy']>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [waitSeconds, setWaitSeconds] = useState(0);
  const open = async (credentials: Credentials) => {
    const { folder } = credentials;
    setRefusal(null);
    setBusy({ waitUntil: 0 });
    try {
      const wait = await waitOf(services, folder);
      setBusy({ waitUntil: services.clock.now() + 1000 * wait });
      const { draftsKey, ...summary } = await services.vault.vault.open(credentials);
      await change({ lastVault: folder }).catch(() => undefined);
      onOpen({ summary, draftsKey: await draftsKeyOf(draftsKey) });
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      setWaitSeconds(await waitOf(services, folder).catch(() => 0));
      setBusy(null);
      return false;
    }
  };
  return { busy, refusal, waitSeconds, open };
}

async function waitOf({ vault }: Services, folder: string): Promise<number> {
  return (await vault.vault.status({ folder })).waitSeconds;
}
