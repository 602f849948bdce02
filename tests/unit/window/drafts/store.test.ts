import { describe, expect, test } from 'vitest';
import type { DraftContent } from '../../../../renderer/drafts/draft.ts';
import { placeOfDraft } from '../../../../renderer/drafts/drafts-provider.tsx';
import { draftsKeyOf, newDraftId } from '../../../../renderer/drafts/key.ts';
import { openRow, type SealedRow, sealRow } from '../../../../renderer/drafts/sealed-row.ts';
import { type DraftRows, DraftStore } from '../../../../renderer/drafts/store.ts';

const VAULT = '6f1c1de2-5b0e-4a51-9d33-0f8a52f2f7aa';
const key = (byte: number) => draftsKeyOf(Buffer.alloc(32, byte).toString('base64'));

/** Rows in memory, in the order of a database: by id, whole or not at all. */
function rowsOf(kept = new Map<string, SealedRow>()): DraftRows & { readonly kept: Map<string, SealedRow> } {
  return {
    kept,
    all: () => Promise.resolve([...kept.values()]),
    put: (row) => Promise.resolve(void kept.set(row.id, row)),
    delete: (id) => Promise.resolve(void kept.delete(id)),
  };
}

async function storeOver(rows: DraftRows, { byte = 1, vault = VAULT, start = 0 } = {}) {
  let now = start;
  const store = new DraftStore({ rows, draftsKey: await key(byte), vault, clock: { now: () => (now += 1000) } });
  await store.load();
  return store;
}

function content(title: string, more: Partial<DraftContent> = {}): DraftContent {
  return { kind: 'new-lead', title, values: { title }, cursor: null, barred: false, ...more };
}

describe('drafts over a lock', () => {
  test('come back, and the one that was on the screen is known', async () => {
    const rows = rowsOf();
    const [first, second] = [newDraftId(), newDraftId()];
    const before = await storeOver(rows);
    await before.show({ draft: first });
    await before.save(first, content('甲'));
    await before.show({ draft: second });
    await before.save(second, content('乙', { cursor: { field: 'problem', start: 5, end: 7, scroll: 400 } }));
    const after = await storeOver(rows);
    expect(after.list()?.map(({ title }) => title)).toEqual(['乙', '甲']);
    expect(after.lastOpen()?.id).toBe(second);
    expect(after.get(second)?.cursor).toEqual({ field: 'problem', start: 5, end: 7, scroll: 400 });
  });

  test('are gone back to no more, once the form was left', async () => {
    const rows = rowsOf();
    const store = await storeOver(rows);
    const id = newDraftId();
    await store.show({ draft: id });
    await store.save(id, content('甲'));
    await store.show(null);
    await store.save(id, content('甲'));
    expect((await storeOver(rows)).lastOpen()).toBeNull();
    expect((await storeOver(rows)).list()).toHaveLength(1);
  });

  test('of a correction belong to their lead', async () => {
    const rows = rowsOf();
    const store = await storeOver(rows);
    const id = newDraftId();
    await store.show({ lead: 'lead-1' });
    await store.save(id, content('更正', { kind: 'correction', lead: 'lead-1' }));
    const after = await storeOver(rows);
    expect(after.correctionOf({ lead: 'lead-1' })).toBe(id);
    expect(after.correctionOf({ lead: 'lead-2' })).toBeUndefined();
    expect(after.correctionOf({ item: 'lead-1' })).toBeUndefined();
    expect(after.lastOpen()).toMatchObject({ kind: 'correction', of: { lead: 'lead-1' } });
    expect(placeOfDraft({ id, of: after.lastOpen()?.of ?? null })).toEqual({ page: 'correct', lead: 'lead-1' });
  });

  test('of a correction of an item are gone back to there', async () => {
    const rows = rowsOf();
    const store = await storeOver(rows);
    const id = newDraftId();
    await store.show({ item: 'item-1' });
    await store.save(id, content('更正', { kind: 'correction', item: 'item-1' }));
    const after = await storeOver(rows);
    expect(after.correctionOf({ item: 'item-1' })).toBe(id);
    const open = after.lastOpen();
    expect(placeOfDraft({ id, of: open?.of ?? null })).toEqual({ page: 'correct-item', item: 'item-1' });
    expect(placeOfDraft({ id, of: null })).toEqual({ page: 'new-lead', draft: id });
  });
});

describe("what is not one's own", () => {
  test('stays where it is and is not shown', async () => {
    const rows = rowsOf();
    await (await storeOver(rows)).save(newDraftId(), content('甲'));
    await (await storeOver(rows, { byte: 2 })).save(newDraftId(), content('别人的'));
    await (
      await storeOver(rows, { vault: '0d0f3a56-22b9-4a07-8b77-0a4d3f1f9f11' })
    ).save(newDraftId(), content('别库的'));
    const strange = await sealRow(await key(1), newDraftId(), { of: 'a later version' });
    rows.kept.set(strange.id, strange);
    const [damaged] = [...rows.kept.values()];
    expect((await storeOver(rows)).list()?.map(({ title }) => title)).toEqual(['甲']);
    if (damaged !== undefined) rows.kept.set(damaged.id, { ...damaged, data: damaged.data.slice(1) });
    expect((await storeOver(rows)).list()).toEqual([]);
    expect(rows.kept.size).toBe(4);
  });

  test('a database that fails leaves an empty list and is told', async () => {
    const broken: DraftRows = { ...rowsOf(), all: () => Promise.reject(new Error('no database')) };
    const store = new DraftStore({ rows: broken, draftsKey: await key(1), vault: VAULT, clock: { now: () => 0 } });
    await expect(store.load()).rejects.toThrow('no database');
    expect(store.list()).toEqual([]);
  });

  test('a write that fails is told, and the next is made all the same', async () => {
    const rows = rowsOf();
    let isFull = true;
    const full: DraftRows = { ...rows, put: (row) => (isFull ? Promise.reject(new Error('full')) : rows.put(row)) };
    const store = await storeOver(full);
    const id = newDraftId();
    await expect(store.save(id, content('甲'))).rejects.toThrow('full');
    isFull = false;
    await store.save(id, content('乙'));
    expect(rows.kept.size).toBe(1);
  });
});

describe('a draft that ends', () => {
  test('is deleted for good, and nothing that was under way brings it back', async () => {
    const rows = rowsOf();
    const store = await storeOver(rows);
    const id = newDraftId();
    const saving = store.save(id, content('甲'));
    const ending = store.remove(id);
    await Promise.all([saving, ending, store.save(id, content('甲'))]);
    expect(rows.kept.size).toBe(0);
    expect(store.isGone(id)).toBe(true);
    expect(store.list()).toEqual([]);
  });

  test('can be had back after it was given up, once, as it was', async () => {
    const rows = rowsOf();
    const store = await storeOver(rows);
    const id = newDraftId();
    await store.save(id, content('甲'));
    await store.discard(id);
    expect([rows.kept.size, store.discarded()?.title]).toEqual([0, '甲']);
    await store.undo();
    await store.undo();
    expect([rows.kept.size, store.discarded()]).toEqual([1, null]);
    expect(store.list()?.map(({ title }) => title)).toEqual(['甲']);
    await store.save(id, content('甲二'));
    expect((await storeOver(rows)).list()?.map(({ title }) => title)).toEqual(['甲二']);
  });

  test('whose subject must go sealed leaves nothing behind when its form is left', async () => {
    const rows = rowsOf();
    const store = await storeOver(rows);
    const id = newDraftId();
    await store.show({ draft: id });
    await store.save(id, content('甲', { barred: true }));
    expect((await storeOver(rows)).lastOpen()?.id).toBe(id);
    await store.show({ lead: 'lead-1' });
    expect(rows.kept.size).toBe(0);
    expect(store.discarded()).toBeNull();
  });
});

test('writes are made in the order in which they were asked for', async () => {
  const rows = rowsOf();
  const store = await storeOver(rows);
  const id = newDraftId();
  await Promise.all(Array.from({ length: 30 }, (_, at) => store.save(id, content(String(at)))));
  const row = rows.kept.get(id);
  expect(row && (await openRow(await key(1), row))).toMatchObject({ title: '29' });
});

test('listeners hear of every change until they stop', async () => {
  const store = await storeOver(rowsOf());
  let heard = 0;
  const stop = store.subscribe(() => {
    heard += 1;
  });
  await store.save(newDraftId(), content('甲'));
  stop();
  await store.save(newDraftId(), content('乙'));
  expect(heard).toBe(1);
});
