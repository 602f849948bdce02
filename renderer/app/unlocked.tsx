import { QueryClientProvider } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { createQueries } from '../base/query.ts';
import { type Lock, LockProvider } from '../base/lock.ts';
import { useServices } from '../base/session.tsx';
import { DraftsProvider } from '../drafts/drafts-provider.tsx';
import { WarnDaysProvider } from '../ui/warn-days.tsx';
import { PrintProvider } from '../features/prints/print-provider.tsx';
import { Frame } from './frame/frame.tsx';
import { useIdle } from './idle.ts';

/** Everything behind the lock. It lives as long as the vault is open. */
export function Unlocked() {
  const [queries] = useState(createQueries);
  const lock = useLocking();
  useIdle();
  return (
    <QueryClientProvider client={queries}>
      <LockProvider value={lock}>
        <DraftsProvider>
          <WarnDaysProvider>
            <PrintProvider>
              <Frame />
            </PrintProvider>
          </WarnDaysProvider>
        </DraftsProvider>
      </LockProvider>
    </QueryClientProvider>
  );
}

/** How long a lock waits for what is being typed to be put away; then it locks all the same. */
const PATIENCE_MS = 300;

function useLocking(): Lock {
  const { shell } = useServices();
  const waiting = useRef(new Set<() => Promise<void>>());
  return useMemo<Lock>(
    () => ({
      lock: async () => {
        const putAway = Promise.allSettled(Array.from(waiting.current, (one) => one()));
        await Promise.race([putAway, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
        await shell.lock({}).catch(() => undefined);
      },
      beforeLock: (one) => {
        waiting.current.add(one);
        return () => waiting.current.delete(one);
      },
    }),
    [shell],
  );
}
