import { expect, test } from 'vitest';
import { createLines, MOST_PAGES } from '../../../../renderer/features/ledger/data/lines.ts';

const PAGE = 10;
const rowsOf = (page: number) => Array.from({ length: PAGE }, (_, index) => page * PAGE + index);

/** A vault that answers when it is told to. */
function slowLedger(total = 1000) {
  const asked: number[] = [];
  const open = new Map<number, { readonly answer: () => void; readonly fail: () => void }>();
  const lines = createLines<number>({
    pageSize: PAGE,
    total,
    first: rowsOf(0),
    page: (page) => {
      asked.push(page);
      return new Promise((resolve, reject) => {
        open.set(page, {
          answer: () => {
            open.delete(page);
            resolve(rowsOf(page));
          },
          fail: () => {
            open.delete(page);
            reject(new Error('gone'));
          },
        });
      });
    },
  });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  const answerAll = async () => {
    while (open.size > 0) {
      for (const { answer } of [...open.values()]) answer();
      await settle();
    }
  };
  return { lines, asked, open, settle, answerAll };
}

test('the first page is there without asking for it', () => {
  const { lines, asked } = slowLedger();
  lines.want(0, 5);
  expect(lines.at(7)).toBe(7);
  expect(asked).toEqual([1]);
});

test('the page in view is read before its neighbours, and never more than two at once', async () => {
  const { lines, asked, open, answerAll } = slowLedger();
  lines.want(52, 58);
  expect(asked).toEqual([5, 6]);
  expect(lines.at(55)).toBeUndefined();
  open.get(5)?.answer();
  await answerAll();
  expect(asked).toEqual([5, 6, 4]);
  expect(lines.at(55)).toBe(55);
});

test('pages that flew by while nothing could be read are never read', async () => {
  const { lines, asked, answerAll } = slowLedger();
  for (let line = 100; line < 900; line += PAGE) lines.want(line, line + 5);
  await answerAll();
  expect(asked.slice(0, 2)).toEqual([10, 11]);
  expect(asked.slice(2).sort((a, b) => a - b)).toEqual([88, 89, 90]);
});

test('whoever listens hears of a page, and the version says that something is new', async () => {
  const { lines, answerAll } = slowLedger();
  const heard: number[] = [];
  const leave = lines.subscribe(() => heard.push(lines.version()));
  lines.want(995, 999);
  await answerAll();
  expect(lines.at(999)).toBe(999);
  expect(heard).toEqual([1, 2]);
  leave();
  lines.want(500, 500);
  await answerAll();
  expect(heard).toHaveLength(2);
});

test(`beside the first page no more than ${String(MOST_PAGES)} stay, and those looked at last do`, async () => {
  const { lines, answerAll } = slowLedger(10_000);
  for (let page = 10; page < 10 + MOST_PAGES; page += 1) {
    lines.want(page * PAGE, page * PAGE);
    await answerAll();
  }
  lines.want(120, 120);
  lines.want(5000, 5000);
  await answerAll();
  expect(lines.at(100)).toBeUndefined();
  expect(lines.at(120)).toBe(120);
  expect(lines.at(3)).toBe(3);
  const there = Array.from({ length: 1000 }, (_, page) => page).filter((page) => lines.at(page * PAGE) !== undefined);
  expect(there).toHaveLength(MOST_PAGES + 1);
});

test('a page that could not be read is told, nothing more is asked, and a retry reads it', async () => {
  const { lines, asked, open, settle, answerAll } = slowLedger();
  lines.want(50, 50);
  open.get(5)?.fail();
  await settle();
  expect(lines.failure()).not.toBeNull();
  lines.want(700, 700);
  expect(asked).toEqual([5, 6]);
  lines.retry();
  expect(lines.failure()).toBeNull();
  await answerAll();
  expect(lines.at(700)).toBe(700);
});

test('a range is read through pages that are not in view, and only its own lines are given', async () => {
  const { lines, answerAll } = slowLedger(1000);
  const reading = lines.read(8, 33);
  await new Promise((resolve) => setTimeout(resolve, 0));
  await answerAll();
  expect(await reading).toEqual(Array.from({ length: 26 }, (_, index) => index + 8));
});

test('a list that is left reads nothing more', async () => {
  const { lines, asked, answerAll } = slowLedger();
  lines.want(100, 100);
  lines.close();
  await answerAll();
  lines.want(700, 700);
  expect(asked).toEqual([10, 11]);
});
