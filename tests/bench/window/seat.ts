import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { startPreviewHost } from '../../../electron/preview/host.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { launchVaultChild, type VaultChild } from '../../../electron/vault/process/child.ts';
import { openBrowser } from '../../e2e/support/chromium.ts';
import { putClock } from './page-clock.ts';

/** The window in a browser, and an empty page beside it in the same browser. */
export type BenchSeat = {
  readonly page: Page;
  readonly plain: Page;
  /** Resolves when the newest vault process answers. */
  readonly vaultIsUp: () => Promise<void>;
};

/** Opens the built window on a vault, which is still locked, and calls `use`; nothing is left running. */
export async function atWindow<Result>(
  { root, window, vault }: { readonly root: string; readonly window: string; readonly vault: string },
  use: (seat: BenchSeat) => Promise<Result>,
): Promise<Result> {
  const profile = profileFor(join(root, 'preferences'), vault);
  const launched: Promise<VaultChild>[] = [];
  const launch = (signal: AbortSignal) => {
    const child = launchVaultChild(signal);
    launched.push(child);
    return child;
  };
  const vaultIsUp = async () => {
    await launched.at(-1);
  };
  const host = await startPreviewHost({
    ...{ window, profile, port: 0, version: '0.0.0-bench' },
    ...{ clock: systemClock, random: systemRandom, launch },
  });
  try {
    return await inBrowser(root, async (context) => {
      const plain = await context.newPage();
      await putClock(plain);
      const page = await context.newPage();
      await page.goto(host.url);
      await page.getByLabel('口令', { exact: true }).waitFor();
      await putClock(page);
      return use({ page, plain, vaultIsUp });
    });
  } finally {
    await host.end();
  }
}

/** Preferences of somebody who had this vault open before. */
export function profileFor(folder: string, vault: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'preferences.json'), JSON.stringify({ lastVault: vault }));
  return folder;
}

/** A browser while `use` runs, with all its files in that folder. Names are short there: a path to a socket may not be long. */
export async function inBrowser<Result>(
  folder: string,
  use: (context: BrowserContext) => Promise<Result>,
): Promise<Result> {
  const context = await openBrowser(join(folder, 'b'), join(folder, 't'));
  context.setDefaultTimeout(60_000);
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}
