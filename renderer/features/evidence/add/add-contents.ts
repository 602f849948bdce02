import type { Progress } from '../../../../shared/contract/call.ts';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import type { VaultClient } from '../../../base/connect/connection.ts';

/** What is recorded of every file of a batch. */
export type Provenance = { readonly source?: string; readonly acquiredOn?: string; readonly custodian?: string };

type Batch = {
  readonly lead: string;
  readonly files: readonly File[];
  readonly provenance: Provenance;
  /** Told of each file that is in the vault for good: what comes after it may still fail. */
  readonly onAdded: (file: File) => void;
};

/**
 * Hands over files without a path, one after the other, with progress in bytes.
 * @throws the refusal of the file that could not be added; those before it stay added
 */
export async function* addContents(
  vault: Pick<VaultClient, 'evidence'>,
  { lead, files, provenance, onAdded }: Batch,
  signal: AbortSignal,
): AsyncGenerator<Progress, EvidenceItem[], void> {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const items: EvidenceItem[] = [];
  let done = 0;
  for (const file of files) {
    signal.throwIfAborted();
    yield { stage: 'add', done, total };
    items.push(await vault.evidence.addContent({ lead, name: file.name, content: file, ...provenance }, { signal }));
    onAdded(file);
    done += file.size;
  }
  return items;
}
