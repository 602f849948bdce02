import type { OpenVault } from '../../host/open-vault.ts';
import { packagesWith } from '../../packages/packages.ts';
import { prepare } from '../../store/table-rows.ts';
import type { Manifest } from '../format/manifest.ts';
import type { Found } from './findings.ts';
import type { LogVerdict } from './logs.ts';

/** What the logs tell: a fork, an older copy, a start that is not known. */
export function logFindings(vault: OpenVault, manifest: Manifest, logs: readonly LogVerdict[]): readonly Found[] {
  const { vaultId, deviceId } = manifest.sender;
  const before = packagesWith(vault.ledger.db, 'in', vaultId).filter(({ device }) => device === deviceId);
  const isLatest = before.every(({ sequence }) => sequence < manifest.sequence);
  const found: Found[] = [];
  for (const { device, fork, shorter, state } of logs) {
    // A predecessor's log that ended too early is said once, at the new device's first package.
    const counts = device === deviceId ? isLatest : before.length === 0;
    if (fork !== null) found.push({ code: 'FORK', detail: { device, ...fork } });
    else if (state === 'unknown-from') found.push({ code: 'UNKNOWN_START', detail: { device } });
    else if (shorter && counts) found.push(olderCopy(vault, manifest, device));
  }
  return before.length > 0 ? found : [...found, ...leftOut(vault, manifest)];
}

/** Logs of the sender's vault that are held here and that a new device says nothing of: to it they never were. */
function leftOut(vault: OpenVault, manifest: Manifest): readonly Found[] {
  const stated = new Set(manifest.checkpoint.map(({ device }) => device));
  const held = prepare(vault.ledger.db)('SELECT DISTINCT device FROM log WHERE vault = ?').all(manifest.sender.vaultId);
  return (held as { device: string }[])
    .filter(({ device }) => !stated.has(device))
    .map(({ device }) => olderCopy(vault, manifest, device));
}

/** Which places of the log the sender no longer has. */
function olderCopy(vault: OpenVault, { checkpoint }: Manifest, device: string): Found {
  const size = checkpoint.find((range) => range.device === device)?.to.size ?? 0;
  const { held } = prepare(vault.ledger.db)('SELECT max(seq) AS held FROM log WHERE device = ?').get(device) as {
    held: number;
  };
  return { code: 'OLDER_COPY', detail: { device, lost: `${String(size + 1)}-${String(held)}` } };
}
