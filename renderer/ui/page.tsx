import { type PropsWithChildren, type ReactNode, useEffect, useRef } from 'react';

type Props = PropsWithChildren<{
  readonly title: ReactNode;
  /** Buttons beside the title. */
  readonly actions?: ReactNode;
}>;

/** A page with its heading, which takes the focus when the page is gone to, so that a screen reader reads it out. */
export function Page({ title, actions, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (
      document.activeElement === null ||
      document.activeElement === document.body ||
      !heading.current?.closest('main')?.contains(document.activeElement)
    ) {
      heading.current?.focus({ preventScroll: true });
    }
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
