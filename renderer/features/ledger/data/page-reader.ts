/** What went wrong while a page was read. */
export type Failure = { readonly error: unknown };

/** What a reader of pages works on. */
export type ReaderParts = {
  /** Reads one page and puts it where {@link ReaderParts.isThere} finds it. */
  readonly read: (page: number, signal: AbortSignal) => Promise<void>;
  readonly isThere: (page: number) => boolean;
  /** Hears of every page that came, and of a failure. */
  readonly tell: () => void;
};

/** Reads the pages that are wanted now, a few at a time. */
export type PageReader = {
  /** In the order in which they are wanted; what was wanted before and was not begun is forgotten. */
  readonly want: (pages: readonly number[]) => void;
  readonly failure: () => Failure | null;
  readonly retry: () => void;
  readonly close: () => void;
  readonly signal: AbortSignal;
};

/** More at once would only stand in the vault's queue before the page that is wanted by then. */
const MOST_READS = 2;

/** A reader of pages. Of many that fly by, only those in view when there is time to read are read. */
export function createPageReader({ read, isThere, tell }: ReaderParts): PageReader {
  const reading = new Set<number>();
  const end = new AbortController();
  const now = { wanted: [] as readonly number[], failure: null as Failure | null };
  const readOne = async (page: number) => {
    reading.add(page);
    try {
      await read(page, end.signal);
    } catch (error) {
      now.failure = { error };
    }
    reading.delete(page);
    if (end.signal.aborted) return;
    tell();
    readNext();
  };
  const readNext = () => {
    if (now.failure !== null || end.signal.aborted) return;
    const missing = now.wanted.filter((page) => !isThere(page) && !reading.has(page));
    for (const page of missing.slice(0, MOST_READS - reading.size)) void readOne(page);
  };
  return {
    signal: end.signal,
    want: (pages) => {
      now.wanted = pages;
      readNext();
    },
    failure: () => now.failure,
    retry: () => {
      now.failure = null;
      tell();
      readNext();
    },
    close: () => {
      end.abort();
    },
  };
}
