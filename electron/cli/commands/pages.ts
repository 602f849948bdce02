/** One page of a list, and where the next begins. */
type Page<Row> = { readonly total: number; readonly next: number | null; readonly rows: readonly Row[] };

const LARGEST_PAGE = 1000;

/** A list page by page, up to so many rows. */
export async function pagesUpTo<Row>(
  limit: number,
  read: (size: number, after: number | undefined) => Promise<Page<Row>>,
): Promise<{ readonly total: number; readonly rows: readonly Row[] }> {
  const rows: Row[] = [];
  let total = 0;
  let after: number | undefined;
  while (rows.length < limit) {
    const page = await read(Math.min(LARGEST_PAGE, limit - rows.length), after);
    ({ total } = page);
    rows.push(...page.rows);
    if (page.next === null) break;
    after = page.next;
  }
  return { total, rows };
}
