import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evidencePath } from '../../electron/vault/evidence/place.ts';
import { launchVaultProcess, type VaultProcess } from '../../electron/vault/process/launch.ts';
import { MOST_BYTES_IN_MEMORY } from '../../shared/contract/evidence.ts';
import { type Client, codeOfCall, createAndOpen, finished, refusedWith } from '../fixtures/client.ts';
import { draft } from '../fixtures/vault.ts';
import { flipped, noise } from '../support/bytes.ts';

/** One process for all tests: contents of files go there and come back over its channel. */
const s = { root: mkdtempSync(join(tmpdir(), 'mixia-evidence-')) } as unknown as {
  readonly root: string;
  readonly vault: VaultProcess;
  readonly folder: string;
  readonly lead: string;
};

beforeAll(async () => {
  const vault = await launchVaultProcess();
  const folder = join(s.root, 'vault');
  Object.assign(s, { vault, folder });
  await createAndOpen(vault.client, folder);
  Object.assign(s, { lead: (await vault.client.leads.register(draft())).number });
});

afterAll(() => {
  s.vault.kill();
  rmSync(s.root, { recursive: true, force: true });
});

const add = (content: Blob, name = '来信.bin') => s.vault.client.evidence.addContent({ lead: s.lead, name, content });

test('files of 0 bytes to 64 MB go to the process and come back whole, with their names and types', async () => {
  const { client } = s.vault;
  const files: readonly (readonly [string, Uint8Array, string])[] = [
    ['空.txt', new Uint8Array(0), 'application/octet-stream'],
    ['一.txt', Uint8Array.of(0x61), 'text/plain'],
    ['全部字节.bin', Uint8Array.from({ length: 256 }, (_, at) => at), 'application/octet-stream'],
    ['扫描"件"\'; name=x.pdf', Buffer.from('%PDF-1.7\r\n--boundary\r\n\r\n'), 'application/pdf'],
    ['最大.bin', noise(MOST_BYTES_IN_MEMORY), 'application/octet-stream'],
  ];
  for (const [name, bytes, mediaType] of files) {
    const item = await add(new File([Uint8Array.from(bytes)], '另一个名字', { type: 'text/html' }), name);
    expect(item).toMatchObject({ name, size: bytes.length, mediaType });
    const viewed = await client.evidence.view({ id: item.id });
    expect(viewed.item).toEqual(item);
    expect([viewed.content.type, viewed.content.size]).toEqual([mediaType, bytes.length]);
    expect(Buffer.compare(new Uint8Array(await viewed.content.arrayBuffer()), bytes)).toBe(0);
  }
  expect(await client.evidence.list({ lead: s.lead })).toHaveLength(files.length);
});

test('refusals come over the channel as such, and the process goes on', async () => {
  const { client } = s.vault;
  const before = await client.evidence.list({ lead: s.lead });
  const tooMuch = await refusedWith(add(new Blob([noise(MOST_BYTES_IN_MEMORY), 'x'])));
  expect(tooMuch).toEqual({ code: 'EVIDENCE_TOO_LARGE', message: expect.stringContaining('64MB') as string });
  expect(await codeOfCall(add(new Blob(['x']), '报告\u202etxt.exe'))).toBe('EVIDENCE_NAME_UNSAFE');
  expect(await codeOfCall(add(new Blob(['x']), '../x'))).toBe('INPUT_INVALID');
  expect(await codeOfCall(client.evidence.view({ id: 'x' }))).toBe('INPUT_INVALID');
  for (const content of ['text', 7, { size: 1 }, new Uint8Array(3), [new Blob(['x'])]]) {
    expect(await codeOfCall(add(content as never))).toBe('INPUT_INVALID');
  }
  expect(await client.evidence.list({ lead: s.lead })).toEqual(before);
});

test('a damaged file is refused, and no byte of it comes over the channel', async () => {
  const { client } = s.vault;
  const item = await add(new Blob([Uint8Array.from(noise(300_000))]));
  const path = evidencePath(s.folder, item.id);
  const good = readFileSync(path);
  writeFileSync(path, flipped(good, good.length - 1));
  expect(await codeOfCall(client.evidence.view({ id: item.id }))).toBe('EVIDENCE_DAMAGED');
  writeFileSync(path, good);
  expect((await client.evidence.view({ id: item.id })).content.size).toBe(300_000);
  expect(await finished(client.vault.check({}))).toMatchObject({ ok: true, findings: [] });
});

test('while no vault is open neither is answered, and a content that was sent is dropped', async () => {
  const locked = await launchVaultProcess();
  try {
    const { evidence }: Client = locked.client;
    const content = new Blob([Uint8Array.from(noise(1_000_000))]);
    expect(await codeOfCall(evidence.addContent({ lead: s.lead, name: 'a', content }))).toBe('VAULT_LOCKED');
    const id = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
    expect(await codeOfCall(evidence.view({ id }))).toBe('VAULT_LOCKED');
  } finally {
    locked.kill();
  }
});

test('a lock in the middle of a look ends it', async () => {
  const item = await add(new Blob([Uint8Array.from(noise(20_000_000))]));
  const looking = codeOfCall(s.vault.client.evidence.view({ id: item.id }));
  s.vault.kill();
  expect(await looking).toBe('VAULT_LOCKED');
});
