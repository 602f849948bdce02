import type { EvidenceItem } from '../../../shared/contract/evidence.ts';
import { labelled, table } from './table.ts';
import { sizeText } from './units.ts';

/** Lines for files that were taken in. */
export function addedEvidence(items: readonly EvidenceItem[]): readonly string[] {
  return [
    `已收入 ${String(items.length)} 件材料，加密存放。原文件仍在原处，请按规定处理。`,
    ...table(
      ['材料编号', '名称', '大小', 'SHA-256'],
      items.map(({ id, name, size, sha256 }) => [id, name, sizeText(size), sha256]),
    ),
  ];
}

/** Lines for a file that was written out in the clear. */
export function exportedEvidence(item: EvidenceItem, file: string): readonly string[] {
  return [
    '已导出，并记录在案。导出的文件没有加密，请妥善保管、用后销毁。',
    ...labelled([
      ['文件', file],
      ['名称', item.name],
      ['大小', sizeText(item.size)],
      ['SHA-256', item.sha256],
    ]),
  ];
}
