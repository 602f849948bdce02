import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { electronRuntime } from '../../../build/app/electron-runtime.ts';
import { countActs } from './acts.ts';
import type { Seat } from './seat.ts';
import { PATIENCE_MS } from './patience.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * Sits down at a laptop on which the application runs in Electron. Like the preview host's seat, but for one thing: a
 * lock ends the page and makes another, so `page` and `context` are those of the window that stands there now.
 * @throws Error where there is no runtime
 */
export async function sitDownInElectron(root: string, { scale = 1, lastVault = '' } = {}): Promise<Seat> {
  const executablePath = electronRuntime(ROOT);
  if (executablePath === undefined) throw new Error('the runtime of Electron is not here');
  const profile = join(root, 'profile');
  const temporary = join(root, 'temporary');
  for (const folder of [profile, temporary]) mkdirSync(folder, { recursive: true });
  const remembered = join(profile, 'preferences.json');
  if (lastVault !== '' && !existsSync(remembered)) writeFileSync(remembered, JSON.stringify({ lastVault }));
  const app = await _electron.launch({
    executablePath,
    args: [...words(scale), `--user-data-dir=${profile}`, ROOT],
    env: { ...process.env, TMPDIR: temporary, TZ: 'Asia/Shanghai', NODE_ENV: 'production' },
    locale: 'zh-CN',
  });
  await answerDialogs(app);
  let isThere = true;
  const { current, complaints, acts } = await watchWindows(app);
  return {
    ...{ root, profile, preferences: profile, acts, complaints },
    get page() {
      return current();
    },
    get context() {
      return current().context();
    },
    pick: (path) => pick(app, path),
    pickByKeys: (path) => pick(app, path),
    leave: async () => {
      if (!isThere) return;
      isThere = false;
      await app.close();
    },
  };
}

/** Follows the application from window to window. */
async function watchWindows(app: ElectronApplication) {
  const complaints: string[] = [];
  const windows: Page[] = [];
  const counter = countActs();
  const watch = async (page: Page): Promise<void> => {
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await counter.watch(page);
    windows.push(page);
  };
  await watch(await app.firstWindow());
  app.on('window', (page) => void watch(page));
  const current = () => {
    const window = windows.at(-1);
    if (window === undefined) throw new Error('there is no window');
    return window;
  };
  return { current, complaints, acts: counter.acts };
}

/** As root there is no sandbox to be had; packaged, the application refuses to start so. */
function words(scale: number): string[] {
  const isRoot = process.getuid?.() === 0;
  return [
    ...(isRoot ? ['--no-sandbox'] : []),
    '--lang=zh-CN',
    ...(scale === 1 ? [] : [`--force-device-scale-factor=${String(scale)}`]),
  ];
}

type Picking = { pickInDialog?: (path: string) => void };

/** The system's dialogs cannot be worked from here. They answer with what is picked, now or later. */
async function answerDialogs(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ dialog }) => {
    const asking: ((path: string) => void)[] = [];
    const picked: string[] = [];
    const next = (): Promise<string> =>
      new Promise((resolve) => {
        const path = picked.shift();
        if (path === undefined) asking.push(resolve);
        else resolve(path);
      });
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [await next()] });
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: await next() });
    (globalThis as Picking).pickInDialog = (path) => {
      const answer = asking.shift();
      if (answer === undefined) picked.push(path);
      else answer(path);
    };
  });
}

function pick(app: ElectronApplication, path: string): Promise<void> {
  return app.evaluate((_electronModule, chosen) => {
    (globalThis as Picking).pickInDialog?.(chosen);
  }, path);
}
