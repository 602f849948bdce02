/** The pages that were drawn last, so that going back and forth does not draw them again. */
export type PageCache<Page> = {
  /** The page under this key, drawn if it is not there; a page that failed to draw is not kept. */
  readonly get: (key: string, draw: () => Promise<Page>) => Promise<Page>;
  readonly clear: () => void;
};

/** A cache that keeps the `most` pages used last. */
export function createPageCache<Page>(most: number): PageCache<Page> {
  const pages = new Map<string, Promise<Page>>();
  return {
    get: (key, draw) => {
      const page = pages.get(key) ?? draw();
      // A map keeps the order in which keys were put in: the first is the one used longest ago.
      pages.delete(key);
      pages.set(key, page);
      for (const oldest of pages.keys()) {
        if (pages.size <= most) break;
        pages.delete(oldest);
      }
      page.catch(() => {
        if (pages.get(key) === page) pages.delete(key);
      });
      return page;
    },
    clear: () => {
      pages.clear();
    },
  };
}
