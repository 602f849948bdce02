import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { type AddContentInput, addEvidenceContent } from '../../electron/vault/evidence/add-content.ts';
import { writeEvidenceFile } from '../../electron/vault/evidence/format/write.ts';
import { listEvidence } from '../../electron/vault/evidence/list.ts';
import { evidencePath } from '../../electron/vault/evidence/place.ts';
import { viewEvidence } from '../../electron/vault/evidence/view.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { showLead } from '../../electron/vault/leads/show-lead.ts';
import { MOST_BYTES_IN_MEMORY } from '../../shared/contract/evidence.ts';
import { addFile, open, pair, seal } from '../fixtures/pair.ts';
import { register, resultOf, teamVault } from '../fixtures/vault.ts';
import { codeOf, flipped, inPieces, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\n');
const ORDER = { documentNumber: '〔2026〕1号', orderedBy: '张三', orderedOn: '2026-03-04', reason: '依指令' };

const blob = (bytes: Uint8Array, type = '') => new Blob([Uint8Array.from(bytes)], { type });
const bytesOf = async (content: Blob) => new Uint8Array(await content.arrayBuffer());
const reads = (vault: OpenVault, lead: string) =>
  vault.ledger.store.stream(lead).filter(({ type }) => type === 'EvidenceRead');

async function withLead() {
  const vault = await teamVault();
  const lead = await register(vault);
  const add = (input: Partial<AddContentInput> = {}, signal?: AbortSignal) =>
    addEvidenceContent(vault, { lead: lead.number, name: '来信.pdf', content: blob(PDF), ...input }, signal);
  return { vault, lead, add };
}

/** Names below the folder of the evidence, folders left out. */
function evidenceFiles({ folder }: OpenVault): readonly string[] {
  const root = join(folder, 'evidence');
  if (!existsSync(root)) return [];
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name);
}

test('content without a path is taken in as a file from a disk is, and looked at as it was', async () => {
  const { vault, lead, add } = await withLead();
  const bytes = Buffer.concat([PDF, noise(3 * 1024 * 1024 + 5)]);
  const provenance = { source: '随信附来', acquiredOn: '2026-03-01', custodian: '李明' };
  const item = await add({ content: blob(bytes, 'text/html'), ...provenance });
  expect(item).toMatchObject({ name: '来信.pdf', lead: lead.id, mediaType: 'application/pdf', ...provenance });
  expect([item.size, item.sha256]).toEqual([bytes.length, toHex(sha256(bytes))]);
  expect(listEvidence(vault, lead.id)).toEqual([item]);
  const viewed = await viewEvidence(vault, item.id);
  expect(viewed.item).toEqual(item);
  expect([viewed.content.type, viewed.content.size]).toEqual(['application/pdf', bytes.length]);
  expect(Buffer.compare(await bytesOf(viewed.content), bytes)).toBe(0);
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('each look is on record on its lead, with the file, and is no step in its course', async () => {
  const { vault, lead, add } = await withLead();
  const { id } = await add();
  const before = showLead(vault, lead.id).steps;
  await viewEvidence(vault, id);
  await viewEvidence(vault, id);
  expect(reads(vault, lead.id).map(({ sections, travels }) => ({ head: sections['head'], travels }))).toEqual([
    { head: { evidence: id }, travels: false },
    { head: { evidence: id }, travels: false },
  ]);
  expect(showLead(vault, lead.id).steps).toEqual(before);
});

test('what cannot be recorded is not shown', async () => {
  const { vault, lead, add } = await withLead();
  const { id } = await add();
  vault.ledger.db.exec("CREATE TEMP TRIGGER refuse BEFORE INSERT ON event BEGIN SELECT RAISE(ABORT, 'full'); END");
  await expect(viewEvidence(vault, id)).rejects.toThrow('full');
  vault.ledger.db.exec('DROP TRIGGER refuse');
  expect(reads(vault, lead.id)).toEqual([]);
  expect((await viewEvidence(vault, id)).content.size).toBe(PDF.length);
});

test('a file that is changed, swapped, cut or gone is not shown, and the look that failed is none', async () => {
  const { vault, lead, add } = await withLead();
  const { id } = await add({ content: blob(noise(200_000, 1)) });
  const other = await add({ content: blob(noise(200_000, 2)) });
  const path = evidencePath(vault.folder, id);
  const good = readFileSync(path);
  const spoilt = [
    ...[0, 20, 40, 70_000, good.length - 1].map((at) => flipped(good, at)),
    good.subarray(0, -1),
    Buffer.concat([good, Buffer.of(0)]),
    readFileSync(evidencePath(vault.folder, other.id)),
  ];
  for (const bytes of spoilt) {
    writeFileSync(path, bytes);
    expect(await codeOf(viewEvidence(vault, id))).toBe('EVIDENCE_DAMAGED');
  }
  rmSync(path);
  expect(await codeOf(viewEvidence(vault, id))).toBe('EVIDENCE_MISSING');
  expect(await codeOf(viewEvidence(vault, '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071'))).toBe('EVIDENCE_NOT_FOUND');
  expect(reads(vault, lead.id)).toEqual([]);
  writeFileSync(path, good);
  expect(await codeOf(viewEvidence(vault, id))).toBe('nothing');
});

test('content under another hash than its event signs is not shown, well encrypted as it may be', async () => {
  const { vault, lead, add } = await withLead();
  const { id } = await add();
  const path = evidencePath(vault.folder, id);
  const key = vault.ledger.db.prepare('SELECT key FROM evidence_key WHERE evidence = ?').pluck().get(id) as Buffer;
  rmSync(path);
  await writeEvidenceFile({ source: inPieces(noise(PDF.length)), path, evidenceId: id, key });
  expect(await codeOf(viewEvidence(vault, id))).toBe('EVIDENCE_DAMAGED');
  expect(reads(vault, lead.id)).toEqual([]);
});

test('64 MB are looked at in one piece, a byte more is not, and is not taken in so either', async () => {
  const { vault, lead, add } = await withLead();
  const most = noise(MOST_BYTES_IN_MEMORY);
  const fits = await add({ content: blob(most) });
  expect((await viewEvidence(vault, fits.id)).content.size).toBe(most.length);
  const tooMuch = new Blob([Uint8Array.from(most), 'x']);
  await expect(add({ content: tooMuch })).rejects.toMatchObject({ code: 'EVIDENCE_TOO_LARGE', params: { most: 64 } });
  const file = join(freshFolder(), 'big');
  writeFileSync(file, Buffer.concat([most, Buffer.of(1)]));
  const [big] = await resultOf(addEvidence(vault, { lead: lead.id, files: [file] }));
  await expect(viewEvidence(vault, big?.id ?? '')).rejects.toMatchObject({
    code: 'EVIDENCE_TOO_LARGE',
    params: { most: 64 },
  });
  expect(reads(vault, lead.id)).toHaveLength(1);
  expect(listEvidence(vault, lead.id)).toHaveLength(2);
});

test('names that deceive, or that no file can bear, are refused and nothing is written', async () => {
  const { vault, lead, add } = await withLead();
  for (const name of ['报告\u202etxt.exe', 'a\u0007b', 'zero\u200bwidth', 'a\nb', '\ufeffbom', 'a\u0000b']) {
    expect([name, await codeOf(add({ name }))]).toEqual([name, 'EVIDENCE_NAME_UNSAFE']);
  }
  for (const name of ['../../etc/passwd', 'a/b', '/', '.', '..', '']) {
    expect([name, await codeOf(add({ name }))]).toEqual([name, 'INPUT_INVALID']);
  }
  expect(evidenceFiles(vault)).toEqual([]);
  expect(listEvidence(vault, lead.id)).toEqual([]);
  expect((await add({ name: 'e\u0301tude.txt' })).name).toBe('\u00e9tude.txt');
});

test('content is refused where a file would be: void, erased and unknown leads, sources out of form, a cancel', async () => {
  const { vault, lead, add } = await withLead();
  const erased = await register(vault);
  await actOnLead(vault, erased.number, { action: 'erase', ...ORDER });
  expect(await codeOf(add({ lead: erased.number }))).toBe('LEAD_ERASED');
  expect(await codeOf(add({ lead: 'ZJ01-2026-0099' }))).toBe('LEAD_NOT_FOUND');
  expect(await codeOf(add({ source: 'a\u0000b' }))).toBe('INPUT_INVALID');
  expect(await codeOf(add({ acquiredOn: '2026-03-06' }))).toBe('INPUT_INVALID');
  expect(await codeOf(add({}, AbortSignal.abort()))).toBe('CANCELLED');
  await actOnLead(vault, lead.number, { action: 'void', reason: '重复登记' });
  expect(await codeOf(add())).toBe('LEAD_VOID');
  expect(evidenceFiles(vault)).toEqual([]);
});

test('an erased file can no longer be looked at', async () => {
  const { vault, lead, add } = await withLead();
  const { id } = await add();
  await actOnLead(vault, lead.number, { action: 'erase', ...ORDER });
  expect(await codeOf(viewEvidence(vault, id))).toBe('EVIDENCE_NOT_FOUND');
});

test('an empty file is looked at as nothing, of no known type', async () => {
  const { vault, add } = await withLead();
  const { id } = await add({ content: blob(new Uint8Array(0), 'text/html') });
  const { content } = await viewEvidence(vault, id);
  expect([content.size, content.type]).toEqual([0, 'application/octet-stream']);
});

test('what a sender says of a type is not what a look is told: its bytes are', async () => {
  const { vault, lead, add } = await withLead();
  await add();
  const id = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
  const page = Buffer.from('<script>alert(1)</script>');
  const key = vault.env.random(32);
  const path = evidencePath(vault.folder, id);
  const written = await writeEvidenceFile({ source: inPieces(page), path, evidenceId: id, key });
  vault.ledger.write((writer) => {
    const insert = 'INSERT INTO evidence_key (evidence, key, size, sha256) VALUES (?, ?, ?, ?)';
    writer.db.prepare(insert).run(id, key, written.size, written.sha256);
    const file = { id, name: '截图.png', mediaType: 'text/html', ...written };
    writer.append({ type: 'EvidenceAdded', stream: lead.id, sections: { file } });
  });
  const { item, content } = await viewEvidence(vault, id);
  expect([item.mediaType, content.type]).toEqual(['text/html', 'text/plain']);
});

test('the commission looks at what was sent to it, on its own record, and leaves the file of the team as it was', async () => {
  const two = await pair();
  const { id, number } = await register(two.team);
  const item = await addFile(two.team, number, PDF, '来信.pdf');
  await open(two, (await seal(two)).files[0]);
  const { content } = await viewEvidence(two.commission, item.id);
  expect(Buffer.compare(await bytesOf(content), PDF)).toBe(0);
  expect(reads(two.commission, id)).toHaveLength(1);
  expect(showLead(two.commission, id).conflicts).toEqual([]);
  const refused = addEvidenceContent(two.commission, { lead: id, name: 'a', content: blob(PDF) });
  expect(await codeOf(refused)).toBe('LEAD_STEP_FORBIDDEN');
});
