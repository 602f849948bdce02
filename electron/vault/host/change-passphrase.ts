import { changePassphrase } from '../keys/change-passphrase.ts';
import { rotateVault, type Rotation } from '../keys/rotate.ts';
import { toBase64 } from '../crypto/bytes.ts';
import { resealKeys, type ResealedKey, storeResealed } from '../compartment/compartment.ts';
import type { Db } from '../store/open-database.ts';
import type { VaultHost } from './host.ts';
import { containsPlace, ledgerInCopy, type OpenVault, vaultOf } from './open-vault.ts';

/** The change of one's own passphrase, as a habit, or because the old one may be known to another. */
export type OwnPassphraseChange = {
  readonly passphrase: string;
  readonly newPassphrase: string;
  readonly cause: 'habit' | 'suspected';
};

/**
 * Changes the acting member's passphrase. As a habit only his slot is made anew; where the old one may be known to
 * another, his secret and the vault key change too; with his secret the key of his drafts, which is then returned in
 * base64, so that a window can carry the drafts over.
 * @throws AppError as `changePassphrase` and `rotateVault`
 */
export async function changeOwnPassphrase(host: VaultHost, change: OwnPassphraseChange): Promise<string | null> {
  const vault = host.vault();
  const { passphrase, newPassphrase } = change;
  if (change.cause === 'habit') {
    await changePassphrase(vault.session, { passphrase, newPassphrase }, vault.env);
    vault.ledger.write((writer) =>
      writer.append({
        type: 'PassphraseChanged',
        stream: vault.session.vaultId,
        sections: { head: { member: vault.member.id, cause: 'habit' } },
        auth: 'passphrase',
      }),
    );
    return null;
  }
  let draftsKey = '';
  let resealed: readonly ResealedKey[] = [];
  const session = await rotateVault(vault.session, {
    passphrase,
    reseal: async ({ identity }, recipient) => {
      resealed = await resealKeys(vault.ledger.db, identity, recipient);
    },
    env: vault.env,
    containsPlace,
    renewMember: {
      newPassphrase,
      showDraftsKey: (key) => {
        draftsKey = toBase64(key);
      },
    },
    record: (db, rotation) => {
      storeResealed(db, resealed);
      return record(vault, db, rotation);
    },
  });
  host.renewed(vaultOf(session, vault.env));
  return draftsKey;
}

/** In the new copy, before it becomes the vault: the old key admits the new one, and the change stands in the log. */
function record(vault: OpenVault, db: Db, rotation: Rotation) {
  const ledger = ledgerInCopy(vault, db);
  ledger.write((writer) => {
    const common = { stream: vault.session.vaultId, auth: 'passphrase' } as const;
    const { id, name, login, role, key } = vault.member;
    writer.append({ type: 'PassphraseChanged', ...common, sections: { head: { member: id, cause: 'suspected' } } });
    writer.append({ type: 'VaultKeyRotated', ...common, sections: { head: { epoch: rotation.epoch } } });
    if (rotation.renewed === undefined) return;
    const publicKey = toBase64(rotation.renewed.publicKey);
    const { recipient } = rotation.renewed;
    const head = { id, name, login, role, publicKey, recipient, replaces: key };
    writer.append({ type: 'MemberAdded', ...common, sections: { head } });
  });
  return ledger.tip();
}
