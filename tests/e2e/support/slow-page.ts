import process from 'node:process';
import type { Page } from 'playwright-core';
import { lineTo } from './line.ts';

/** How many times slower a page works than it could. */
const SLOWER = Number(process.env['MIXIA_E2E_SLOW'] ?? '1');

/** Makes a page slow, where the run asks for it: it then draws and answers keys as on a laptop that is busy with more. */
export async function slowed(page: Page): Promise<void> {
  if (SLOWER > 1) await (await lineTo(page)).send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}
