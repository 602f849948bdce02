import type { VaultSummary } from '../../../shared/contract/vault.ts';
import { ownFingerprint } from '../cards/own-card.ts';
import type { OpenVault } from './open-vault.ts';

/** What an open vault says of itself: no content of a lead. */
export function vaultSummary(vault: OpenVault): VaultSummary {
  const { facts, createdOn, device, member, session } = vault;
  return {
    vaultId: session.vaultId,
    kind: facts.kind,
    name: facts.name,
    code: facts.code,
    level: facts.level,
    ceiling: facts.ceiling,
    createdOn,
    device: { id: device.id, number: device.number, letter: device.letter },
    member: { id: member.id, name: member.name, login: member.login, role: member.role },
    fingerprint: ownFingerprint(session.db),
  };
}
