import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { field } from './steps.ts';

const PICTURES = process.env['PICTURES'] ?? 'out/pictures';
/** A sheet of A4 between its margins, in dots of 1/96 inch. */
const A4 = { width: 673, height: 1002 };

/** Takes the printer's place: what would be printed stands still until somebody touches the window. */
export async function watchPrinter(page: Page): Promise<void> {
  await page.evaluate(
    `window.printed = ''; window.print = () => { window.printed = document.getElementById('paper').innerText; }`,
  );
}

/** Says for whom, prints, and gives the text that stands on the paper. */
export async function printFor(page: Page, recipient: string): Promise<string> {
  await page.evaluate(`window.printed = ''`);
  await field(page, '打印给谁').fill(recipient);
  await page.keyboard.press('Enter');
  const printed = () => page.evaluate<string>('window.printed');
  await expect.poll(printed).not.toBe('');
  return printed();
}

/** Keeps a picture of the paper as the printer has it, and counts its pages. */
export async function paperPicture(page: Page, name: string, size = A4): Promise<number> {
  mkdirSync(PICTURES, { recursive: true });
  const before = page.viewportSize() ?? size;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize(size);
  await page.screenshot({ path: join(PICTURES, `${name}.png`), fullPage: true });
  await page.setViewportSize(before);
  await page.emulateMedia({ media: null });
  // Last: a browser that has made a file of it says that it was printed, and the paper goes.
  const pdf = (await page.pdf({ path: join(PICTURES, `${name}.pdf`), preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
}
