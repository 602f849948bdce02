import { expect, test } from 'vitest';
import { draftsKeyOf } from '../../../../renderer/drafts/key.ts';
import { renewDrafts } from '../../../../renderer/drafts/renew.ts';
import { openRow, type SealedRow, sealRow } from '../../../../renderer/drafts/sealed-row.ts';

const key = (byte: number) => draftsKeyOf(btoa(String.fromCharCode(byte).repeat(32)));
const IDS = ['0b5cf4fe-6d2a-4c8e-9d0f-6a5c1b2d3e4f', '1c6d05af-7e3b-4d9f-8e10-7b6d2c3e4f50'] as const;

function inMemory(rows: readonly SealedRow[]) {
  const kept = new Map(rows.map((row) => [row.id, row]));
  return {
    kept,
    all: () => Promise.resolve([...kept.values()]),
    put: (row: SealedRow) => Promise.resolve(void kept.set(row.id, row)),
  };
}

test('drafts go along to the new key, and the old one opens them no more', async () => {
  const [old, renewed] = [await key(1), await key(2)];
  const drafts = IDS.map((id, at) => ({ id, draft: { title: `来信${String(at)}` } }));
  const rows = inMemory(await Promise.all(drafts.map(({ id, draft }) => sealRow(old, id, draft))));
  await renewDrafts(old, renewed, rows);
  for (const { id, draft } of drafts) {
    const row = rows.kept.get(id);
    expect(row && (await openRow(renewed, row))).toEqual(draft);
    expect(row && (await openRow(old, row))).toBeUndefined();
  }
});

test('what belongs to another stays as it is', async () => {
  const other = await sealRow(await key(3), IDS[0], { title: '别人的' });
  const rows = inMemory([other]);
  await renewDrafts(await key(1), await key(2), rows);
  expect(rows.kept.get(IDS[0])).toBe(other);
});
