import type { UseQueryResult } from '@tanstack/react-query';
import { refusalOf } from '../../../base/refusal.ts';
import { useDraftsRead } from '../../../drafts/use-drafts.ts';
import { Page } from '../../../ui/page.tsx';
import { Refused } from '../../../ui/refused.tsx';
import { Waiting } from '../../../ui/waiting.tsx';
import type { CorrectedFile } from './corrected-file.ts';
import { Correction } from './correction.tsx';

type Props<File> = {
  readonly read: Pick<UseQueryResult<File>, 'data' | 'error'>;
  readonly fileOf: (file: File) => CorrectedFile;
};

/** 「更正」 of what is being read, as soon as it is read and the drafts are too. */
export function CorrectionOf<File>({ read: { data, error }, fileOf }: Props<File>) {
  const areRead = useDraftsRead();
  if (data !== undefined && areRead) return <Correction file={fileOf(data)} />;
  return <Page title="更正">{error === null ? <Waiting /> : <Refused refusal={refusalOf(error)} />}</Page>;
}
