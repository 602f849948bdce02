import { useEffect, useState } from 'react';
import { useServices } from '../base/session.tsx';

/** How many seconds are left until a moment of the window's clock. Nothing once it has come. */
export function Countdown({ until }: { readonly until: number }) {
  const { clock } = useServices();
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), 500);
    return () => clearInterval(timer);
  }, [clock]);
  const left = Math.ceil((until - now) / 1000);
  return left <= 0 ? null : <span>还需等待{left}秒</span>;
}
