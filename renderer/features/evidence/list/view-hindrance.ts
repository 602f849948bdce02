import { type EvidenceItem, MOST_BYTES_IN_MEMORY } from '../../../../shared/contract/evidence.ts';
import { bytesText } from '../../../ui/format.ts';
import { viewKindOf } from '../view/view-kind.ts';

/** Why a file is not looked at inside the window but exported first; `null` where it can be looked at. */
export function viewHindrance({ mediaType, size }: Pick<EvidenceItem, 'mediaType' | 'size'>): string | null {
  if (viewKindOf(mediaType) === 'none') return '此类文件不能在此显示，请导出后查看。';
  if (size > MOST_BYTES_IN_MEMORY) return `超过${bytesText(MOST_BYTES_IN_MEMORY)}，不能在此显示，请导出后查看。`;
  return null;
}
