import { type RefCallback, useCallback, useState } from 'react';
import { usePreferences } from '../base/preferences.tsx';

/** Pixels of a rem at the usual size of text. */
const USUAL_REM = 16;

/** How many pixels a rem has at the size of text that the person chose. */
export function useRem(): number {
  const { now } = usePreferences();
  return (USUAL_REM * now.textSize) / 100;
}

/** Width in rem of the element that is given the first part of the answer; `null` before it was measured. */
export function useRemWidth(): readonly [RefCallback<HTMLElement>, number | null] {
  const [pixels, setPixels] = useState<number | null>(null);
  const rem = useRem();
  const measured = useCallback((element: HTMLElement | null) => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setPixels(element.clientWidth));
    observer.observe(element);
    setPixels(element.clientWidth);
    return () => {
      observer.disconnect();
    };
  }, []);
  return [measured, pixels === null ? null : pixels / rem];
}
