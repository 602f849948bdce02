import { useLayoutEffect, useState } from 'react';

/**
 * Gives the focus back to whatever had it before this component came, once it goes: a dialog that is simply taken away
 * would leave somebody at the keyboard at the top of the page.
 */
export function useFocusReturn(): void {
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // The dialog holds the focus inside itself until it is gone.
      setTimeout(() => {
        const { activeElement } = document;
        if (activeElement !== null && activeElement !== document.body) return;
        // What had it may be gone as well, another dialog for one: then the page itself is next.
        const isThere = before instanceof HTMLElement && before !== document.body && before.isConnected;
        (isThere ? before : document.querySelector<HTMLElement>('main'))?.focus();
      }, 0);
    },
    [before],
  );
}
