/**
 * A list that is read off an index in its own order: the tables or indexes it is entered by, joined as they stand, what
 * must be true, and the column of the order. All of it is constants of the program, never input.
 */
export type Walk = { readonly from: readonly string[]; readonly where: readonly string[]; readonly place: string };

/** The same list with less in it. */
export const narrowedTo = (walk: Walk, ...where: readonly string[]): Walk => ({
  ...walk,
  where: [...walk.where, ...where],
});

/** The statements of each list by its name: a page of these columns, and how many rows there are. */
export function listQueries<Name extends string>(walks: Readonly<Record<Name, Walk>>, columns: string) {
  return Object.fromEntries(
    Object.entries<Walk>(walks).map(([name, walk]) => [name, { page: pageSql(walk, columns), count: countSql(walk) }]),
  ) as Readonly<Record<Name, { readonly page: string; readonly count: string }>>;
}

/** A page of a list below `:after`, the highest place first, `:limit` rows of these columns. */
export function pageSql({ from, where, place }: Walk, columns: string): string {
  return `SELECT ${columns} FROM ${joined(from)} WHERE ${all([...where, `${place} < :after`])} ORDER BY ${place} DESC LIMIT :limit`;
}

/** How many rows a list has, as `n`. */
export function countSql({ from, where }: Pick<Walk, 'from' | 'where'>): string {
  return `SELECT count(*) AS n FROM ${joined(from)} WHERE ${all(where)}`;
}

/** Places of a list below `:after`, as `row`, the highest first: `:limit` of them after the first `:skip`. */
export function placesSql({ from, where, place }: Walk): string {
  return `SELECT ${place} AS row FROM ${joined(from)} WHERE ${all([...where, `${place} < :after`])} ORDER BY ${place} DESC LIMIT :limit OFFSET :skip`;
}

/** The planner keeps the order of a CROSS JOIN: a list walks its one index and looks up the rest. */
const joined = (from: readonly string[]): string => from.join(' CROSS JOIN ');

const all = (where: readonly string[]): string => where.join(' AND ');
