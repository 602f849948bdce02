import { expect, test } from 'vitest';

import { allRunners } from '../../vectors/all.ts';

const runners = await allRunners();

test('there are runners of vectors', () => {
  expect(runners.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['age files', 'age stream', 'canonical', 'ed25519', 'keys', 'minisign', 'primitives']),
  );
  expect(new Set(runners.map(({ name }) => name)).size).toBe(runners.length);
});

test.each(runners.map((runner) => [runner.name, runner] as const))('every vector of "%s" holds', async (_, runner) => {
  const { count, failures } = await runner.run();
  expect(failures).toEqual([]);
  expect(count).toBeGreaterThan(0);
});
