import { type RefObject, useEffect, useRef } from 'react';

/** Gives the focus to the first faulty control of a form each time that `attempt` is another. */
export function useFirstFault(attempt: string): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const faulty = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    // A group of answers is no control itself: its first answer is.
    (faulty?.querySelector<HTMLElement>('input') ?? faulty)?.focus();
    faulty?.scrollIntoView({ block: 'center' });
  }, [attempt]);
  return form;
}
