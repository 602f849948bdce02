import { createDecipheriv } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { draftsKeyOf, newDraftId } from '../../../../renderer/drafts/key.ts';
import { openRow, type SealedRow, sealRow } from '../../../../renderer/drafts/sealed-row.ts';

const { draft: vector } = JSON.parse(readFileSync(new URL('../../../vectors/keys.json', import.meta.url), 'utf8')) as {
  draft: { handed: string; id: string; key: string };
};
const key = (byte: number) => draftsKeyOf(Buffer.alloc(32, byte).toString('base64'));
const DRAFT = { title: '王建国（市住建局）', values: { text: { problem: '蓝鲸七号' } } };

/** A row with one bit turned over somewhere in it. */
function bent(row: SealedRow, part: 'nonce' | 'data', at: number): SealedRow {
  const bytes = Uint8Array.from(row[part]);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  return { ...row, [part]: bytes };
}

describe('a draft as it lies on the disk', () => {
  test('comes back whole under its key', async () => {
    const row = await sealRow(await key(1), newDraftId(), DRAFT);
    expect(await openRow(await key(1), row)).toEqual(DRAFT);
  });

  test('is encrypted under the key that the specification gives it', async () => {
    const { nonce, data } = await sealRow(await draftsKeyOf(vector.handed), vector.id, DRAFT);
    const cipher = createDecipheriv('aes-256-gcm', Buffer.from(vector.key, 'hex'), nonce);
    const id = Buffer.from(vector.id.replaceAll('-', ''), 'hex');
    cipher.setAAD(Buffer.concat([Buffer.from('mixia/v1/draft\0'), id, Buffer.of(1)]));
    cipher.setAuthTag(data.subarray(-16));
    const text = Buffer.concat([cipher.update(data.subarray(0, -16)), cipher.final()]).toString();
    expect(JSON.parse(text)).toEqual(DRAFT);
    expect(text).toHaveLength(text.trimEnd().length + (4096 - Buffer.byteLength(text.trimEnd())));
  });

  test('has nothing readable beside it', async () => {
    const row = await sealRow(await key(1), newDraftId(), DRAFT);
    expect(Object.keys(row)).toEqual(['id', 'version', 'nonce', 'data']);
    expect(Buffer.from(row.data).includes(Buffer.from('蓝鲸七号'))).toBe(false);
    expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/u);
  });

  test('tells little by its size', async () => {
    const size = async (length: number) => (await sealRow(await key(1), newDraftId(), 'x'.repeat(length))).data.length;
    expect(await Promise.all([size(0), size(1), size(4094), size(4095)])).toEqual([4112, 4112, 4112, 8208]);
  });

  test('never has the same nonce twice', async () => {
    const id = newDraftId();
    const rows = await Promise.all(Array.from({ length: 200 }, async () => sealRow(await key(1), id, DRAFT)));
    expect(new Set(rows.map(({ nonce }) => Buffer.from(nonce).toString('hex'))).size).toBe(200);
    expect(new Set(rows.map(({ data }) => Buffer.from(data).toString('hex'))).size).toBe(200);
  });

  test('opens under no other key, at no other id, in no other version, and with no bit turned over', async () => {
    const row = await sealRow(await key(1), newDraftId(), DRAFT);
    expect(await openRow(await key(2), row)).toBeUndefined();
    expect(await openRow(await key(1), { ...row, id: newDraftId() })).toBeUndefined();
    expect(await openRow(await key(1), { ...row, version: 2 })).toBeUndefined();
    for (const at of [0, 11]) expect(await openRow(await key(1), bent(row, 'nonce', at))).toBeUndefined();
    for (const at of [0, 2000, row.data.length - 1]) {
      expect(await openRow(await key(1), bent(row, 'data', at))).toBeUndefined();
    }
    expect(await openRow(await key(1), { ...row, data: row.data.slice(0, 8) })).toBeUndefined();
    expect(await openRow(await key(1), row)).toEqual(DRAFT);
  });

  test('has a key that cannot be read back', async () => {
    const imported = await key(1);
    expect(imported.extractable).toBe(false);
    expect(imported.usages).toEqual(['deriveKey']);
    await expect(crypto.subtle.exportKey('raw', imported)).rejects.toThrow();
  });
});
