import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import { startPreviewHost } from '../../../electron/preview/host.ts';
import { systemClock } from '../../../electron/vault/clock.ts';
import { systemRandom } from '../../../electron/vault/crypto/random.ts';
import { launchBuiltVault } from '../../support/vault-launch.ts';
import { type Acts, countActs } from './acts.ts';
import { openBrowser } from './chromium.ts';
import { answeringLate } from './late-answers.ts';
import { sitDownInElectron } from './electron.ts';
import { slowed } from './slow-page.ts';
import { PATIENCE_MS } from './patience.ts';

/**
 * A person at a laptop: the running application with its window, and folders of his own. A lock may put another window
 * in the place of this one: whoever goes on after a lock asks for `page` again.
 */
export type Seat = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Everything on this laptop: profile of browser and application, temporary files, vaults. */
  readonly root: string;
  readonly profile: string;
  readonly preferences: string;
  /** What was done so far. */
  readonly acts: Acts;
  /** What the page wrote to its console, and what failed in it. */
  readonly complaints: readonly string[];
  /** Points at a file, folder or place in the dialog that is open now. */
  readonly pick: (path: string) => Promise<void>;
  /** The same without a mouse. */
  readonly pickByKeys: (path: string) => Promise<void>;
  /** Ends the program; what it left behind can be looked at. A second time does nothing. */
  readonly leave: () => Promise<void>;
};

const WINDOW = new URL('../../../out/renderer', import.meta.url).pathname;

/** Whether the seats of this run are in Electron; otherwise they are in a browser, before the preview host. */
export const isInElectron = (): boolean => process.env['MIXIA_E2E'] === 'electron';

/** Sits down at a laptop. A folder that was used before is the same laptop again, after its program was ended. */
export async function sitDown(root: string, { scale = 1, lastVault = '' } = {}): Promise<Seat> {
  if (isInElectron()) return sitDownInElectron(root, { scale, lastVault });
  const preferences = join(root, 'preferences');
  const profile = join(root, 'browser');
  const temporary = join(root, 'temporary');
  for (const folder of [preferences, temporary]) mkdirSync(folder, { recursive: true });
  const remembered = join(preferences, 'preferences.json');
  if (lastVault !== '' && !existsSync(remembered)) writeFileSync(remembered, JSON.stringify({ lastVault }));
  const host = await startPreviewHost({
    ...{ window: WINDOW, profile: preferences, port: 0, version: '0.0.0-e2e' },
    ...{ clock: systemClock, random: systemRandom, launch: launchWith(temporary) },
  });
  const context = await openBrowser(profile, temporary, scale);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints = listen(page);
  await slowed(page);
  await page.goto(host.url);
  const counter = countActs();
  await counter.watch(page);
  let isThere = true;
  return {
    ...{ page, context, root, profile, preferences, acts: counter.acts, complaints },
    pick: (path) => pick(page, path),
    pickByKeys: (path) => pickByKeys(page, path),
    leave: async () => {
      if (!isThere) return;
      isThere = false;
      await context.close();
      await host.end();
    },
  };
}

/** Vault processes of one laptop, which would put temporary files there and nowhere else. */
function launchWith(temporary: string): typeof launchBuiltVault {
  return async (signal) => {
    process.env['TMPDIR'] = temporary;
    return answeringLate(await launchBuiltVault(signal));
  };
}

function listen(page: Page): readonly string[] {
  page.setDefaultTimeout(PATIENCE_MS);
  const complaints: string[] = [];
  page.on('console', (message) => {
    // The page that takes the token has no picture of its own, and browsers ask for one unbidden.
    if (message.location().url.endsWith('/favicon.ico')) return;
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /^(?:选择文件|选择文件夹|保存到)$/u });

async function pick(page: Page, path: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel('完整路径').fill(path);
  await dialog.getByRole('button', { name: '选定' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

async function pickByKeys(page: Page, path: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel('完整路径').and(page.locator(':focus')).waitFor();
  await page.keyboard.insertText(path);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
}
