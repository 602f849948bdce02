import { useEffect, useState } from 'react';
import { useServices } from '../../base/session.tsx';

/**
 * Who can unlock the vault in this folder, as its key file names them; `null` while that is not known. Where there is
 * no vault, nobody: the attempt to open it will say so.
 */
export function useLogins(folder: string): readonly string[] | null {
  const { vault } = useServices();
  const [read, setRead] = useState<{ readonly folder: string; readonly logins: readonly string[] } | null>(null);
  useEffect(() => {
    if (folder === '') return undefined;
    let isAsked = true;
    const keep = (logins: readonly string[]) => {
      if (isAsked) setRead({ folder, logins });
    };
    vault.vault.status({ folder }).then(
      ({ logins }) => keep(logins),
      () => keep([]),
    );
    return () => {
      isAsked = false;
    };
  }, [folder, vault]);
  return folder !== '' && read?.folder === folder ? read.logins : null;
}
