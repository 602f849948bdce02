/** Pages of a list that were read, as many as may stay in memory. */
export type KeptPages<Row> = {
  readonly get: (page: number) => readonly Row[] | undefined;
  readonly put: (page: number, rows: readonly Row[]) => void;
  /** The page was looked at: others go before it. */
  readonly touch: (page: number) => void;
};

/** Keeps the first page for good, and of the others the `most` that were looked at last. */
export function keepPages<Row>(first: readonly Row[], most: number): KeptPages<Row> {
  const pages = new Map<number, readonly Row[]>();
  return {
    get: (page) => (page === 0 ? first : pages.get(page)),
    put: (page, rows) => {
      pages.set(page, rows);
      for (const oldest of pages.keys()) {
        if (pages.size <= most) return;
        pages.delete(oldest);
      }
    },
    touch: (page) => {
      const rows = pages.get(page);
      if (rows === undefined) return;
      pages.delete(page);
      pages.set(page, rows);
    },
  };
}
