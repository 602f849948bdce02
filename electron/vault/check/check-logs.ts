import { equalBytes, toHex } from '../crypto/bytes.ts';
import { chainNext, chainStart } from '../ledger/event-codec.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import type { Checking } from './checking.ts';
import { devicesOf } from './event-rows.ts';

type LogRow = {
  readonly seq: number;
  readonly vault: string;
  readonly hash: Uint8Array;
  readonly chain: Uint8Array;
  readonly n: number | null;
};

const ROWS = `SELECT l.seq, l.vault, l.hash, l.chain, e.n FROM log l LEFT JOIN event e ON e.device = l.device AND e.seq = l.seq
 WHERE l.device = ? AND l.seq > ? ORDER BY l.seq LIMIT 2000`;
const ROWS_AT_ONCE = 2000;

/** Every device's log: places without a hole, chain values computed again, and no own event missing. */
export async function checkLogs(checking: Checking): Promise<void> {
  for (const device of devicesOf(checking.db)) await checkLog(checking, device);
  checkCountersigned(checking);
}

async function checkLog(checking: Checking, device: string): Promise<void> {
  const { vault, db, findings, pace, report } = checking;
  let before: { seq: number; chain: Uint8Array } | undefined = checking.verified.get(device);
  if (before !== undefined) checkStart(checking, device, before);
  for (;;) {
    const rows = prepare(db)(ROWS).all(device, before?.seq ?? 0) as LogRow[];
    for (const row of rows) {
      const where = `${device}:${String(row.seq)}`;
      const due = chainBefore(row, before, device);
      if (due === undefined) findings.add('LOG_GAP', where);
      else if (!equalBytes(chainNext(due, row.hash), row.chain)) findings.add('LOG_CHAIN', where);
      if (row.n === null && row.vault === vault.session.vaultId) findings.add('LOG_EVENT_MISSING', where);
      // From a break on, the log is followed from where it says it is: each break is found once.
      before = row;
    }
    if (await pace()) report({ stage: 'logs', done: before?.seq ?? 0, total: null });
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

/** The log must still contain what was verified before. */
function checkStart({ db, findings }: Checking, device: string, { seq, chain }: { seq: number; chain: Uint8Array }) {
  const held = chainAt(db, device, seq);
  if (held === undefined || !equalBytes(held, chain)) findings.add('LOG_CHAIN', `${device}:${String(seq)}`);
}

function chainBefore(
  row: LogRow,
  before: { seq: number; chain: Uint8Array } | undefined,
  device: string,
): Uint8Array | undefined {
  if (before?.seq === row.seq - 1) return before.chain;
  return before === undefined && row.seq === 1 ? chainStart(row.vault, device) : undefined;
}

/** What a counterpart has countersigned must be in our own log for ever. */
function checkCountersigned({ vault, db, findings }: Checking): void {
  const rows = prepare(db)('SELECT DISTINCT device, size, root FROM countersigned WHERE size > 0').all() as {
    device: string;
    size: number;
    root: string;
  }[];
  for (const { device, size, root } of rows) {
    const held = chainAt(db, device, size);
    if (held === undefined || toHex(held) !== root) {
      findings.add('FORK', `${device}:${String(size)}`);
    }
  }
  const { seq, chain } = vault.ledger.tip();
  const own = vault.session.deviceId;
  const held = chainAt(db, own, seq);
  if (seq > 0 && (held === undefined || !equalBytes(held, chain))) findings.add('LOG_CHAIN', `${own}:${String(seq)}`);
}

function chainAt(db: Db, device: string, seq: number): Uint8Array | undefined {
  const row = prepare(db)('SELECT chain FROM log WHERE device = ? AND seq = ?').get(device, seq) as
    { chain: Uint8Array } | undefined;
  return row?.chain;
}
