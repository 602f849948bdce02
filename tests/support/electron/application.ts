import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { vi } from 'vitest';
import { createElectron } from './module.ts';
import { Runtime } from './runtime.ts';

const PAGE = '<!doctype html><meta property="csp-nonce" nonce="__NONCE__"><script src="./main.js"></script>';

/** The whole application on stand-ins for the runtime's parts. */
export type Application = {
  readonly runtime: Runtime;
  readonly electron: ReturnType<typeof createElectron>;
  /** Ends it, and takes back what it changed in this process. */
  readonly end: () => void;
};

/** Waits until something holds, as long as a busy machine may need for it. */
export function soon(holds: () => void): Promise<void> {
  return vi.waitFor(holds, { timeout: 20_000, interval: 10 });
}

/** Starts `electron/main.ts` as the runtime would, and waits until its window stands there, or it has given up. */
export async function startApplication(change: (runtime: Runtime) => void = () => undefined): Promise<Application> {
  const folder = mkdtempSync(join(tmpdir(), 'mixia-shell-'));
  const runtime = new Runtime();
  runtime.folder = folder;
  runtime.userData = join(folder, 'user');
  const restore = rememberProcess();
  builtWindow(folder);
  packedApplication(folder);
  change(runtime);
  const electron = createElectron(runtime);
  vi.resetModules();
  vi.doMock('electron', () => electron);
  await import('../../../electron/main.ts');
  await soon(() => {
    if (runtime.windows.length + runtime.exits.length === 0) throw new Error('neither a window nor an end yet');
  });
  return {
    runtime,
    electron,
    end: () => {
      electron.app.emit('before-quit');
      runtime.endAll();
      restore();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function builtWindow(folder: string): void {
  const window = join(folder, 'out', 'renderer');
  mkdirSync(join(window, 'assets'), { recursive: true });
  writeFileSync(join(window, 'index.html'), PAGE);
  writeFileSync(join(window, 'main.js'), 'export {};');
  writeFileSync(join(window, 'assets', 'style.css'), 'p {}');
  writeFileSync(join(window, 'main.js.map'), '{}');
}

function packedApplication(folder: string): void {
  const archive = 'as packed';
  writeFileSync(join(folder, 'app.asar'), archive);
  writeFileSync(join(folder, 'app.sha256'), `${createHash('sha256').update(archive).digest('hex')}  app.asar\n`);
  const versions = { ...process.versions, electron: '45.5.0' };
  Object.defineProperty(process, 'versions', { value: versions, configurable: true });
  Object.defineProperty(process, 'resourcesPath', { value: folder, configurable: true });
}

/** The application sets a mask and listens for the process's last words; the next test must not inherit that. */
function rememberProcess(): () => void {
  const mask = process.umask(0o022);
  const { versions } = process;
  const events = ['uncaughtException', 'unhandledRejection'] as const;
  const before = events.map((event) => [event, process.listeners(event as 'uncaughtException')] as const);
  return () => {
    process.umask(mask);
    Reflect.deleteProperty(process, 'resourcesPath');
    Object.defineProperty(process, 'versions', { value: versions, configurable: true });
    for (const [event, listeners] of before) {
      for (const listener of process.listeners(event as 'uncaughtException'))
        if (!listeners.includes(listener)) process.off(event, listener);
    }
  };
}
