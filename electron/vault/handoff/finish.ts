import type { Progress } from '../../../shared/contract/call.ts';
import type { PackageRow } from '../../../shared/contract/packages.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { listPackages, type StoredPackage } from '../packages/packages.ts';
import { prepare } from '../store/table-rows.ts';
import { findWrittenVolumes } from './stick/pending-volumes.ts';

/**
 * Gives their names to packages that were written whole and recorded, when the medium was pulled before that, and notes
 * those that have their names already. Only what reads back with the recorded digest counts. Returns the packages that were finished.
 */
export async function* finishPackages(
  vault: OpenVault,
  { folder }: { readonly folder: string },
  signal?: AbortSignal,
): AsyncGenerator<Progress, PackageRow[], void> {
  const waiting = prepare(vault.ledger.db)(
    "SELECT id, baseName, fileSha256 FROM package WHERE direction = 'out' AND state = 'sealed'",
  ).all() as Pick<StoredPackage, 'id' | 'baseName' | 'fileSha256'>[];
  const finished: string[] = [];
  for (const [index, { id, baseName, fileSha256 }] of waiting.entries()) {
    yield { stage: 'finishing', done: index, total: waiting.length };
    const pending = await findWrittenVolumes({ folder, baseName, extension: 'mxp' }).catch(() => null);
    if (pending === null) continue;
    if ((await pending.readBack(signal === undefined ? {} : { signal })) !== fileSha256) continue;
    await pending.publish();
    vault.ledger.write((writer) => writer.append({ type: 'PackageSent', stream: id, sections: {} }));
    finished.push(id);
  }
  return listPackages(vault).filter(({ id }) => finished.includes(id));
}
