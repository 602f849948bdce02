import type { Page } from 'playwright-core';
import { LAPTOP } from './chromium.ts';
import { lineTo } from './line.ts';

/** How a window can stand before a person: colours and zoom. */
export type Wear = { readonly theme: 'light' | 'high-contrast'; readonly scale: number };

/** As it is by itself. */
export const USUAL: Wear = { theme: 'light', scale: 1 };
/** For whoever sees badly: both at once, with less room and wider lines. */
export const FOR_BAD_EYES: Wear = { theme: 'high-contrast', scale: 2 };

/**
 * Changes the theme as 设置 does, by the call that the window hands to its pages, but without going there: what is open
 * over a page stays open. React keeps on the element what it has drawn; its names are looked for, not relied on.
 */
const CHANGE = `async (theme) => {
  const app = document.getElementById('app');
  const key = Object.keys(app).find((name) => name.startsWith('__reactContainer$'));
  const left = [app[key].stateNode.current];
  for (let one = left.pop(); one; one = left.pop()) {
    const given = one.memoizedProps?.value;
    if (typeof given?.change === 'function' && typeof given.now?.theme === 'string') {
      await given.change({ theme });
      return;
    }
    if (one.sibling) left.push(one.sibling);
    if (one.child) left.push(one.child);
  }
  throw new Error('nothing in the window changes the theme');
}`;

/** Gives the window other colours and another zoom where it stands. */
export async function wear(page: Page, { theme, scale }: Wear): Promise<void> {
  const size = { width: Math.round(LAPTOP.width / scale), height: Math.round(LAPTOP.height / scale) };
  await page.setViewportSize(size);
  const line = await lineTo(page);
  await line.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: scale, mobile: false });
  await page.evaluate(`(${CHANGE})(${JSON.stringify(theme)})`);
  await page.locator(`html[data-theme=${theme}]`).waitFor();
}
