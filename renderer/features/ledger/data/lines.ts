import { keepPages } from './kept-pages.ts';
import { createPageReader, type PageReader } from './page-reader.ts';

/** Where the lines of a long list come from. */
export type LineSource<Row> = {
  readonly pageSize: number;
  readonly total: number;
  /** The first page, which is there already. */
  readonly first: readonly Row[];
  readonly page: (page: number, signal: AbortSignal) => Promise<readonly Row[]>;
};

/** The lines of a long list, read page by page as they come into view. */
export type Lines<Row> = Pick<PageReader, 'failure' | 'retry' | 'close'> & {
  readonly total: number;
  readonly subscribe: (listener: () => void) => () => void;
  /** Changes whenever {@link Lines.at} or {@link Lines.failure} may answer otherwise. */
  readonly version: () => number;
  readonly at: (line: number) => Row | undefined;
  /** Says which lines are in view, `to` among them; what is missing is read. */
  readonly want: (from: number, to: number) => void;
  /** Reads lines without keeping them, `to` among them. */
  readonly read: (from: number, to: number) => Promise<readonly Row[]>;
};

/** How many pages stay in memory beside the first. */
export const MOST_PAGES = 30;

/** Lines of a source. */
export function createLines<Row>(source: LineSource<Row>): Lines<Row> {
  const { pageSize, total } = source;
  const pages = keepPages(source.first, MOST_PAGES);
  const listeners = new Set<() => void>();
  const now = { version: 0 };
  const reader = createPageReader({
    read: async (page, signal) => pages.put(page, await source.page(page, signal)),
    isThere: (page) => pages.get(page) !== undefined,
    tell: () => {
      now.version += 1;
      for (const listener of listeners) listener();
    },
  });
  const pageOf = (line: number) => Math.floor(line / pageSize);
  const { failure, retry, close, signal } = reader;
  return {
    ...{ total, failure, retry, close },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    version: () => now.version,
    at: (line) => pages.get(pageOf(line))?.[line % pageSize],
    want: (from, to) => {
      const wanted = pagesToRead(pageOf(from), pageOf(to), pageOf(Math.max(total - 1, 0)));
      for (const page of wanted) pages.touch(page);
      reader.want(wanted);
    },
    read: async (from, to) => {
      const rows: Row[] = [];
      const last = Math.min(to, total - 1);
      for (let page = pageOf(from); page * pageSize <= last; page += 1) {
        const all = pages.get(page) ?? (await source.page(page, signal));
        rows.push(...all.slice(Math.max(from - page * pageSize, 0), last - page * pageSize + 1));
      }
      return rows;
    },
  };
}

/** The pages in view first, then their neighbours, into which the next movement goes. */
function pagesToRead(from: number, to: number, last: number): readonly number[] {
  const inView = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return [...inView, to + 1, from - 1].filter((page) => page >= 0 && page <= last);
}
