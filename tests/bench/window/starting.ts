import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { BrowserContext, Page } from 'playwright-core';
import { holds, putClock } from './page-clock.ts';

/** A command that says an address at which a page can be had. */
export type Command = { readonly program: string; readonly words: readonly string[]; readonly cwd?: string };

const LOOK = 'input:focus';

/**
 * Milliseconds from a command's start until the page that it serves has a field that has the focus and shows the key that
 * was typed. `opened` hears of the page before anything is in it, `stands` when the field stands there. The command is ended, with everything that it started.
 */
export async function startedAfter(
  context: BrowserContext,
  { program, words, cwd }: Command,
  { opened, stands }: { readonly opened?: (page: Page) => Promise<void>; readonly stands?: () => Promise<void> } = {},
): Promise<number> {
  const page = await context.newPage();
  await page.bringToFront();
  await opened?.(page);
  const start = performance.now();
  // A group of its own: what npm started does not hear of npm's end.
  const child = spawn(program, words, { cwd, detached: true, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close');
  try {
    await page.goto(await addressOf(child));
    await page.locator(LOOK).waitFor();
    await stands?.();
    await putClock(page);
    await page.keyboard.press('x');
    await holds(page, `document.activeElement.value === 'x'`);
    return performance.now() - start;
  } finally {
    await page.close();
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
}

async function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const text of child.stdout?.setEncoding('utf8') ?? []) {
    said += String(text);
    const url = /http:\/\/127\.0\.0\.1:\d+\/\S*/u.exec(said)?.[0];
    if (url !== undefined && said.endsWith('\n')) return url;
  }
  throw new Error(`it ended: ${said}`);
}

const PAGE = '<!doctype html><title>page</title><input autofocus>';
const SERVER = `
  const server = require('node:http').createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end(${JSON.stringify(PAGE)});
  });
  server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port + '/'));
`;

/** The least that could serve a page with a field: one file of HTML. */
export const PLAIN_SERVER: Command = { program: process.execPath, words: ['-e', SERVER] };
