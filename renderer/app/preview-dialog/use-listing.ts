import { useEffect, useState } from 'react';
import type { ChoicePurpose, FolderListing } from '../../../shared/contract/shell.ts';
import { type Refusal, refusalOf } from '../../base/refusal.ts';
import { useServices } from '../../base/session.tsx';

/** The folder that is looked into, beginning with the person's own. */
export function useListing(purpose: ChoicePurpose): {
  readonly listing: FolderListing | null;
  readonly refusal: Refusal | null;
  readonly open: (folder: string) => void;
} {
  const { preview, info } = useServices();
  const [folder, setFolder] = useState(info.home);
  const [listing, setListing] = useState<FolderListing | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  useEffect(() => {
    const asked = { current: true };
    preview?.listFolder({ folder, purpose }).then(
      (found) => {
        if (!asked.current) return;
        setListing(found);
        setRefusal(null);
      },
      (error: unknown) => {
        if (asked.current) setRefusal(refusalOf(error));
      },
    );
    return () => {
      asked.current = false;
    };
  }, [preview, purpose, folder]);
  return { listing, refusal, open: setFolder };
}
