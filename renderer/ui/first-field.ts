import { type RefObject, useRef } from 'react';

/** For a dialog with fields: where they stand, and what is done once the dialog is open. */
export type FirstField<Element extends HTMLElement> = {
  readonly ref: RefObject<Element | null>;
  readonly afterOpenChange: (isOpen: boolean) => void;
};

/** Gives the focus to the first field of a dialog when it opens: the library would give it to the button that closes. */
export function useFirstField<Element extends HTMLElement>(given?: RefObject<Element | null>): FirstField<Element> {
  const own = useRef<Element>(null);
  const ref = given ?? own;
  return {
    ref,
    afterOpenChange: (isOpen) => {
      if (isOpen) ref.current?.querySelector<HTMLElement>('input, textarea')?.focus();
    },
  };
}
