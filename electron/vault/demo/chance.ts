/** Repeatable chance for invented data; never for anything that is to be secret. */
export type Chance = {
  /** A whole number from 0 up to and without `below`. */
  readonly below: (below: number) => number;
  /** One of several; there must be at least one. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
};

/** The same numbers for the same seed (Lehmer's generator, as MINSTD). */
export function chance(seed: number): Chance {
  let state = (Math.abs(Math.trunc(seed)) % 2_147_483_646) + 1;
  const below = (limit: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
  const pick = <Item>(items: readonly Item[]): Item => {
    const [item] = items.slice(below(items.length));
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  };
  return { below, pick };
}
