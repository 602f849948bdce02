import type { Page } from 'playwright-core';

/**
 * What measures inside a page. What `arm` begins waits for the next real event of a kind, then for a frame in which what is asked
 * holds, then until that frame was drawn; `times` gives the milliseconds from the event on. Asking is done once a frame.
 */
const SCRIPT = `
  window.clock = (() => {
    const drawn = () => new Promise((resolve) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(0);
    });
    const holds = (condition, patience) => new Promise((resolve, reject) => {
      const end = performance.now() + patience;
      const look = () => {
        if (condition()) drawn().then(resolve);
        else if (performance.now() > end) reject(new Error('never: ' + condition));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    const next = (kind) => new Promise((resolve) => {
      addEventListener(kind, (event) => resolve(event.timeStamp), { capture: true, once: true });
    });
    return {
      holds,
      arm: (kind, conditions, patience) => {
        window.clock.times = next(kind).then((start) =>
          Promise.all(conditions.map(async (condition) => (await holds(condition, patience)) - start)),
        );
        window.clock.times.catch(() => undefined);
      },
    };
  })();
`;

/** Long enough for anything here, short of a page that hangs. */
const PATIENCE_MS = 60_000;

/** Puts the clock into the page that is there now, and into those that come. */
export async function putClock(page: Page): Promise<void> {
  await page.addInitScript(SCRIPT);
  await page.evaluate(SCRIPT);
}

/** Waits until a condition, in the page's own language, holds and was drawn. */
export async function holds(page: Page, condition: string): Promise<void> {
  await page.evaluate(`window.clock.holds(() => (${condition}), ${String(PATIENCE_MS)})`);
}

/**
 * Milliseconds from the next event of that kind, which `act` has to cause, until each of the conditions held and was
 * drawn.
 */
export async function drawnAfter(
  page: Page,
  kind: 'keydown' | 'input',
  conditions: readonly string[],
  act: () => Promise<void>,
): Promise<readonly number[]> {
  const asked = conditions.map((condition) => `() => (${condition})`).join(', ');
  // Listening has to have begun: what is typed takes another way into the page than what is asked of it.
  await page.evaluate(`window.clock.arm('${kind}', [${asked}], ${String(PATIENCE_MS)})`);
  await act();
  return page.evaluate<readonly number[]>('window.clock.times');
}
