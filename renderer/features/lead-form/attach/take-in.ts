import type { Progress } from '../../../../shared/contract/call.ts';
import type { EvidenceItem } from '../../../../shared/contract/evidence.ts';
import type { VaultClient } from '../../../base/connect/connection.ts';
import { addContents, type Provenance } from '../../evidence/add/add-contents.ts';

type Batch = {
  readonly lead: string;
  readonly paths: readonly string[];
  readonly files: readonly File[];
  readonly provenance: Provenance;
};

/**
 * Takes in everything that was chosen on the form: what has a path from the disk, then what was handed over.
 * @throws the refusal of what could not be added; what came before it stays added
 */
export async function* takeIn(
  vault: Pick<VaultClient, 'evidence'>,
  { lead, paths, files, provenance }: Batch,
  signal: AbortSignal,
): AsyncGenerator<Progress, EvidenceItem[], void> {
  const items: EvidenceItem[] = [];
  if (paths.length > 0) {
    const work = await vault.evidence.add({ lead, files: [...paths], ...provenance }, { signal });
    let step = await work.next();
    for (; step.done !== true; step = await work.next()) yield step.value;
    items.push(...step.value);
  }
  items.push(...(yield* addContents(vault, { lead, files, provenance, onAdded: () => undefined }, signal)));
  return items;
}
