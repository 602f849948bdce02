import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DOCUMENTS } from '../../../build/docs/json-page.ts';
import { pages } from '../../../build/docs/pages.ts';

const ROOT = join(import.meta.dirname, '../../..');

test('every example on the page of JSON documents is what its schema says', () => {
  const wrong = DOCUMENTS.flatMap(({ title, schema, examples }) =>
    examples.flatMap((example) => {
      const { error } = schema.safeParse(example);
      return error === undefined ? [] : [`${title}: ${error.message}`];
    }),
  );
  expect(wrong).toEqual([]);
  expect(DOCUMENTS.every(({ examples }) => examples.length > 0)).toBe(true);
});

test('an example with a field too many is noticed', () => {
  const accepted = DOCUMENTS.filter(({ schema, examples: [example] }) => {
    const object = (Array.isArray(example) ? example[0] : example) as object;
    const spoilt = { ...object, surplus: 1 };
    return schema.safeParse(Array.isArray(example) ? [spoilt] : spoilt).success;
  });
  expect(accepted.map(({ title }) => title)).toEqual([]);
});

test('the generated pages are what the schemas and the list of errors give now', async () => {
  for (const { path, text } of await pages(ROOT)) {
    expect({ path, text: readFileSync(join(ROOT, path), 'utf8') }).toEqual({ path, text });
  }
});
