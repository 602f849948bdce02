import { type PropsWithChildren, useEffect, useRef } from 'react';

/**
 * Takes the focus when it appears, so that whoever works by keyboard or hears the window goes on from here and not from the
 * top, where a button that is gone now has left the focus.
 */
export function Arrival({ children }: PropsWithChildren) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="arrival">
      {children}
    </div>
  );
}
