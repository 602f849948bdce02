import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';

/** Pictures for the guide go where somebody asks for them; otherwise they show what this run saw. */
const PICTURES = process.env['PICTURES'] ?? 'out/pictures';

/** Keeps a picture of the window as it is. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.waitForTimeout(150);
  await page.screenshot({ path: join(PICTURES, `${name}.png`) });
}
