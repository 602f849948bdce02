import type { ImportResult } from '../../../shared/contract/leads.ts';
import { type OpenRows, statusAfter } from '../../../shared/domain/import/open-rows.ts';
import { LEAD_STATUS_TERMS } from '../../../shared/rules/lead-status.ts';
import { RowTable } from './row-table.tsx';

type Props = { readonly sample: ImportResult['sample']; readonly openRows: OpenRows };

/** The first rows as they were understood, and where each would stand after the answer that is chosen at the moment. */
export function Sample({ sample, openRows }: Props) {
  if (sample.length === 0) return null;
  return (
    <RowTable
      title={`前${sample.length}行的识别结果`}
      heads={['行', '收到日期', '被反映人', '单位及职务', '主要问题', '原编号', '登记后']}
      rows={sample.map(({ row, receivedOn, subjects, organisation, problem, originalNumber, status }) => ({
        key: row,
        cells: [
          String(row),
          receivedOn,
          subjects,
          organisation,
          <div className="import-problem">{problem}</div>,
          originalNumber,
          LEAD_STATUS_TERMS[statusAfter(status, openRows)],
        ],
      }))}
    />
  );
}
