import type { Page } from 'playwright-core';

/**
 * Gives what the page's main thread has cost so far, in milliseconds of its processor: what others do on the machine at
 * the same time does not lengthen it.
 */
export async function mainThreadOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  };
}
