import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import { startPreviewHost } from '../../../electron/preview/host.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { launchVaultChild } from '../../../electron/vault/process/child.ts';
import { openBrowser } from './chromium.ts';
import { sitDownInElectron } from './electron.ts';
import { countActs, type Acts } from './acts.ts';

/** A person at a laptop: the running application with its window, and folders of his own. */
export type Seat = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything on this laptop: profile of browser and application, vaults, papers. */
  readonly root: string;
  readonly profile: string;
  readonly preferences: string;
  /** Clicks and keys so far. */
  readonly acts: Acts;
  /** What the page wrote to its console, and what failed in it. */
  readonly complaints: readonly string[];
  /** Points at a file, folder or place in the dialog that is open now. */
  readonly pick: (path: string) => Promise<void>;
  readonly leave: () => Promise<void>;
};

const WINDOW = new URL('../../../out/renderer', import.meta.url).pathname;

/** Sits down at a laptop. A folder that was used before is the same laptop again, after its program was ended. */
export async function sitDown(root: string, { scale = 1, lastVault = '' } = {}): Promise<Seat> {
  if (process.env['MIXIA_E2E'] === 'electron') return sitDownInElectron(root, { scale, lastVault });
  const preferences = join(root, 'preferences');
  const profile = join(root, 'browser');
  mkdirSync(preferences, { recursive: true });
  const remembered = join(preferences, 'preferences.json');
  if (lastVault !== '' && !existsSync(remembered)) writeFileSync(remembered, JSON.stringify({ lastVault }));
  const host = await startPreviewHost({
    ...{ window: WINDOW, profile: preferences, port: 0, version: '0.0.0-e2e' },
    ...{ clock: systemClock, random: systemRandom, launch: launchVaultChild },
  });
  const context = await openBrowser(profile, scale);
  const page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The page that takes the token has no picture of its own, and browsers ask for one unbidden.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(host.url);
  const acts = await countActs(page);
  return {
    ...{ page, context, root, profile, preferences, acts, complaints },
    pick: (path) => pickInDialog(page, path),
    leave: async () => {
      await context.close();
      await host.end();
    },
  };
}

async function pickInDialog(page: Page, path: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: /^(?:选择文件|选择文件夹|保存到)$/u });
  await dialog.getByLabel('完整路径').fill(path);
  await dialog.getByRole('button', { name: '选定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}
