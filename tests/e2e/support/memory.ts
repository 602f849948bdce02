import type { Page } from 'playwright-core';

/** Where the list of all strings begins in a snapshot; it is the last of its lists. */
const STRINGS = '"strings":[';

/** Every string that something in the page's process still holds, after what nothing holds was thrown away. */
async function stringsOf(page: Page): Promise<readonly string[]> {
  const line = await page.context().newCDPSession(page);
  try {
    const chunks: string[] = [];
    line.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
    await line.send('HeapProfiler.enable');
    // What finalizers let go of is thrown away by the second round.
    for (let round = 0; round < 2; round += 1) await line.send('HeapProfiler.collectGarbage');
    await line.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    const snapshot = chunks.join('');
    const start = snapshot.lastIndexOf(STRINGS);
    if (start < 0) throw new Error('the snapshot has no strings');
    return JSON.parse(snapshot.slice(start + STRINGS.length - 1, snapshot.lastIndexOf(']') + 1)) as string[];
  } finally {
    await line.detach();
  }
}

/** Those of the marks that stand in any string of the page's memory. */
export async function marksInMemory(page: Page, marks: readonly string[]): Promise<readonly string[]> {
  const strings = await stringsOf(page);
  return marks.filter((mark) => strings.some((text) => text.includes(mark)));
}
