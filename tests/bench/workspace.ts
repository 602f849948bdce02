import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { cheapPolicyForTests } from '../../electron/vault/crypto/argon.ts';
import { createVault } from '../../electron/vault/host/create-vault.ts';
import { openVault, type OpenVault } from '../../electron/vault/host/open-vault.ts';
import { type KeyEnvironment, systemEnvironment } from '../../electron/vault/keys/environment.ts';
import { migrate } from '../../electron/vault/store/migrate.ts';
import type { Db } from '../../electron/vault/store/open-database.ts';

/** The day of all measurements: 5 March 2026, noon in China. */
export const BENCH_NOW = Date.UTC(2026, 2, 5, 4, 0, 0);

/** The passphrase of every vault that is measured. */
export const BENCH_PASSPHRASE = '松下问童子 言师采药去';

/** How much is measured. */
export type Sizes = {
  readonly leads: number;
  readonly rows: number;
  readonly bytes: number;
  readonly repeats: number;
};

/** Everything a group of measurements may use. `folder` is gone after the run. */
export type Workspace = { readonly folder: string; readonly sizes: Sizes };

/** Key derivation is cheap here: it is measured apart, by itself. */
export function benchEnvironment(): KeyEnvironment {
  const system = systemEnvironment({ now: () => BENCH_NOW });
  return { ...system, policy: cheapPolicyForTests };
}

/** Makes a fresh vault. */
export async function freshVault(folder: string, kind: 'team' | 'commission' = 'team'): Promise<void> {
  const code = kind === 'team' ? 'ZJ01' : 'ZJ00';
  await createVault(
    {
      ...{ folder, kind, name: kind === 'team' ? '驻某局纪检监察组' : '某市纪委监委', code, device: '01' },
      ...{ member: '王芳', level: '市', ceiling: '工作秘密', passphrase: BENCH_PASSPHRASE },
    },
    benchEnvironment(),
  );
}

/** Opens a vault of {@link freshVault}. */
export function unlocked(folder: string): Promise<OpenVault> {
  return openVault(folder, { passphrase: BENCH_PASSPHRASE }, benchEnvironment());
}

/** Calls `use` with the vault open, and closes it. */
export async function withVault<Result>(
  folder: string,
  use: (vault: OpenVault) => Result | Promise<Result>,
): Promise<Result> {
  const vault = await unlocked(folder);
  try {
    return await use(vault);
  } finally {
    vault.close();
  }
}

/** Opens plain SQLite, not encrypted, as safe against a crash as the vault's database is. */
export function openPlain(file: string): Db {
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('temp_store = MEMORY');
  return db;
}

/** A new plain SQLite file with the tables of a vault. */
export function plainWithSchema(file: string): Db {
  const db = openPlain(file);
  migrate(db);
  return db;
}

/** Calls `use` with a temporary folder, and removes it, also when the run is broken off. */
export async function inWorkspace<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'mixia-bench-'));
  const remove = () => {
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
  try {
    return await use(folder);
  } finally {
    remove();
  }
}
