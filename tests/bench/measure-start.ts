import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from 'playwright-core';
import { type BenchRow, countRow, durationRow, median, quantileRow, sizeRow } from './report.ts';
import { checkoutIn } from './window/checkout.ts';
import { inBrowser, profileFor } from './window/seat.ts';
import { type Command, PLAIN_SERVER, startedAfter } from './window/starting.ts';
import { freshVault, type Workspace } from './workspace.ts';

const GROUP = 'start';
const BESIDE = 'Node alone, serving a page with a field';

/**
 * From `npm start` to a lock screen that takes keys, first with the window to be built and every source to be translated,
 * then with both done; and what that screen has loaded by then.
 */
export async function measureStart({ folder, sizes: { repeats } }: Workspace): Promise<readonly BenchRow[]> {
  const { root } = checkoutIn(folder);
  for (const made of ['out', join('node_modules', '.cache')])
    rmSync(join(root, made), { recursive: true, force: true });
  const vault = join(folder, 'start-vault');
  await freshVault(vault);
  const profile = profileFor(join(folder, 'start-preferences'), vault);
  const words = ['start', '--', '--preview', '--no-open', '--profile', profile];
  const command = { program: 'npm', words, cwd: root };
  return inBrowser(join(folder, 's'), (context) => rows(context, command, root, repeats));
}

async function rows(context: BrowserContext, command: Command, root: string, repeats: number): Promise<BenchRow[]> {
  const first = await startedAfter(context, command);
  const ours: number[] = [];
  const beside: number[] = [];
  for (let run = 0; run < repeats * 2; run++) {
    beside.push(await startedAfter(context, PLAIN_SERVER));
    ours.push(await startedAfter(context, command));
  }
  const plain = await loadedAtStart(context, PLAIN_SERVER);
  const loaded = await loadedAtStart(context, command);
  const all = scriptsIn(join(root, 'out', 'renderer'));
  return [
    durationRow(GROUP, 'npm start to the lock screen, nothing built', first, median(beside), BESIDE),
    quantileRow(GROUP, 'npm start to the lock screen', ours, beside, BESIDE),
    sizeRow(GROUP, 'JavaScript at start', bytesOf(loaded.scripts), bytesOf(all), 'all of the window'),
    sizeRow(GROUP, 'JavaScript at start, gzip', zippedOf(loaded.scripts), zippedOf(all), 'all of the window'),
    countRow(GROUP, 'requests at start', loaded.requests, plain.requests, BESIDE),
  ];
}

type Loaded = { readonly requests: number; readonly scripts: readonly Buffer[] };

/** What a page asked for until its field stood there. */
async function loadedAtStart(context: BrowserContext, command: Command): Promise<Loaded> {
  const seen = { requests: 0, scripts: [] as Promise<Buffer>[] };
  let loaded: Loaded = { requests: 0, scripts: [] };
  const opened = async (page: Page) => {
    // What is loaded ahead when there is nothing to do is not waited for.
    await page.addInitScript('window.requestIdleCallback = () => 0');
    page.on('response', (response) => {
      seen.requests += 1;
      if (response.headers()['content-type']?.includes('javascript') === true) seen.scripts.push(response.body());
    });
  };
  const stands = async () => {
    const { requests, scripts } = seen;
    loaded = { requests, scripts: await Promise.all([...scripts]) };
  };
  await startedAfter(context, command, { opened, stands });
  return loaded;
}

function scriptsIn(folder: string): readonly Buffer[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.m?js$/u.test(name))
    .map((name) => readFileSync(join(folder, name)));
}

const bytesOf = (files: readonly Buffer[]) => files.reduce((sum, { length }) => sum + length, 0);
const zippedOf = (files: readonly Buffer[]) => bytesOf(files.map((file) => gzipSync(file)));
