import type { Page } from 'playwright-core';
import { type BenchRow, countRow, durationRow, median, quantileRow, shareRow } from '../report.ts';
import { mainThreadOf } from './main-thread.ts';
import { holds } from './page-clock.ts';
import type { BenchSeat } from './seat.ts';
import { tableOf } from './unlocking.ts';

const GROUP = 'window';
const BESIDE = 'plain page: 100 lines in a box that scrolls';
const WHEEL_PIXELS = 120;

/** What was seen, frame by frame, while a list was scrolled. */
type Scrolled = {
  /** Milliseconds from each frame to the next. */
  readonly frames: readonly number[];
  /** The most lines that the page had at once. */
  readonly mostRows: number;
  /** Of the area of all frames, the part on which no line stood, and the part with lines that were still being read. */
  readonly bare: number;
  readonly unread: number;
};
/** With what a frame cost the page's main thread, in milliseconds of its processor. */
type Measured = Scrolled & { readonly thread: number };

/**
 * Notes every frame until it is stopped. What is looked at when a list says that it was scrolled, before it draws its
 * lines anew, is what stood on the screen until then.
 */
const SCRIPT = `
  window.scrolling = (box, row) => {
    const seen = { frames: [], mostRows: 0, bare: 0, unread: 0, area: 0 };
    let last;
    let going = true;
    const look = () => {
      const view = box.getBoundingClientRect();
      const lines = [...box.querySelectorAll(row)];
      let covered = 0;
      let unread = 0;
      for (const line of lines) {
        const { top, bottom } = line.getBoundingClientRect();
        const height = Math.max(0, Math.min(bottom, view.bottom) - Math.max(top, view.top));
        covered += height;
        if (line.classList.contains('unread')) unread += height;
      }
      seen.area += view.height;
      seen.bare += Math.max(0, view.height - covered);
      seen.unread += unread;
      seen.mostRows = Math.max(seen.mostRows, lines.length);
    };
    addEventListener('scroll', look, true);
    const frame = (now) => {
      if (last !== undefined) seen.frames.push(now - last);
      last = now;
      if (going) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    const stop = () => {
      going = false;
      removeEventListener('scroll', look, true);
      const { frames, mostRows, area } = seen;
      return { frames, mostRows, bare: seen.bare / Math.max(area, 1), unread: seen.unread / Math.max(area, 1) };
    };
    const whole = (steps) => new Promise((resolve) => {
      const height = box.scrollHeight - box.clientHeight;
      let step = 0;
      const next = () => {
        if (step === steps) resolve(stop());
        else {
          step += 1;
          box.scrollTop = (height * step) / steps;
          requestAnimationFrame(next);
        }
      };
      requestAnimationFrame(next);
    });
    return { stop, whole };
  };
`;

const JUMPS = 20;
/** A list that can be scrolled: its box, one of its lines, and a line that is there to be read. */
type List = { readonly box: string; readonly row: string; readonly read: string };
const LEDGER: List = { box: '[role=grid]', row: '.ledger-line', read: '.ledger-line:not(.unread)' };
const TABLE: List = { box: '#box', row: 'tr', read: 'tr' };

/**
 * Through the whole ledger in so many frames, by the wheel from its beginning as somebody reads, and in jumps to places
 * far from each other. Begins at the ledger with all leads.
 */
export async function measureScrolling({ page, plain }: BenchSeat, repeats: number): Promise<readonly BenchRow[]> {
  await plain.bringToFront();
  await plain.setContent(`<div id="box" style="height: 500px; overflow: auto">${tableOf(100)}</div>`);
  const frames = repeats * 150;
  const beside = await scrolled(plain, TABLE, frames);
  await page.bringToFront();
  const ours = await scrolled(page, LEDGER, frames);
  const { whole, wheel } = ours;
  return [
    quantileRow(GROUP, 'whole ledger scrolled: a frame', whole.frames, beside.whole.frames, BESIDE),
    droppedRow('whole ledger scrolled: frames dropped', whole, beside.whole),
    durationRow(GROUP, 'whole ledger scrolled: a frame, main thread only', whole.thread, beside.whole.thread, BESIDE),
    quantileRow(GROUP, 'jump to another place: to its lines', ours.jumps, beside.jumps, BESIDE),
    quantileRow(GROUP, 'wheel: a frame', wheel.frames, beside.wheel.frames, BESIDE),
    droppedRow('wheel: frames dropped', wheel, beside.wheel),
    durationRow(GROUP, 'wheel: a frame, main thread only', wheel.thread, beside.wheel.thread, BESIDE),
    shareRow(GROUP, 'wheel: area without lines', wheel.bare, beside.wheel.bare, BESIDE),
    shareRow(GROUP, 'wheel: area being read', wheel.unread, beside.wheel.unread, BESIDE),
    countRow(GROUP, 'most lines in the page', Math.max(whole.mostRows, wheel.mostRows), beside.whole.mostRows, BESIDE),
  ];
}

type AllWays = { readonly whole: Measured; readonly wheel: Measured; readonly jumps: readonly number[] };

async function scrolled(page: Page, list: List, frames: number): Promise<AllWays> {
  await page.evaluate(SCRIPT);
  const thread = await mainThreadOf(page);
  const costly = async (act: () => Promise<Scrolled>): Promise<Measured> => {
    const before = await thread();
    const seen = await act();
    return { ...seen, thread: ((await thread()) - before) / Math.max(1, seen.frames.length) };
  };
  const box = `document.querySelector('${list.box}')`;
  const begin = `window.scrolling(${box}, '${list.row}')`;
  const whole = await costly(() => page.evaluate<Scrolled>(`${begin}.whole(${String(frames)})`));
  const jumps = await jumped(page, box, list);
  await page.evaluate(`${box}.scrollTop = 0`);
  await holds(page, standsThere(box, list));
  await page.locator(list.box).hover();
  const wheel = await costly(async () => {
    await page.evaluate(`void (window.now = ${begin})`);
    for (let turn = 0; turn < frames; turn++) await page.mouse.wheel(0, WHEEL_PIXELS);
    return page.evaluate<Scrolled>('window.now.stop()');
  });
  return { whole, wheel, jumps };
}

/** A line to be read lies over the middle of the box. */
const standsThere = (box: string, { read }: List) => `(() => {
  const { left, top, height } = ${box}.getBoundingClientRect();
  return document.elementFromPoint(left + 20, top + height / 2)?.closest('${read}') != null;
})()`;

/** Milliseconds from a jump until the lines of the place can be read. Places are taken crosswise, so that none is near the last. */
async function jumped(page: Page, box: string, list: List): Promise<readonly number[]> {
  const times: number[] = [];
  for (let jump = 0; jump < JUMPS; jump++) {
    const place = ((jump * 7) % JUMPS) / JUMPS + 0.5 / JUMPS;
    const script = `(async () => {
      const start = performance.now();
      ${box}.scrollTop = (${box}.scrollHeight - ${box}.clientHeight) * ${String(place)};
      return (await window.clock.holds(() => ${standsThere(box, list)}, 60_000)) - start;
    })()`;
    times.push(await page.evaluate<number>(script));
  }
  return times;
}

/** How many frames were missing, told by the gaps between those that came. */
function droppedRow(what: string, ours: Scrolled, beside: Scrolled): BenchRow {
  // The screen of the plain page says how long a frame is here.
  const usual = median(beside.frames);
  const dropped = (frames: readonly number[]) =>
    frames.reduce((sum, ms) => sum + Math.max(0, Math.round(ms / usual) - 1), 0);
  const share = ({ frames }: Scrolled) => dropped(frames) / Math.max(1, frames.length + dropped(frames));
  return shareRow(GROUP, what, share(ours), share(beside), BESIDE);
}
