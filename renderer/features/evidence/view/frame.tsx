import type { Sheet } from './sheet.ts';
import type { Turn, Zoom } from './zoom.ts';

type Props = { readonly sheet: Sheet; readonly title: string; readonly zoom: Zoom; readonly turn: Turn };

/**
 * One page in a frame of its own. `sandbox` without exception takes scripts, forms, windows, navigation and the origin
 * away from whatever stands in it. The frame never gets the focus: keys, above all the one that locks, stay with the page.
 */
export function SheetFrame({ sheet, title, zoom, turn }: Props) {
  const sideways = turn % 2 === 1;
  const width = sideways ? sheet.height : sheet.width;
  const height = sideways ? sheet.width : sheet.height;
  return (
    <div
      className={zoom === 'fit' ? 'sheet sheet-fit' : 'sheet'}
      style={{
        aspectRatio: `${String(width)} / ${String(height)}`,
        ...(zoom === 'fit' ? {} : { width: `${String((width * zoom) / 100)}px` }),
      }}
    >
      <iframe
        className={`sheet-frame sheet-turned-${String(turn)}`}
        sandbox=""
        referrerPolicy="no-referrer"
        tabIndex={-1}
        title={title}
        srcDoc={sheet.document}
      />
    </div>
  );
}
