import type { PropsWithChildren } from 'react';

/** Being written. */
export function PrintProvider({ children }: PropsWithChildren) {
  return children;
}
