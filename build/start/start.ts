import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { electronRuntime } from '../app/electron-runtime.ts';
import type { Demo } from '../demo/make.ts';
import { build, DESKTOP, isFresh, type Part, WINDOW } from './built.ts';
import { demoLines } from './demo-lines.ts';
import { runElectron } from './electron.ts';
import { type StartOptions, startOptions, USAGE, usualProfile } from './options.ts';
import { say, sayMeanwhile, sayRefusal } from './say.ts';

const ASKED_FOR = '按 --preview';
const NO_RUNTIME = '本机没有 Electron 运行时，联网执行 npx install-electron 可得，镜像和离线的办法见 docs/electron.md';

/** `npm start` with these words behind it. Gives the exit code: 0 ended, 1 did not start, 2 the words are wrong. */
export async function start(root: string, words: readonly string[]): Promise<number> {
  const options = startOptions(words);
  if (options === undefined) {
    sayMeanwhile(USAGE);
    return 2;
  }
  try {
    return await started(root, options);
  } catch (error) {
    sayRefusal(error);
    return 1;
  }
}

async function started(root: string, options: StartOptions): Promise<number> {
  const runtime = options.preview ? undefined : electronRuntime(root);
  const failure = await buildStale(root, [
    ...(options.window === undefined ? [WINDOW] : []),
    ...(runtime === undefined ? [] : [DESKTOP]),
  ]);
  if (failure !== undefined) {
    sayMeanwhile(`窗口未能生成，请按下面所说改正后重新执行 npm start。\n${failure}`);
    return 1;
  }
  const demo = options.demo ? await madeDemo(options.demoFolder) : undefined;
  const profile = options.profile ?? demo?.profile;
  if (runtime !== undefined) return runElectron(runtime, root, profile);
  const { runPreview } = await import('./preview.ts');
  return runPreview({
    ...options,
    window: options.window ?? join(root, 'out', 'renderer'),
    profile: profile ?? usualProfile(),
    why: options.preview ? ASKED_FOR : NO_RUNTIME,
  });
}

/** Gives what is wrong in the sources, if anything. */
async function buildStale(root: string, parts: readonly Part[]): Promise<string | undefined> {
  const stale = parts.filter((part) => !isFresh(root, part));
  if (stale.length > 0) sayMeanwhile('正在生成窗口，只在首次启动和代码有变化时需要……');
  for (const part of stale) {
    const failure = await build(root, part);
    if (failure !== undefined) return failure;
  }
  return undefined;
}

/** A demonstration that was not finished is taken away again. */
async function madeDemo(folder: string | undefined): Promise<Demo> {
  sayMeanwhile('正在准备演示数据……');
  const { makeDemo } = await import('../demo/make.ts');
  const root = folder ?? mkdtempSync(join(tmpdir(), 'mixia-demo-'));
  try {
    const demo = await makeDemo(root, systemClock, systemRandom);
    for (const line of demoLines(demo)) say(line);
    return demo;
  } catch (error) {
    if (folder === undefined) rmSync(root, { recursive: true, force: true });
    throw error;
  }
}
