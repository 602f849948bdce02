import { useState } from 'react';
import type { ImportResult } from '../../../shared/contract/leads.ts';
import { useChanged } from '../../base/query.ts';
import { useVault } from '../../base/session.tsx';
import { useWork, type Work } from '../../base/work.ts';
import type { Answers } from './counts.ts';
import { fileOf, type Source } from './source.ts';

/** An import from the choice of its file to what came of it. */
export type Import = {
  readonly source: Source | null;
  readonly looking: Work<ImportResult>;
  readonly taking: Work<ImportResult>;
  /** The file was changed between the look and the import, so that nothing was taken in; it was looked at again. */
  readonly wasChanged: boolean;
  readonly look: (source: Source) => Promise<void>;
  readonly take: (answers: Answers) => Promise<void>;
  readonly startOver: () => void;
};

/** Looks at a ledger and takes it in. */
export function useImport(): Import {
  const { leads } = useVault();
  const changed = useChanged();
  const [source, setSource] = useState<Source | null>(null);
  const [wasChanged, setWasChanged] = useState(false);
  const looking = useWork<ImportResult>();
  const taking = useWork<ImportResult>();
  const read = async (from: Source) => {
    taking.reset();
    await looking.run((signal) => leads.previewImport({ file: fileOf(from) }, { signal }));
  };
  const look = async (from: Source) => {
    setSource(from);
    setWasChanged(false);
    await read(from);
  };
  const take = async ({ openRows, duplicates, acceptPartial }: Answers) => {
    if (source === null) return;
    const input = { file: fileOf(source), skipDuplicates: duplicates === 'skip', acceptPartial, openRows };
    const result = await taking.run((signal) => leads.importLedger(input, { signal }));
    if (result === undefined) return;
    if (result.registered > 0) changed('desk', 'ledger', 'lead', 'packages');
    else if (result.rejected.length > 0) {
      setWasChanged(true);
      await read(source);
    }
  };
  const startOver = () => {
    looking.reset();
    taking.reset();
    setSource(null);
  };
  return { source, looking, taking, wasChanged, look, take, startOver };
}
