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
        const isNowhere = activeElement === null || activeElement === document.body;
        if (isNowhere && before instanceof HTMLElement && before.isConnected) before.focus();
      }, 0);
    },
    [before],
  );
}
