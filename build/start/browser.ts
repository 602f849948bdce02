import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** Long enough for a browser to start on an old laptop; the token in the file works once. */
const KEPT_MS = 60_000;

/** The program that opens a file with whatever the person has chosen for it. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, string>>> = { win32: 'explorer.exe', darwin: 'open' };

/** Whether a browser could be seen here. */
export function hasDisplay(): boolean {
  if (process.platform in OPENERS) return true;
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return (DISPLAY ?? '') !== '' || (WAYLAND_DISPLAY ?? '') !== '';
}

/**
 * Opens an address in the browser, by way of a file that only this account can read: what a program is started with can
 * be read by every account of the machine. Gives the way to remove that file; it goes by itself after a minute. Where no
 * browser comes up, the address is in the terminal.
 */
export function openInBrowser(url: string): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'mixia-open-'));
  const page = join(folder, 'mixia.html');
  const link = url.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const head = `<meta charset="utf-8"><meta name="referrer" content="no-referrer"><title>密匣</title>`;
  const text = `<!doctype html>${head}<meta http-equiv="refresh" content="0;url=${link}"><a href="${link}">密匣</a>`;
  writeFileSync(page, text, { mode: 0o600 });
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  const opener = spawn(OPENERS[process.platform] ?? 'xdg-open', [page], { stdio: 'ignore', detached: true });
  opener.on('error', remove);
  opener.unref();
  setTimeout(remove, KEPT_MS).unref();
  return remove;
}
