import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAppError } from '../../shared/errors/app-error.ts';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import { addEvidence } from '../../electron/vault/evidence/add.ts';
import { type OpenVault, openVault } from '../../electron/vault/host/open-vault.ts';
import { actOnLead } from '../../electron/vault/leads/act.ts';
import { mapSqliteError } from '../../electron/vault/store/sqlite-errors.ts';
import { PASSPHRASE } from '../fixtures/test-vault.ts';
import { register, resultOf, teamVault, testEnvironment } from '../fixtures/vault.ts';
import { noise } from '../support/bytes.ts';
import { freshFolder } from '../support/folder.ts';
import { repeatableNumbers, seedOf } from '../support/seed.ts';

const DATABASE = 'vault-1.db';
const SEED = seedOf('MIXIA_TAMPER_SEED');

/** A vault that was worked with: leads, files of several sizes, and one lead erased, which leaves free pages. */
async function workedWith(): Promise<OpenVault> {
  const vault = await teamVault();
  const ids: string[] = [];
  for (let i = 0; i < 25; i++) ids.push((await register(vault, { problem: `反映第${i}个问题。`.repeat(20) })).id);
  const outside = freshFolder();
  for (const [index, size] of [0, 1000, 70_000, 131_072].entries()) {
    const path = join(outside, `file-${index}.bin`);
    writeFileSync(path, noise(size, index + 1));
    await resultOf(addEvidence(vault, { lead: ids[index] ?? '', files: [path] }));
  }
  await actOnLead(vault, ids[4] ?? '', { action: 'correct', changes: { remarks: '补充' }, reason: '漏记' });
  const order = { documentNumber: '某字1号', orderedBy: '某书记', orderedOn: '2026-03-05', reason: '依规清除' };
  await actOnLead(vault, ids[5] ?? '', { action: 'erase', ...order });
  return vault;
}

/** What becomes of a vault: refused at opening with a code, or open, with what a full check found. */
type Outcome =
  | { readonly refused: string }
  | { readonly refused: null; readonly events: number; readonly seq: number; readonly found: readonly string[] };

async function outcomeOf(folder: string): Promise<Outcome> {
  let vault: OpenVault;
  try {
    vault = await openVault(folder, { passphrase: PASSPHRASE }, testEnvironment());
  } catch (error) {
    const mapped = mapSqliteError(error);
    if (!isAppError(mapped)) throw error;
    return { refused: mapped.code };
  }
  try {
    const { findings, events } = await resultOf(checkVault(vault, { incremental: false }));
    return { refused: null, events, seq: vault.ledger.tip().seq, found: findings.map(({ code }) => code) };
  } finally {
    vault.close();
  }
}

/** The folder as it was, with one byte of one of its files changed. */
function tampered(pristine: string, folder: string, file: string, at: number, mask: number): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(pristine, folder, { recursive: true });
  const bytes = readFileSync(join(folder, file));
  bytes[at] = (bytes[at] ?? 0) ^ mask;
  writeFileSync(join(folder, file), bytes);
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
}

test(`each of 500 changed bytes of database and evidence is found (MIXIA_TAMPER_SEED=${String(SEED)})`, async () => {
  const vault = await workedWith();
  vault.close();
  const folder = join(freshFolder(), 'tampered');
  cpSync(vault.folder, folder, { recursive: true });
  expect(await outcomeOf(folder)).toMatchObject({ refused: null, found: [] });

  const next = repeatableNumbers(SEED);
  const evidence = filesIn(vault.folder).filter((name) => name.startsWith('evidence'));
  expect(evidence).toHaveLength(4);
  const told = new Map<string, number>();
  for (let n = 0; n < 500; n++) {
    const file = n % 5 === 4 ? (evidence[next(evidence.length)] ?? '') : DATABASE;
    const at = next(statSync(join(vault.folder, file)).size);
    const mask = 1 + next(255);
    tampered(vault.folder, folder, file, at, mask);
    const outcome = await outcomeOf(folder);
    const what = `${file} byte ${String(at)} mask ${String(mask)}`;
    if (outcome.refused === null) {
      expect(outcome.found, what).not.toEqual([]);
      expect(outcome.found, what).toContain(file === DATABASE ? 'PAGE_DAMAGED' : 'EVIDENCE_DAMAGED');
    } else expect(['DATABASE_DAMAGED', 'VAULT_ROLLED_BACK'], what).toContain(outcome.refused);
    for (const code of outcome.refused === null ? new Set(outcome.found) : [outcome.refused]) {
      told.set(code, (told.get(code) ?? 0) + 1);
    }
  }
  // Found on both ways, and on free pages that nothing but the page check reads.
  expect([...told.keys()]).toEqual(expect.arrayContaining(['DATABASE_DAMAGED', 'PAGE_DAMAGED', 'EVIDENCE_DAMAGED']));
});

/** The files of a vault as a killed process leaves them: the last commits are in the write-ahead log alone. */
async function killed(): Promise<{ folder: string; seq: number; before: Buffer }> {
  const vault = await workedWith();
  const wal = join(vault.folder, `${DATABASE}-wal`);
  const before = readFileSync(wal);
  for (let i = 0; i < 10; i++) await register(vault, { problem: `后来的第${String(i)}个问题。` });
  const folder = join(freshFolder(), 'killed');
  mkdirSync(folder);
  cpSync(vault.folder, folder, { recursive: true });
  expect(statSync(join(folder, `${DATABASE}-wal`)).size).toBeGreaterThan(100_000);
  return { folder, seq: vault.ledger.tip().seq, before };
}

test(`a damaged write-ahead log never loses what was saved without a word (MIXIA_TAMPER_SEED=${String(SEED)})`, async () => {
  const { folder: pristine, seq, before } = await killed();
  const folder = join(freshFolder(), 'tampered');
  const wal = `${DATABASE}-wal`;
  const isTold = (outcome: Outcome, what: string): boolean => {
    if (outcome.refused !== null) {
      expect(['VAULT_ROLLED_BACK', 'DATABASE_DAMAGED'], what).toContain(outcome.refused);
      return true;
    }
    // Whoever gets in has everything that was ever answered with "saved", whole.
    expect(outcome, what).toMatchObject({ seq, events: seq, found: [] });
    return false;
  };
  cpSync(pristine, folder, { recursive: true });
  expect(isTold(await outcomeOf(folder), 'as it was left')).toBe(false);

  const size = statSync(join(pristine, wal)).size;
  const next = repeatableNumbers(SEED + 1);
  let refused = 0;
  for (let n = 0; n < 100; n++) {
    // The header and the first frames as well as anywhere.
    const at = n < 20 ? next(8192) : next(size);
    tampered(pristine, folder, wal, at, 1 + next(255));
    if (isTold(await outcomeOf(folder), `${wal} byte ${String(at)}`)) refused += 1;
  }
  expect(refused).toBeGreaterThan(20);

  for (const [what, bytes] of Object.entries({
    gone: null,
    empty: Buffer.alloc(0),
    'cut in half': readFileSync(join(pristine, wal)).subarray(0, Math.floor(size / 2)),
    'of an earlier moment': before,
  })) {
    rmSync(folder, { recursive: true, force: true });
    cpSync(pristine, folder, { recursive: true });
    if (bytes === null) rmSync(join(folder, wal));
    else writeFileSync(join(folder, wal), bytes);
    expect(isTold(await outcomeOf(folder), what), what).toBe(true);
  }
});
