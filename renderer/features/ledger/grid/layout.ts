/** How a line of the ledger is laid out: in columns, or, where the window is narrow or its text large, in rows of its own. */
export type Layout = 'columns' | 'two' | 'four';

/** Widths in rem from which the lines fit. */
const COLUMNS_FROM = 62;
const TWO_FROM = 40;

/** The layout for a list of this width in rem. */
export function layoutOf(width: number): Layout {
  if (width >= COLUMNS_FROM) return 'columns';
  return width >= TWO_FROM ? 'two' : 'four';
}

/** Which columns stand in which row of a line, by their codes; columns that were added stand below them. */
export const STACKS: Readonly<Record<Exclude<Layout, 'columns'>, readonly (readonly string[])[]>> = {
  two: [
    ['number', 'vault', 'receivedOn', 'subjects', 'organisation', 'due'],
    ['source', 'category', 'handler', 'status', 'mode', 'excerpt'],
  ],
  four: [
    ['number', 'receivedOn', 'due'],
    ['subjects', 'organisation'],
    ['status', 'mode', 'handler', 'source', 'category', 'vault'],
    ['excerpt'],
  ],
};

/** Rows of text in a line. */
export function rowsOfText(layout: Layout, hasMore: boolean): number {
  if (layout === 'columns') return 1;
  return STACKS[layout].length + (hasMore ? 1 : 0);
}

/** Height of a line in rem, with the space around its text. */
export function lineHeight(layout: Layout, hasMore: boolean): number {
  return rowsOfText(layout, hasMore) * 1.25 + 0.75;
}

/** Height of the head in rem: lines in rows of their own have none. */
export function headHeight(layout: Layout): number {
  return layout === 'columns' ? 2 : 0;
}
