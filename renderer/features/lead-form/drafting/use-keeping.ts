import { useEffect } from 'react';
import { useLock } from '../../../base/lock.ts';
import { returnCursor } from './cursor.ts';
import type { Keeper } from './keeper.ts';

/** What stands in the first field is proposed: typing replaces it. */
const BEGINNING = { start: 0, end: 1000, scroll: 0 } as const;

/** Keeps the form as a draft while it is drawn, and begins with the cursor where it stood. */
export function useKeeping(keeper: Keeper, firstField: string): void {
  const { beforeLock } = useLock();
  useEffect(() => keeper.attach(), [keeper]);
  useEffect(() => beforeLock(keeper.putAway), [beforeLock, keeper]);
  useEffect(() => {
    returnCursor(keeper.cursor ?? { ...BEGINNING, field: firstField });
  }, [keeper, firstField]);
}
