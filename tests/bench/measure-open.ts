import {
  measureCost,
  deriveSlotKey,
  type KdfCost,
  normalPolicy,
  passphraseBytes,
} from '../../electron/vault/crypto/argon.ts';
import { toBase64 } from '../../electron/vault/crypto/bytes.ts';
import { systemRandom } from '../../electron/vault/crypto/random.ts';
import { SOURCES } from '../../electron/vault/leads/ledger-sources.ts';
import { ROW, rowsWalk } from '../../electron/vault/leads/ledger-walks.ts';
import { listLeads } from '../../electron/vault/leads/list-leads.ts';
import { pageSql } from '../../electron/vault/store/walk.ts';
import type { BigVault } from './big-vault.ts';
import { type BenchRow, durationRow, median, quantileRow } from './report.ts';
import { timed } from './stopwatch.ts';
import { benchEnvironment, BENCH_PASSPHRASE, openPlain, type Workspace, unlocked } from './workspace.ts';

const GROUP = 'open';
const PAGE = 100;
const FIRST_PAGE = pageSql(rowsWalk(SOURCES.all, { search: false, status: false, overdue: false }), ROW);

/** Opening a large vault and reading its first page; the derivation of the slot's key apart. */
export async function measureOpen({ sizes }: Workspace, big: () => Promise<BigVault>): Promise<readonly BenchRow[]> {
  const { folder, plain } = await big();
  const ours: number[] = [];
  const beside: number[] = [];
  for (let run = 0; run < Math.max(3, sizes.repeats * 3); run++) {
    ours.push(await openedAndRead(folder));
    beside.push(await plainOpenedAndRead(plain));
  }
  return [
    quantileRow(GROUP, `open and first page of ${PAGE} (Argon2 cheap)`, ours, beside, 'plain SQLite: open, same page'),
    await derivation(),
  ];
}

async function openedAndRead(folder: string): Promise<number> {
  const { ms, result } = await timed(async () => {
    const vault = await unlocked(folder);
    listLeads(vault, { limit: PAGE, withTotal: false });
    return vault;
  });
  result.close();
  return ms;
}

async function plainOpenedAndRead(file: string): Promise<number> {
  const { ms, result } = await timed(() => {
    const db = openPlain(file);
    db.prepare(FIRST_PAGE).all({ after: Number.MAX_SAFE_INTEGER, limit: PAGE });
    return db;
  });
  result.close();
  return ms;
}

/** What the passphrase costs on this machine, beside the least that a vault may cost. */
async function derivation(): Promise<BenchRow> {
  const { memoryBytes, stopwatch } = benchEnvironment().machine;
  const chosen = measureCost(normalPolicy, memoryBytes, stopwatch);
  const [floor = chosen] = normalPolicy.floor;
  const passphrase = passphraseBytes(BENCH_PASSPHRASE);
  const cost = (from: { readonly memoryKiB: number; readonly passes: number }): KdfCost => ({
    ...{ name: 'argon2id', version: 19, lanes: 1, salt: toBase64(systemRandom(16)) },
    ...{ memoryKiB: from.memoryKiB, passes: from.passes },
  });
  const ours: number[] = [];
  const least: number[] = [];
  for (let run = 0; run < 3; run++) {
    ours.push((await timed(() => deriveSlotKey(passphrase, cost(chosen)))).ms);
    least.push((await timed(() => deriveSlotKey(passphrase, cost(floor)))).ms);
  }
  const what = `Argon2id, ${chosen.memoryKiB / 1024} MiB, ${chosen.passes} passes (slow on purpose)`;
  return durationRow(GROUP, what, median(ours), median(least), 'Argon2id at the accepted floor');
}
