import { useState } from 'react';
import { usePreferences } from '../../../base/preferences.tsx';
import { type Refusal, refusalOf } from '../../../base/refusal.ts';
import { type Session, useServices } from '../../../base/session.tsx';
import { useOpening } from '../use-opening.ts';
import { type CreateDraft, createInput, type CreateSecrets, folderOf } from './draft.ts';

/** Making a vault and going in. */
export type Creating = {
  readonly isBusy: boolean;
  readonly refusal: Refusal | null;
  /** Takes the refusal away, once what it is about was changed. */
  readonly forget: () => void;
  readonly create: (draft: CreateDraft, secrets: CreateSecrets) => Promise<void>;
};

/** Makes a vault, and opens what was made with the passphrase that is still at hand. */
export function useCreating(onOpen: (session: Session) => void): Creating {
  const { vault, info } = useServices();
  const { change } = usePreferences();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const opening = useOpening(onOpen);
  const create = async (draft: CreateDraft, secrets: CreateSecrets) => {
    setBusy(true);
    setRefusal(null);
    try {
      await vault.vault.create(createInput(draft, secrets, info));
      const folder = folderOf(draft, info);
      await change({ lastVault: folder }).catch(() => undefined);
      await opening.open({ folder, passphrase: secrets.passphrase });
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, refusal: refusal ?? opening.refusal, forget: () => setRefusal(null), create };
}
