import { useEffect, useState } from 'react';
import type { Sheet } from './sheet.ts';
import { reasonText } from './use-viewed-file.ts';
import type { ViewedFile } from './viewed-file.ts';

/** A page that was drawn, or why it was not; `at` says which page it is. */
export type Drawn = { readonly at: number } & (
  { readonly state: 'shown'; readonly sheet: Sheet } | { readonly state: 'refused'; readonly text: string }
);

/**
 * The page to be shown, or `null` while it is being drawn. A page that is drawn again, only sharper, stays where it is
 * until the sharper one is there.
 */
export function useSheet(file: ViewedFile, at: number, pixels: number): Drawn | null {
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  useEffect(() => {
    let wanted = true;
    file.page(at, pixels).then(
      (sheet) => {
        if (wanted) setDrawn({ at, state: 'shown', sheet });
      },
      (error: unknown) => {
        if (wanted) setDrawn({ at, state: 'refused', text: reasonText(error) });
      },
    );
    return () => {
      wanted = false;
    };
  }, [file, at, pixels]);
  return drawn?.at === at ? drawn : null;
}
