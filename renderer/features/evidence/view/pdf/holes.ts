const ON_THIS_PAGE = '这一页有内容未能显示，请导出后核对原件。';
const ELSEWHERE = '本文件有的页有内容未能显示，请导出后核对原件。';

/** Which pages of a file could not be drawn whole. */
export type Holes = {
  /** Something of a page that is being drawn is missing. */
  readonly found: () => void;
  /** Draws a page; what is missing meanwhile is missing from it. */
  readonly watching: <Result>(page: number, draw: () => Promise<Result>) => Promise<Result>;
  /** What is to be said above a page, or `null`. */
  readonly caution: (page: number) => string | null;
};

/**
 * Keeps what is missing from a file. The reader says it once: of what several pages share it may not speak again, so that
 * after the first hole no page of the file is called whole.
 */
export function createHoles(): Holes {
  const drawing = new Set<number>();
  const holed = new Set<number>();
  return {
    found: () => {
      for (const page of drawing) holed.add(page);
    },
    watching: async (page, draw) => {
      drawing.add(page);
      try {
        return await draw();
      } finally {
        drawing.delete(page);
      }
    },
    caution: (page) => {
      if (holed.has(page)) return ON_THIS_PAGE;
      return holed.size > 0 ? ELSEWHERE : null;
    },
  };
}
