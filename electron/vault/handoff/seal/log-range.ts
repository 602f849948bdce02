import { toHex, utf8 } from '../../crypto/bytes.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { chainStart } from '../../ledger/event-codec.ts';
import { prepare } from '../../store/table-rows.ts';
import type { LogRange } from '../format/manifest.ts';

/**
 * For each log of this vault, how far it goes now and where the part ends that this counterpart has countersigned.
 * With `whole` the range starts at the beginning.
 */
export function logRanges(vault: OpenVault, counterpart: string, whole: boolean): readonly LogRange[] {
  const { db } = vault.ledger;
  const { vaultId } = vault.session;
  const logs = prepare(db)(
    'SELECT device, max(seq) AS size FROM log WHERE vault = ? GROUP BY device ORDER BY device',
  ).all(vaultId) as { device: string; size: number }[];
  return logs.map(({ device, size }) => ({
    device,
    from: whole ? start(vaultId, device) : countersigned(vault, counterpart, device),
    to: { size, root: rootAt(vault, device, size) },
  }));
}

function start(vaultId: string, device: string): LogRange['from'] {
  return { size: 0, root: toHex(chainStart(vaultId, device)) };
}

/** The furthest state of our log that this counterpart countersigned and that our log still contains. */
function countersigned(vault: OpenVault, counterpart: string, device: string): LogRange['from'] {
  const rows = prepare(vault.ledger.db)(
    'SELECT size, root FROM countersigned WHERE vault = ? AND device = ? ORDER BY size DESC',
  ).all(counterpart, device) as { size: number; root: string }[];
  const held = rows.find(({ size, root }) => size > 0 && placeRoot(vault, device, size) === root);
  return held === undefined ? start(vault.session.vaultId, device) : { size: held.size, root: held.root };
}

function placeRoot(vault: OpenVault, device: string, size: number): string | undefined {
  const row = prepare(vault.ledger.db)('SELECT chain FROM log WHERE device = ? AND seq = ?').get(device, size) as
    { chain: Buffer } | undefined;
  return row && toHex(row.chain);
}

function rootAt(vault: OpenVault, device: string, size: number): string {
  const root = placeRoot(vault, device, size);
  if (root === undefined) throw new RangeError('place not in the log');
  return root;
}

/** The event hashes of a range, one a line, in pieces. */
export async function* logLines(vault: OpenVault, { device, from, to }: LogRange): AsyncGenerator<Uint8Array> {
  const step = 4096;
  for (let after = from.size; after < to.size; after += step) {
    const rows = prepare(vault.ledger.db)(
      'SELECT hash FROM log WHERE device = ? AND seq > ? AND seq <= ? ORDER BY seq',
    ).all(device, after, Math.min(after + step, to.size)) as { hash: Buffer }[];
    yield utf8(rows.map(({ hash }) => `${toHex(hash)}\n`).join(''));
    await Promise.resolve();
  }
}
