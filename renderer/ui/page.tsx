import { type PropsWithChildren, type ReactNode, useEffect, useRef } from 'react';

type Props = PropsWithChildren<{
  readonly title: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
}>;

/** A page with its heading, from its top; the heading takes the focus when the page is gone to, so that a screen reader reads it out. */
export function Page({ title, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const main = heading.current?.closest('main');
    const { activeElement } = document;
    // A part of the page that took the focus keeps it; the bare page has it only where nothing had.
    if (activeElement !== main && main?.contains(activeElement) === true) return;
    main?.scrollTo({ top: 0 });
    // So does what is open over the page: somebody was quicker than the page, and is typing there.
    const isOverPage = activeElement !== null && activeElement.closest('[role=dialog]') !== null;
    if (isOverPage) return;
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="page-body">
      <div className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <div className="page-actions">{actions}</div>
      </div>
      {children}
    </section>
  );
}
