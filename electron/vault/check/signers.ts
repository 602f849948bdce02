import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { inOrder } from '../../../shared/domain/event/folded.ts';
import { mayAdmit, maySuspend, type Standing } from '../../../shared/domain/vault/entitled.ts';
import type { MemberFacts, VaultFacts } from '../../../shared/domain/vault/sections.ts';
import { fromBase64 } from '../crypto/bytes.ts';
import { keyName } from '../members/projection.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { orderOf, type Signer } from './signer-finder.ts';

/**
 * Everybody who may sign. In the own vault `VaultCreated` admits its author and every `MemberAdded` by a member who may
 * admit others (or who exchanges his own key) admits one more, until he is suspended or his key is replaced. Foreign
 * members are those that the packages' sealing keys vouched for when they were taken in.
 */
export function signersOf(db: Db, vaultId: string, vaultEvents: readonly FoldEvent[]): readonly Signer[] {
  const foreign = prepare(db)('SELECT DISTINCT vault, publicKey FROM signer WHERE vault <> ?').all(vaultId) as {
    vault: string;
    publicKey: string;
  }[];
  return [
    ...ownSigners(vaultId, vaultEvents),
    ...foreign.map(({ vault, publicKey }) => ({
      ...{ vault, actor: keyName(publicKey), publicKey: fromBase64(publicKey), from: null, until: null },
    })),
  ];
}

type Own = Signer & Standing;

function ownSigners(vaultId: string, vaultEvents: readonly FoldEvent[]): readonly Signer[] {
  const own = new Map<string, Own>();
  const end = (key: string | undefined, event: FoldEvent) => {
    const signer = key === undefined ? undefined : own.get(key);
    if (signer?.until === null) own.set(signer.actor, { ...signer, until: orderOf(event), state: 'ended' });
  };
  for (const event of inOrder(vaultEvents)) {
    if (event.vault !== vaultId) continue;
    const head = event.sections['head'];
    if (event.type === 'VaultCreated' && own.size === 0) admit(own, event, (head as VaultFacts).member);
    if (event.type === 'MemberAdded' && mayAdmit(own.get(event.actor), head as MemberFacts)) {
      admit(own, event, head as MemberFacts);
      end((head as MemberFacts).replaces, event);
    }
    if (event.type === 'MemberSuspended') {
      const { key } = head as { readonly key: string };
      if (maySuspend(own.get(event.actor), own.get(key))) end(key, event);
    }
  }
  return [...own.values()];
}

function admit(own: Map<string, Own>, event: FoldEvent, facts: MemberFacts): void {
  const actor = keyName(facts.publicKey);
  if (own.has(actor)) return;
  const publicKey = fromBase64(facts.publicKey);
  const standing = { id: facts.id, role: facts.role, key: actor, state: 'active' };
  own.set(actor, { vault: event.vault, actor, publicKey, from: orderOf(event), until: null, ...standing });
}
