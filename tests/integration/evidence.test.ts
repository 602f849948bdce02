import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { exportEvidence } from '../../electron/vault/evidence/export.ts';
import { listEvidence } from '../../electron/vault/evidence/list.ts';
import { evidencePath } from '../../electron/vault/evidence/place.ts';
import { readEvidence } from '../../electron/vault/evidence/read.ts';
import { sweepEvidence } from '../../electron/vault/evidence/sweep.ts';
import { sha256 } from '../../electron/vault/crypto/hash.ts';
import { toHex } from '../../electron/vault/crypto/bytes.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { codeOf, collect, flipped, noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { register, reopened, resultOf, teamVault } from '../fixtures/vault.ts';

const MIB = 1024 * 1024;

/** All files under a folder, with their paths from it. */
function filesUnder(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}

const evidenceFiles = (vault: OpenVault) => filesUnder(join(vault.folder, 'evidence'));

function eventsOf(vault: OpenVault, stream: string, type: string): number {
  return vault.ledger.store.stream(stream).filter((event) => event.type === type).length;
}

/** A vault with one lead, and a folder outside with these files. */
async function withFiles(files: Readonly<Record<string, Uint8Array>>) {
  const outside = freshFolder();
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(outside, name), bytes);
  const vault = await teamVault();
  const lead = await register(vault);
  const add = (names: readonly string[], signal?: AbortSignal) =>
    resultOf(addEvidence(vault, { lead: lead.number, files: names.map((name) => join(outside, name)) }, signal));
  return { outside, vault, lead, add };
}

test('files of 0 bytes, 1 KB and 50 MB come out of the vault as they went in', async () => {
  const files = { '空.txt': noise(0), '记录.bin': noise(1024), '录像.mp4': noise(50 * MIB, 3) };
  const { outside, vault, lead } = await withFiles(files);
  const seen: { stage: string; done: number; total: number | null }[] = [];
  const input = { lead: lead.number, files: Object.keys(files).map((name) => join(outside, name)) };
  const added = await resultOf(
    addEvidence(vault, { ...input, source: '举报人提供', acquiredOn: '2026-03-01', custodian: '李明' }, undefined),
    seen,
  );
  expect(added.map(({ name, size, sha256: digest }) => ({ name, size, digest }))).toEqual(
    Object.entries(files).map(([name, bytes]) => ({ name, size: bytes.length, digest: toHex(sha256(bytes)) })),
  );
  expect(added[0]).toMatchObject({ lead: lead.id, source: '举报人提供', acquiredOn: '2026-03-01', custodian: '李明' });
  expect(listEvidence(vault, lead.id)).toEqual(added);
  expect(eventsOf(vault, lead.id, 'EvidenceAdded')).toBe(3);
  expect(seen.at(-1)).toEqual({ stage: 'add', done: 1024 + 50 * MIB, total: 1024 + 50 * MIB });
  vault.close();

  const again = await reopened(vault.folder);
  for (const { id, name } of added) {
    const to = join(outside, `导出-${name}`);
    await resultOf(exportEvidence(again, { id, to }));
    expect(Buffer.compare(readFileSync(to), readFileSync(join(outside, name)))).toBe(0);
    expect(statSync(to).mode & 0o077).toBe(0);
  }
  expect(eventsOf(again, lead.id, 'EvidenceExported')).toBe(3);
  expect(filesUnder(outside).filter((name) => name.includes('part'))).toEqual([]);
});

test('any range of a file is read as that range', async () => {
  const bytes = noise(3 * 65_536 + 77, 5);
  const { vault, add } = await withFiles({ f: bytes });
  const [item] = await add(['f']);
  const id = item?.id ?? '';
  for (const [start, end] of [
    [0, 1],
    [65_535, 65_537],
    [10, 190_000],
    [bytes.length - 1, bytes.length],
    [5, 5],
    [0, bytes.length],
  ] as const) {
    expect(Buffer.compare(await collect(readEvidence(vault, id, { start, end })), bytes.subarray(start, end))).toBe(0);
  }
  await expect(collect(readEvidence(vault, id, { start: 0, end: bytes.length + 1 }))).rejects.toThrow(RangeError);
  expect(await codeOf(collect(readEvidence(vault, '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071')))).toBe('EVIDENCE_NOT_FOUND');
});

test('an unsafe name among several refuses all of them, and nothing is written', async () => {
  const names = ['报告\u202etxt.exe', 'a\u0007b', 'zero\u200bwidth', 'a\nb', '\ufeffbom'];
  for (const name of names) {
    const { vault, lead, add } = await withFiles({ 'good.txt': noise(10), [name]: noise(10) });
    expect(await codeOf(add(['good.txt', name]))).toBe('EVIDENCE_NAME_UNSAFE');
    expect(evidenceFiles(vault)).toEqual([]);
    expect(listEvidence(vault, lead.id)).toEqual([]);
    vault.close();
  }
});

test('a name is kept in one spelling, whatever the system outside writes', async () => {
  const { add } = await withFiles({ ['e\u0301tude.txt']: noise(3) });
  const [item] = await add(['e\u0301tude.txt']);
  expect(item?.name).toBe('\u00e9tude.txt');
});

test('folders, links, pipes and files that are not there are no evidence', async () => {
  const { outside, vault, add } = await withFiles({ real: noise(10) });
  mkdirSync(join(outside, 'folder'));
  symlinkSync('real', join(outside, 'link'));
  symlinkSync('nowhere', join(outside, 'dangling'));
  expect(spawnSync('mkfifo', [join(outside, 'pipe')]).status).toBe(0);
  for (const name of ['folder', 'link', 'dangling', 'pipe']) {
    expect([name, await codeOf(add(['real', name]))]).toEqual([name, 'FILE_UNREADABLE']);
  }
  expect(await codeOf(add(['real', 'missing']))).toBe('FILE_NOT_FOUND');
  expect(evidenceFiles(vault)).toEqual([]);
});

test('a file that grows while it is read is refused, and nothing of it stays', async () => {
  const { outside, vault, lead } = await withFiles({ log: noise(8 * MIB) });
  const path = join(outside, 'log');
  const adding = addEvidence(vault, { lead: lead.number, files: [path] });
  const run = async () => {
    for (let first = true; ; first = false) {
      const step = await adding.next();
      if (step.done === true) return;
      if (first) writeFileSync(path, 'x', { flag: 'a' });
    }
  };
  expect(await codeOf(run())).toBe('FILE_UNREADABLE');
  expect(evidenceFiles(vault)).toEqual([]);
  expect(listEvidence(vault, lead.id)).toEqual([]);
});

test('cancelling, or no longer listening, leaves nothing, whether one or all files were placed', async () => {
  const { outside, vault, lead, add } = await withFiles({ a: noise(100), b: noise(20 * MIB) });
  for (const stopAt of [1, 100, 10 * MIB, 100 + 20 * MIB]) {
    const stop = new AbortController();
    const work = addEvidence(vault, { lead: lead.number, files: ['a', 'b'].map((n) => join(outside, n)) }, stop.signal);
    const run = async () => {
      for (;;) {
        const step = await work.next();
        if (step.done === true) return;
        if (step.value.done >= stopAt) stop.abort();
      }
    };
    expect(await codeOf(run())).toBe('CANCELLED');
    expect(evidenceFiles(vault)).toEqual([]);
  }
  const left = addEvidence(vault, { lead: lead.number, files: [join(outside, 'b')] });
  await left.next();
  await left.return([]);
  expect(evidenceFiles(vault)).toEqual([]);
  expect(listEvidence(vault, lead.id)).toEqual([]);
  expect(await add(['a', 'b'])).toHaveLength(2);
});

test('a void lead, an unknown one and one whose content was erased take no files', async () => {
  const { vault, lead, add } = await withFiles({ a: noise(100) });
  const other = await register(vault);
  await actOnLead(vault, lead.number, { action: 'void', reason: '重复登记' });
  expect(await codeOf(add(['a']))).toBe('LEAD_VOID');
  const order = { documentNumber: '〔2026〕1号', orderedBy: '张三', orderedOn: '2026-03-04', reason: '依指令' };
  await actOnLead(vault, other.number, { action: 'erase', ...order });
  const to = (name: string) => resultOf(addEvidence(vault, { lead: name, files: [] }));
  expect(await codeOf(to(other.number))).toBe('LEAD_ERASED');
  expect(await codeOf(to('ZJ01-2026-0099'))).toBe('LEAD_NOT_FOUND');
});

test('what is recorded of a file must be one line and not from the future', async () => {
  const { outside, vault, lead } = await withFiles({ a: noise(1) });
  const files = [join(outside, 'a')];
  const adding = (fields: object) => resultOf(addEvidence(vault, { lead: lead.id, files, ...fields }));
  expect(await codeOf(adding({ source: 'a\u0000b' }))).toBe('INPUT_INVALID');
  expect(await codeOf(adding({ acquiredOn: '2026-03-06' }))).toBe('INPUT_INVALID');
  expect(await codeOf(adding({ acquiredOn: '2026-03-05' }))).toBe('nothing');
});

test('an export overwrites nothing, is not written into the vault, and fails without a trace', async () => {
  const { outside, vault, lead, add } = await withFiles({ a: noise(200_000) });
  const [item] = await add(['a']);
  const id = item?.id ?? '';
  const exporting = (to: string, signal?: AbortSignal) => resultOf(exportEvidence(vault, { id, to }, signal));
  writeFileSync(join(outside, 'taken'), 'keep');
  expect(await codeOf(exporting(join(outside, 'taken')))).toBe('FILE_EXISTS');
  expect(readFileSync(join(outside, 'taken'), 'utf8')).toBe('keep');
  expect(await codeOf(exporting(outside))).toBe('FILE_EXISTS');
  expect(await codeOf(exporting(join(outside, 'none', 'x')))).toBe('FILE_NOT_FOUND');
  expect(await codeOf(exporting(join(vault.folder, 'x')))).toBe('INPUT_INVALID');
  expect(await codeOf(exporting(join(vault.folder, 'evidence', 'x')))).toBe('INPUT_INVALID');
  expect(await codeOf(exporting(join(outside, 'x'), AbortSignal.abort()))).toBe('CANCELLED');
  expect(eventsOf(vault, lead.id, 'EvidenceExported')).toBe(0);
  expect(filesUnder(outside)).toEqual(['a', 'taken']);
});

test('a file that is swapped, changed, cut or gone is told, gives no byte away, and is not exported', async () => {
  const { outside, vault, lead, add } = await withFiles({ a: noise(100_000, 1), b: noise(100_000, 2) });
  const [a, b] = await add(['a', 'b']);
  const [pathA, pathB] = [evidencePath(vault.folder, a?.id ?? ''), evidencePath(vault.folder, b?.id ?? '')];
  const original = readFileSync(pathA);
  const exporting = () => resultOf(exportEvidence(vault, { id: a?.id ?? '', to: join(outside, 'out') }));
  copyFileSync(pathB, pathA);
  expect(await codeOf(exporting())).toBe('EVIDENCE_DAMAGED');
  for (const at of [0, 20, 40, 70_000, original.length - 1]) {
    writeFileSync(pathA, flipped(original, at));
    expect(await codeOf(exporting())).toBe('EVIDENCE_DAMAGED');
  }
  writeFileSync(pathA, original.subarray(0, -1));
  expect(await codeOf(exporting())).toBe('EVIDENCE_DAMAGED');
  rmSync(pathA);
  expect(await codeOf(exporting())).toBe('EVIDENCE_MISSING');
  expect(filesUnder(outside)).toEqual(['a', 'b']);
  expect(eventsOf(vault, lead.id, 'EvidenceExported')).toBe(0);
  writeFileSync(pathA, original);
  expect(await codeOf(exporting())).toBe('nothing');
});

test('nothing of a file lies in the vault in the clear, nor its name', async () => {
  const marker = '机密标记MARKER甲乙丙';
  const bytes = Buffer.from(marker.repeat(10_000));
  const { vault, add } = await withFiles({ [`${marker}.txt`]: bytes });
  await add([`${marker}.txt`]);
  vault.close();
  for (const name of filesUnder(vault.folder)) {
    expect(name).not.toContain('MARKER');
    expect(readFileSync(join(vault.folder, name)).includes('MARKER')).toBe(false);
  }
});

test('an erased lead has neither files nor keys any more, and its files are gone from the disk', async () => {
  const { vault, lead, add } = await withFiles({ a: noise(1000), b: noise(2000) });
  const [a] = await add(['a', 'b']);
  const order = { documentNumber: '〔2026〕1号', orderedBy: '张三', orderedOn: '2026-03-04', reason: '依指令' };
  await actOnLead(vault, lead.number, { action: 'erase', ...order });
  expect(evidenceFiles(vault)).toEqual([]);
  expect(listEvidence(vault, lead.id)).toEqual([]);
  expect(vault.ledger.db.prepare('SELECT * FROM evidence_key').all()).toEqual([]);
  expect(await codeOf(collect(readEvidence(vault, a?.id ?? '')))).toBe('EVIDENCE_NOT_FOUND');
  expect((await resultOf(checkVault(vault, { incremental: false }))).findings).toEqual([]);
});

test('what a crash left between placing and commit is swept; without a mark nothing is looked for', async () => {
  const { vault, add } = await withFiles({ a: noise(1000) });
  const [a] = await add(['a']);
  const known = evidenceFiles(vault);
  const stray = '0190a0b0-c0d0-7e0f-8a1b-2c3d4e5f6071';
  mkdirSync(join(vault.folder, 'evidence', '71'), { recursive: true });
  writeFileSync(evidencePath(vault.folder, stray), 'x');
  sweepEvidence(vault);
  expect(evidenceFiles(vault)).toEqual([`71/${stray}`, ...known].toSorted());
  writeFileSync(join(vault.folder, 'evidence', 'x.pending'), '');
  sweepEvidence(vault);
  expect(evidenceFiles(vault)).toEqual(known);
  expect((await collect(readEvidence(vault, a?.id ?? ''))).length).toBe(1000);
});
