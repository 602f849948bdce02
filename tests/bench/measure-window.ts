import { join } from 'node:path';
import type { BigVault } from './big-vault.ts';
import type { BenchRow } from './report.ts';
import { checkoutIn } from './window/checkout.ts';
import { withFloorCost } from './window/floor-cost.ts';
import { measurePasting } from './window/pasting.ts';
import { measureScrolling } from './window/scrolling.ts';
import { measureSearching } from './window/searching.ts';
import { atWindow } from './window/seat.ts';
import { measureUnlocking } from './window/unlocking.ts';
import { openPlain, type Workspace } from './workspace.ts';

/** The window in Chromium on a vault with many leads: unlocking, searching, scrolling, and a paste that is too long. */
export async function measureWindow(
  { folder, sizes: { repeats } }: Workspace,
  big: () => Promise<BigVault>,
): Promise<readonly BenchRow[]> {
  const { folder: vault, plain } = await big();
  await withFloorCost(vault);
  const window = await checkoutIn(folder).builtWindow();
  const db = openPlain(plain);
  try {
    return await atWindow({ root: join(folder, 'w'), window, vault }, async (seat) => [
      ...(await measureUnlocking(seat, repeats)),
      ...(await measureSearching(seat, db, repeats * 8)),
      ...(await measureScrolling(seat, repeats)),
      ...(await measurePasting(seat, repeats * 3)),
    ]);
  } finally {
    db.close();
  }
}
