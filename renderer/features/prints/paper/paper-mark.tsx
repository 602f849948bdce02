import type { PrintedDocument } from '../../../../shared/contract/documents.ts';
import { minuteText } from '../../../ui/format.ts';

/** The label, the printer's name and the time, across every page. */
export function PaperMark({ printed }: Pick<PrintedDocument, 'printed'>) {
  return (
    <svg className="paper-mark" aria-hidden="true">
      <defs>
        <pattern id="paper-mark" width="330" height="130" patternUnits="userSpaceOnUse" patternTransform="rotate(-22)">
          <text x="10" y="70">
            {printed.classification} {printed.by} {minuteText(printed.at)}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#paper-mark)" />
    </svg>
  );
}
