import { type RefObject, useLayoutEffect, useRef } from 'react';

/** For a dialog with fields: where they stand, and what is done once the dialog is open. */
export type FirstField<Element extends HTMLElement> = {
  readonly ref: RefObject<Element | null>;
  readonly afterOpenChange: (isOpen: boolean) => void;
};

/**
 * Gives the focus to the first field of a dialog as soon as it is drawn. The library would give it to the button that
 * closes, and to nothing else before the dialog has come up: who types or presses Enter at once would close it unseen.
 */
export function useFirstField<Element extends HTMLElement>(given?: RefObject<Element | null>): FirstField<Element> {
  const own = useRef<Element>(null);
  const ref = given ?? own;
  useLayoutEffect(() => begin(ref.current), [ref]);
  return {
    ref,
    afterOpenChange: (isOpen) => {
      if (isOpen) begin(ref.current);
    },
  };
}

/** A field that has the focus already keeps it: somebody may be typing. */
function begin(fields: HTMLElement | null): void {
  if (fields?.contains(document.activeElement) === true) return;
  fields?.querySelector<HTMLElement>('input, textarea')?.focus();
}
