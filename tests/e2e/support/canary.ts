import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { expect } from 'vitest';
import { type Found, searchFolders, type Trace, tracesOf } from '../../support/traces.ts';
import { isInElectron, type Seat, sitDown } from './seat.ts';
import { lockScreen } from './steps.ts';

/** Texts that a walk types and sees, and that may lie nowhere in the clear afterwards. */
export type Marks = readonly string[];

/** The forms in which a browser or an operating system would leave a text. */
const FORMS: ReadonlySet<string> = new Set(['UTF-8', 'UTF-16LE', 'UTF-16BE', 'JSON escapes', 'percent']);

const tracesFor = (marks: Marks): readonly Trace[] =>
  marks.flatMap((mark) => tracesOf(mark).filter(({ form }) => FORMS.has(form)));

function searchForMarks(folders: readonly string[], marks: Marks): readonly Found[] {
  for (const folder of folders) if (!existsSync(folder)) throw new Error(`there is no ${folder}`);
  return searchFolders(folders, tracesFor(marks));
}

/** What somebody in front of the window can read: text, what stands in fields, and the same of every frame. */
const READ = `document.body.innerText + ' ' + Array.from(document.querySelectorAll('input, textarea'), (field) => field.value).join(' ')`;

/** What was seen in the window so far: a mark that was never there proves nothing by its absence. */
export type Eyes = {
  readonly marks: Marks;
  readonly look: (seat: Seat) => Promise<void>;
  /** Looks until this mark is there. */
  readonly lookFor: (seat: Seat, mark: string) => Promise<void>;
  readonly unseen: () => readonly string[];
};

/** Looks for these marks. */
export function eyesFor(marks: Marks): Eyes {
  const seen = new Set<string>();
  const read = (frame: Frame) => frame.evaluate<string>(READ).catch(() => '');
  const look = async ({ page }: Seat) => {
    const texts = await Promise.all(page.frames().map(read));
    for (const mark of marks) if (texts.some((text) => text.includes(mark))) seen.add(mark);
  };
  return {
    marks,
    look,
    lookFor: (seat, mark) => expect.poll(() => look(seat).then(() => seen.has(mark)), { message: mark }).toBe(true),
    unseen: () => marks.filter((mark) => !seen.has(mark)),
  };
}

/** Everything that a script in the page could reach: document, address, history, and what is kept for the page. */
const REACHABLE = `(async () => {
  const bases = await Promise.all((await indexedDB.databases()).map(({ name }) => new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
      const base = asked.result;
      const reads = Array.from(base.objectStoreNames, (store) => new Promise((done, fail) => {
        const all = base.transaction(store).objectStore(store).getAll();
        all.onsuccess = () => done(all.result);
        all.onerror = () => fail(all.error);
      }));
      resolve(Promise.all(reads).finally(() => base.close()));
    };
  })));
  return JSON.stringify([
    document.documentElement.outerHTML, document.title, location.href, history.length, history.state,
    window.navigation.entries().map(({ url }) => url), { ...localStorage }, { ...sessionStorage }, await caches.keys(), bases,
  ]);
})()`;

/** After a lock, nothing of the marks is left that a script in the page could reach. */
export async function expectNothingLeft(seat: Seat, marks: Marks): Promise<void> {
  await lockScreen(seat);
  const reachable = await seat.page.evaluate<string>(REACHABLE);
  expect(marks.filter((mark) => reachable.includes(mark))).toEqual([]);
  expect(seat.page.url()).not.toMatch(/token|lead|ZJ01/u);
  expect(await seat.page.evaluate('history.length')).toBeLessThanOrEqual(3);
}

/** In each of these ways a page could leave a text in its browser's folder. */
const LEAVE = {
  'Local Storage': (mark: string) => `localStorage.setItem('left', ${JSON.stringify(mark)})`,
  IndexedDB: (mark: string) => `new Promise((resolve, reject) => {
    const asked = indexedDB.open('left');
    asked.onupgradeneeded = () => asked.result.createObjectStore('left').put({ text: ${JSON.stringify(mark)} }, 1);
    asked.onsuccess = () => { asked.result.close(); resolve(null); };
    asked.onerror = () => reject(asked.error);
  })`,
  History: (mark: string) => `history.pushState(null, '', '#' + encodeURIComponent(${JSON.stringify(mark)}))`,
} as const;

/**
 * Nothing that was seen lies in the clear under these folders, in no file and no name. In each of them a mark is found
 * while one is planted there.
 */
export function expectNothingLies(folders: readonly string[], { marks, unseen }: Eyes): void {
  expect(unseen()).toEqual([]);
  const [mark = ''] = marks;
  for (const folder of folders) {
    const planted = join(folder, 'planted.file');
    writeFileSync(planted, Buffer.concat([Buffer.alloc(4099, 7), Buffer.from(mark, 'utf16le')]));
    expect(searchForMarks([folder], [mark]).map(({ file }) => file)).toEqual([planted]);
    rmSync(planted);
  }
  expect(searchForMarks(folders, marks)).toEqual([]);
}

/** What a page leaves in its browser is found, in each of the places and in each of the forms that there are. */
export async function expectCarelessIsFound(root: string, mark: string): Promise<void> {
  mkdirSync(root);
  for (const { form, bytes } of tracesFor([mark])) {
    writeFileSync(join(root, 'some.file'), Buffer.concat([Buffer.alloc(4099, 7), bytes, Buffer.alloc(3)]));
    expect(searchForMarks([root], [mark]).map((found) => found.form)).toContain(form);
  }
  rmSync(join(root, 'some.file'));
  const careless = await sitDown(root);
  // Electron keeps no history of its pages.
  const ways = Object.entries(LEAVE).filter(([place]) => place !== 'History' || !isInElectron());
  for (const [, leave] of ways) await careless.page.evaluate(leave(mark));
  await careless.leave();
  const places = searchForMarks([root], [mark]).map(({ file }) => file.slice(root.length));
  for (const [place] of ways) expect(places.filter((one) => one.includes(place))).not.toEqual([]);
}
