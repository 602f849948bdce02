import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import { startPreviewHost } from '../../electron/preview/host.ts';
import { systemClock } from '../../electron/vault/clock.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { launchVaultChild } from '../../electron/vault/process/child.ts';
import { hasDisplay, openInBrowser } from './browser.ts';
import { say } from './say.ts';

/** What the preview host is started with. */
export type PreviewStart = {
  readonly window: string;
  readonly profile: string;
  readonly port: number;
  readonly open: boolean;
  /** Why it is not Electron. */
  readonly why: string;
};

/**
 * Serves the window to a browser until somebody ends it; with it ends every vault process.
 * @throws AppError FILE_NOT_FOUND, PREVIEW_PORT_TAKEN
 */
export async function runPreview({ window, profile, port, open, why }: PreviewStart): Promise<number> {
  const outside = { version: manifest.version, clock: systemClock, random: systemRandom, launch: launchVaultChild };
  const ended = endAsked();
  const host = await startPreviewHost({ window, profile, port, ...outside });
  say(`密匣已在浏览器预览中启动（${why}），按 Ctrl+C 结束：${host.url}`);
  const removeFile = open && hasDisplay() ? openInBrowser(host.url) : () => undefined;
  const code = await ended;
  removeFile();
  await host.end();
  return code;
}

/** Resolves with the exit code when somebody, or something unforeseen, ends the program. */
function endAsked(): Promise<number> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        resolve(0);
      });
    }
    // Its text may hold anything, so it is not shown.
    for (const failure of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(failure, () => {
        resolve(1);
      });
    }
  });
}
