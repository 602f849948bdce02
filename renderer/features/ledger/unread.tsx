import { Button } from 'antd';
import type { LeadRow } from '../../../shared/contract/lead-row.ts';
import { refusalOf } from '../../base/refusal.ts';
import { Refused } from '../../ui/refused.tsx';
import type { Lines } from './data/lines.ts';
import { useVersion } from './data/use-ledger.ts';

/** Says that lines in view could not be read, and reads them again. */
export function Unread({ lines }: { readonly lines: Lines<LeadRow> }) {
  useVersion(lines);
  const failure = lines.failure();
  if (failure === null) return null;
  return <Refused refusal={refusalOf(failure.error)} action={<Retry onRetry={lines.retry} />} />;
}

/** Reads again what could not be read. */
export function Retry({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <Button size="small" onClick={onRetry}>
      重新读取
    </Button>
  );
}
