import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkVault } from '../../electron/vault/check/check-vault.ts';
import type { OpenVault } from '../../electron/vault/host/open-vault.ts';
import { registerLead } from '../../electron/vault/leads/register.ts';
import type { BigVault } from './big-vault.ts';
import { inventor } from './invented.ts';
import { type BenchRow, durationRow } from './report.ts';
import { resultOf, timed } from './stopwatch.ts';
import { BENCH_NOW, openPlain, type Workspace, withVault } from './workspace.ts';

const GROUP = 'check';
/** Leads that are registered between the full check and the incremental one. */
const NEW_LEADS = 100;

/** A full check of a large vault, and one of what is new since. */
export async function measureCheck(_: Workspace, big: () => Promise<BigVault>): Promise<readonly BenchRow[]> {
  const { folder, plain } = await big();
  return withVault(folder, async (vault) => {
    const full = await checked(vault, false);
    const { path, bytes } = databaseOf(vault);
    const hashed = (await timed(() => sha256Of(path))).ms;
    const integrity = (await timed(() => plainIntegrity(plain))).ms;
    addSome(vault);
    const incremental = await checked(vault, true);
    const megabytes = (bytes / 1e6).toFixed(0);
    const what = `full, ${full.events} events, ${megabytes} MB`;
    return [
      durationRow(GROUP, what, full.ms, hashed, 'SHA-256 of the same file'),
      durationRow(GROUP, what, full.ms, integrity, 'plain SQLite: integrity_check of the rows of the list alone'),
      durationRow(GROUP, `incremental, ${incremental.events} new events`, incremental.ms, full.ms, 'the full check'),
    ];
  });
}

async function checked(vault: OpenVault, incremental: boolean): Promise<{ ms: number; events: number }> {
  const { ms, result } = await timed(() => resultOf(checkVault(vault, { incremental })));
  if (!result.ok) throw new Error(`a sound vault was found damaged: ${JSON.stringify(result.findings.slice(0, 5))}`);
  return { ms, events: result.events };
}

function databaseOf({ ledger }: OpenVault): { path: string; bytes: number } {
  const path = ledger.db.name;
  return { path: join(path), bytes: statSync(path).size };
}

function sha256Of(path: string): string {
  const file = openSync(path, 'r');
  const hash = createHash('sha256');
  const buffer = Buffer.alloc(2 ** 20);
  try {
    for (;;) {
      const read = readSync(file, buffer);
      if (read === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    closeSync(file);
  }
}

function plainIntegrity(file: string): unknown {
  const db = openPlain(file);
  try {
    return db.pragma('integrity_check');
  } finally {
    db.close();
  }
}

function addSome({ ledger, numbering }: OpenVault): void {
  const invent = inventor(BENCH_NOW, NEW_LEADS, 300, 2);
  ledger.write((writer) => {
    for (let index = 0; index < NEW_LEADS; index++) {
      registerLead(writer, ledger, numbering, { draft: invent(index), reporter: undefined });
    }
  });
}
