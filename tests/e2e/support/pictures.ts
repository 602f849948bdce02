import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { lineTo } from './line.ts';

/** Pictures for the guide go where somebody asks for them; otherwise they show what this run saw. */
const PICTURES = process.env['PICTURES'] ?? 'out/pictures';

/** Keeps a picture of the window as it is, at its zoom: the library's own pictures take that back. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(150);
  const { data } = await (await lineTo(page)).send('Page.captureScreenshot', { format: 'png' });
  writeFileSync(join(PICTURES, `${name}.png`), data, 'base64');
}
