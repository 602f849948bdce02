import type { Page } from 'playwright-core';

/** What a person did: clicks (choices and buttons) and keys that are no typed text. */
export type Acts = {
  readonly clicks: () => number;
  readonly keys: () => number;
  readonly startAnew: () => void;
};

/** Counts the real events that arrive in the page, so that no helper of a spec can click without being counted. */
export async function countActs(page: Page): Promise<Acts> {
  let clicks = 0;
  let keys = 0;
  await page.exposeBinding('mixiaActed', (_, kind: 'click' | 'key') => {
    if (kind === 'click') clicks += 1;
    else keys += 1;
  });
  const listen = `
    window.addEventListener('pointerdown', () => { window.mixiaActed('click'); }, true);
    window.addEventListener('keydown', (event) => { if (event.key.length > 1 || event.ctrlKey || event.altKey) window.mixiaActed('key'); }, true);
  `;
  await page.addInitScript(listen);
  await page.evaluate(listen);
  return {
    clicks: () => clicks,
    keys: () => keys,
    startAnew: () => {
      clicks = 0;
      keys = 0;
    },
  };
}
