import { useEffect, useState } from 'react';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import { refusalOf } from '../../../base/refusal.ts';
import { useVault } from '../../../base/session.tsx';
import { pageNonce } from './page-nonce.ts';
import { viewFile } from './view-file.ts';
import { Unviewable, type ViewedFile } from './viewed-file.ts';

/** Where the opening of a file stands. */
export type Opening =
  | { readonly state: 'reading' }
  | { readonly state: 'open'; readonly file: ViewedFile }
  | { readonly state: 'refused'; readonly text: string };

const READING = { state: 'reading' } as const;

/** Opens a file to be looked at, once, which is recorded. When the component goes, so does everything of the file. */
export function useViewedFile(item: EvidenceItem): Opening {
  const vault = useVault();
  const [opening, setOpening] = useState<Opening>(READING);
  useEffect(() => {
    const leaving = new AbortController();
    let opened: ViewedFile | null = null;
    const open = async () => {
      const { content } = await vault.evidence.view({ id: item.id }, { signal: leaving.signal });
      const file = await viewFile(content, item.name, pageNonce());
      if (leaving.signal.aborted) {
        file.close();
        return;
      }
      opened = file;
      setOpening({ state: 'open', file });
    };
    open().catch((error: unknown) => {
      if (!leaving.signal.aborted) setOpening({ state: 'refused', text: reasonText(error) });
    });
    return () => {
      leaving.abort();
      opened?.close();
    };
  }, [vault, item.id, item.name]);
  return opening;
}

/** Why a file is not shown: that it cannot be drawn, or the refusal of the vault. */
export function reasonText(error: unknown): string {
  return error instanceof Unviewable ? error.message : refusalOf(error).text;
}
