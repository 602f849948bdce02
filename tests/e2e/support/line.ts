import type { CDPSession, Page } from 'playwright-core';

const LINES = new WeakMap<Page, Promise<CDPSession>>();

/** The line to the browser of a page, for what its own library cannot do; one for each page. */
export function lineTo(page: Page): Promise<CDPSession> {
  const line = LINES.get(page) ?? page.context().newCDPSession(page);
  LINES.set(page, line);
  return line;
}
