import type { Page } from 'playwright-core';
import type { Db } from '../../../electron/vault/store/open-database.ts';
import { queriesFrom } from '../measure-search.ts';
import { type BenchRow, quantileRow } from '../report.ts';
import { mainThreadOf } from './main-thread.ts';
import { drawnAfter, holds } from './page-clock.ts';
import type { BenchSeat } from './seat.ts';
import { COUNTED, LINES } from './unlocking.ts';

const GROUP = 'window';
const LENGTHS = [1, 2, 3, 6] as const;
const BESIDE = 'plain page: what is typed shown below';

const FIELD = `document.querySelector('input[aria-label="搜索台账"]')`;
/** The list is watched: it says by itself when it is another, or being read anew, however much alike the two may be. */
const WATCH = `new MutationObserver(() => { window.isOther = true; }).observe(document.querySelector('.ledger'),
  { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['aria-busy'] })`;
const FOUND = `window.isOther && ${LINES}`;
const FOUND_AND_COUNTED = `window.isOther && ${COUNTED}`;
/** The whole ledger again. */
const ALL = `${FIELD}.value === '' && ${COUNTED} && document.querySelector('.ledger-count').textContent === window.allText`;
/** Longer than the field waits before it asks. */
const REST_MS = 200;

/**
 * From the keystroke that gives a word its last character (an input method gives a word at once) to the lines found,
 * drawn, in the whole ledger. Begins and ends at the ledger.
 */
export async function measureSearching(
  { page, plain }: BenchSeat,
  db: Db,
  repeats: number,
): Promise<readonly BenchRow[]> {
  await page.bringToFront();
  await page.getByRole('radio', { name: '全部', exact: true }).check({ force: true });
  await holds(
    page,
    `${COUNTED} && document.querySelector('input[name=ledger-view]:checked')?.parentElement.textContent === '全部'`,
  );
  await page.evaluate(`window.allText = document.querySelector('.ledger-count').textContent`);
  await page.evaluate(`void ${WATCH}`);
  await page.getByLabel('搜索台账').focus();
  await plain.setContent('<input autofocus><p></p>');
  await plain.evaluate(
    `document.querySelector('input').oninput = (event) => { document.querySelector('p').textContent = event.target.value; }`,
  );
  const rows: BenchRow[] = [];
  // No word twice: one that is being asked for already is not asked for again.
  const words = (length: number) => [...new Set(queriesFrom(db, length, repeats))];
  for (const length of LENGTHS) rows.push(...(await rowsFor({ page, plain }, words(length), length)));
  await page.bringToFront();
  return rows;
}

async function rowsFor(
  { page, plain }: Pick<BenchSeat, 'page' | 'plain'>,
  queries: readonly string[],
  length: number,
): Promise<BenchRow[]> {
  const name = `search: ${String(length)} character${length === 1 ? '' : 's'}`;
  const beside = await typed(plain, queries);
  const ours = await searched(page, queries);
  return [
    quantileRow(GROUP, `${name} to lines found`, ours.found, beside.shown, BESIDE),
    quantileRow(GROUP, `${name} to lines and total`, ours.counted, beside.shown, BESIDE),
    quantileRow(GROUP, `${name}, main thread only`, ours.thread, beside.thread, BESIDE),
  ];
}

async function searched(page: Page, queries: readonly string[]) {
  await page.bringToFront();
  const thread = await mainThreadOf(page);
  const times = { found: [] as number[], counted: [] as number[], thread: [] as number[] };
  for (const query of queries) {
    await page.evaluate('window.isOther = false');
    const before = await thread();
    const [found = 0, counted = 0] = await drawnAfter(page, 'input', [FOUND, FOUND_AND_COUNTED], () =>
      page.keyboard.insertText(query),
    );
    times.thread.push((await thread()) - before);
    times.found.push(found);
    times.counted.push(counted);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(REST_MS);
    await holds(page, ALL);
  }
  return times;
}

async function typed(plain: Page, queries: readonly string[]) {
  await plain.bringToFront();
  await plain.locator('input').focus();
  const thread = await mainThreadOf(plain);
  const times = { shown: [] as number[], thread: [] as number[] };
  for (const query of queries) {
    await plain.locator('input').fill('');
    const before = await thread();
    const [shown = 0] = await drawnAfter(
      plain,
      'input',
      [`document.querySelector('p').textContent === ${JSON.stringify(query)}`],
      () => plain.keyboard.insertText(query),
    );
    times.thread.push((await thread()) - before);
    times.shown.push(shown);
  }
  return times;
}
