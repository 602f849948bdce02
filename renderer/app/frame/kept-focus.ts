import { type RefObject, useEffect } from 'react';

/** Whatever comes in the place of what is gone has so long to take the focus itself. */
const PATIENCE_MS = 100;

/**
 * When what has the focus is taken away from the page (a button of a step that was done, a line that was closed), the page
 * itself has it: whoever works by keyboard or hears the window goes on from there, and not from nowhere.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = page.current;
    if (main === null) return undefined;
    let last: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element && main.contains(target) ? target : null;
    };
    const isLost = () => last !== null && !last.isConnected && document.activeElement === document.body;
    const observer = new MutationObserver(() => {
      if (!isLost()) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (isLost()) main.focus({ preventScroll: true });
      }, PATIENCE_MS);
    });
    observer.observe(main, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      clearTimeout(timer);
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, [page]);
}
