import type { z } from 'zod';
import { businessDate } from '../../../shared/domain/clock.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import type { backupMade, deviceOpened } from '../../../shared/domain/vault/sections.ts';
import type { OpenVault } from '../host/open-vault.ts';

/**
 * The backups that were made of this vault so far, each in words by which a person finds the file: the day, the name,
 * the SHA-256. What an order erases is still in them, and they are destroyed by hand. `since` leaves out those made
 * before that place in time (an event's `hlc`), which cannot hold it. The backup that this copy was restored from
 * is among them.
 */
export function backupsBefore(vault: Pick<OpenVault, 'ledger' | 'session'>, since = ''): readonly string[] {
  return vault.ledger.store
    .stream(vault.session.vaultId)
    .filter(({ hlc }) => hlc >= since)
    .flatMap(describe);
}

function describe(event: FoldEvent): readonly string[] {
  const day = businessDate(Date.parse(event.at));
  if (event.type === 'BackupMade') {
    const { name, fileSha256 } = event.sections['head'] as z.infer<typeof backupMade>;
    return [`${day} ${name}.mxb sha256:${fileSha256}`];
  }
  if (event.type === 'DeviceOpened') {
    const { backup } = event.sections['head'] as z.infer<typeof deviceOpened>;
    return [`${day} 恢复本机所用的备份 sha256:${backup}`];
  }
  return [];
}
