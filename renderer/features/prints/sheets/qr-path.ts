/** One run of dark modules after the other, as rectangles of a path. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) =>
      row.flatMap((isDark, x) =>
        isDark && row[x - 1] !== true
          ? [`M${String(x)} ${String(y)}h${String(runAt(row, x))}v1h-${String(runAt(row, x))}z`]
          : [],
      ),
    )
    .join('');
}

function runAt(row: readonly boolean[], from: number): number {
  const end = row.indexOf(false, from);
  return (end === -1 ? row.length : end) - from;
}
