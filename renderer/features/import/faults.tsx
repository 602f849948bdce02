import type { ImportResult } from '../../../shared/contract/leads.ts';
import { RowTable } from './row-table.tsx';

/** The rows that cannot be taken in, each with its column and why. */
export function Rejected({ rejected }: { readonly rejected: ImportResult['rejected'] }) {
  if (rejected.length === 0) return null;
  return (
    <RowTable
      title="需修改的行"
      heads={['行', '列', '原因']}
      rows={rejected.map(({ row, column, reason }, index) => ({
        key: `${row}/${index}`,
        cells: [`第${row}行`, column, reason],
      }))}
    />
  );
}

/** The rows that seem to repeat an earlier lead, each with that lead's number. */
export function Duplicates({ duplicates }: { readonly duplicates: ImportResult['duplicates'] }) {
  if (duplicates.length === 0) return null;
  return (
    <RowTable
      title="疑似重复的行"
      heads={['行', '与此件反映同一人、同一问题']}
      rows={duplicates.map(({ row, of }, index) => ({ key: `${row}/${index}`, cells: [`第${row}行`, of] }))}
    />
  );
}
