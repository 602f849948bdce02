/** One line of a sheet. `row` counts from 1 as spreadsheet programs show it; `cells` from column A, empty ones as ''. */
export type SheetRow = {
  readonly row: number;
  readonly cells: readonly string[];
  /** Something stands beyond the last column that is read. */
  readonly beyond?: true;
};

/** Cells drawn as one: rows from 1, columns from 0, both ends included. Only the first cell of it holds anything. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/** A sheet as text. Lines without any content may be missing. */
export type Sheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
  /** False for text files, which cannot say what was merged. */
  readonly knowsMerges: boolean;
  /** Day numbers count from 1904 instead of 1900. */
  readonly date1904: boolean;
};

/** Columns that are read of a line; no ledger has as many. */
export const MAX_COLUMNS = 300;

/** The merged ranges of a sheet by the cells they cover. */
export type MergeIndex = {
  /** The range that covers a cell, if it is merged. */
  readonly at: (row: number, column: number) => Merge | undefined;
};

/** Looks up merged ranges by row; ranges are few and each covers few rows, so rows keep lists of their own. */
export function mergeIndex(merges: readonly Merge[]): MergeIndex {
  const byColumn = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let column = merge.left; column <= Math.min(merge.right, MAX_COLUMNS); column++) {
      const there = byColumn.get(column);
      if (there === undefined) byColumn.set(column, [merge]);
      else there.push(merge);
    }
  }
  for (const list of byColumn.values()) list.sort((a, b) => a.top - b.top);
  return { at: (row, column) => search(byColumn.get(column) ?? [], row) };
}

/** The last range that begins at or above the row, when it reaches down to it. */
function search(list: readonly Merge[], row: number): Merge | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.top ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  const found = list[low - 1];
  return found !== undefined && found.bottom >= row ? found : undefined;
}
