import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { say } from './say.ts';

/** Opens the window in Electron and waits for its end; gives its exit code. */
export async function runElectron(runtime: string, root: string, profile: string | undefined): Promise<number> {
  say('密匣已在 Electron 窗口中启动。');
  const words = profile === undefined ? [root] : [`--user-data-dir=${profile}`, root];
  const child = spawn(runtime, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 0;
}
