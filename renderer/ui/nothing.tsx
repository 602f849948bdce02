import type { ReactNode } from 'react';

/** Stands where there is nothing yet: says so, and what to do first. */
export function Nothing({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <div className="nothing">
      <p>{text}</p>
      <div className="nothing-actions">{children}</div>
    </div>
  );
}
