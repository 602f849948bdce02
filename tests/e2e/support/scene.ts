import { join } from 'node:path';
import { afterAll } from 'vitest';
import { pictureFailures } from './picture-failures.ts';
import { type Seat, sitDown } from './seat.ts';

/** The laptops of a file's tests, by the names of their folders. */
export type Scene = {
  /** Sits down at another laptop. */
  readonly sit: (name: string, options?: Parameters<typeof sitDown>[1]) => Promise<Seat>;
  /**
   * The seat that was taken there.
   * @throws Error when nobody sits there
   */
  readonly at: (name?: string) => Seat;
  readonly all: () => readonly Seat[];
};

/** The laptop of a spec that has only one. */
const USUAL = 'laptop';

/** Laptops in a folder: their windows are pictured where a test fails, and left after the last. */
export function sceneIn(folder: string): Scene {
  const taken = new Map<string, Seat>();
  const all = () => [...taken.values()];
  pictureFailures(all);
  afterAll(async () => {
    for (const seat of all()) await seat.leave();
  });
  return {
    all,
    sit: async (name, options) => {
      const seat = await sitDown(join(folder, name), options);
      taken.set(name, seat);
      return seat;
    },
    at: (name = USUAL) => {
      const seat = taken.get(name);
      if (seat === undefined) throw new Error(`nobody sits at ${name}`);
      return seat;
    },
  };
}
