import type { Page } from 'playwright-core';
import { inventor } from '../invented.ts';
import { type BenchRow, quantileRow } from '../report.ts';
import { BENCH_NOW, BENCH_PASSPHRASE } from '../workspace.ts';
import { drawnAfter, holds } from './page-clock.ts';
import type { BenchSeat } from './seat.ts';

const GROUP = 'window';
const ROWS = 100;

/** The desk with what has to be done, read and drawn. */
const DESK = `document.querySelector('main h1')?.textContent === '今日待办'
  && document.querySelector('main .waiting') === null && document.querySelector('main p.quiet') !== null`;
const GRID = `document.querySelector('[role=grid][aria-busy=false]')`;
/** Lines of the ledger, not only places for them. */
export const LINES = `${GRID}?.querySelector('.ledger-line:not(.unread)') != null`;
/** The lines, and how many there are. */
export const COUNTED = `${LINES} && document.querySelector('.ledger-count')?.textContent.startsWith('共')`;
const LOCKED = `document.activeElement?.type === 'password'`;

/**
 * From Enter behind the passphrase to the desk, and from the key for the ledger to its first page, beside a page that has
 * as many lines of HTML ready and does nothing but show them. Ends unlocked, at the ledger.
 */
export async function measureUnlocking(
  { page, plain, vaultIsUp }: BenchSeat,
  repeats: number,
): Promise<readonly BenchRow[]> {
  const ours = { desk: [] as number[], lines: [] as number[], counted: [] as number[] };
  const beside: number[] = [];
  for (let run = 0; run < repeats; run++) {
    beside.push(await plainTable(plain));
    await page.bringToFront();
    if (run > 0) await lock(page);
    await holds(page, LOCKED);
    // Whoever types a passphrase gives the process behind it time to come up.
    await vaultIsUp();
    await page.getByLabel('口令', { exact: true }).fill(BENCH_PASSPHRASE);
    const [desk = 0] = await drawnAfter(page, 'keydown', [DESK], () => page.keyboard.press('Enter'));
    const [lines = 0, counted = 0] = await drawnAfter(page, 'keydown', [LINES, COUNTED], () =>
      page.keyboard.press('Alt+Digit2'),
    );
    ours.desk.push(desk);
    ours.lines.push(lines);
    ours.counted.push(counted);
  }
  const text = `plain page: ${String(ROWS)} lines of HTML shown`;
  return [
    quantileRow(GROUP, 'passphrase to the desk (Argon2 at the floor)', ours.desk, beside, text),
    quantileRow(GROUP, 'to the first page of the ledger', ours.lines, beside, text),
    quantileRow(GROUP, 'to the first page with the total', ours.counted, beside, text),
  ];
}

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Alt+KeyL');
  await page.getByRole('heading', { name: '解锁' }).waitFor();
}

/** The same lines as HTML that a page has at hand, shown at Enter. */
async function plainTable(plain: Page): Promise<number> {
  await plain.bringToFront();
  await plain.setContent('<form><input type="password" autofocus></form><div id="place"></div>');
  await plain.evaluate(
    `window.table = ${JSON.stringify(tableOf(ROWS))};
     document.querySelector('form').onsubmit = (event) => {
       event.preventDefault();
       document.querySelector('#place').innerHTML = window.table;
     };`,
  );
  await plain.locator('input').fill(BENCH_PASSPHRASE);
  const shown = `document.querySelectorAll('#place tr').length === ${String(ROWS)}`;
  const [ms = 0] = await drawnAfter(plain, 'keydown', [shown], () => plain.keyboard.press('Enter'));
  return ms;
}

/** Lines of invented leads as a table of HTML. */
export function tableOf(count: number): string {
  const invent = inventor(BENCH_NOW, count, 60);
  const rows = Array.from({ length: count }, (_, index) => {
    const { receivedOn, source, subjects, category, handler, problem } = invent(index);
    const [subject] = subjects;
    const number = `ZJ01-2026-${String(index + 1).padStart(4, '0')}`;
    const cells = [number, receivedOn, source, subject?.name, subject?.organisation, category, handler, problem];
    return `<tr>${cells.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`;
  });
  return `<table style="border-collapse: collapse">${rows.join('')}</table>`;
}
