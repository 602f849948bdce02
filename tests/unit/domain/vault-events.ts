import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import type { Role } from '../../../shared/rules/roles.ts';

const VAULT = '00000000-0000-4000-8000-000000000001';

/** An event of a vault's own stream. Keys are named by themselves here; `seq` is the order. */
export function event(seq: number, type: string, actor: string, head: unknown): FoldEvent {
  return {
    ...{ hash: String(seq), vault: VAULT, device: VAULT, seq, hlc: `0000000000${String(seq).padStart(2, '0')}-0000` },
    ...{ at: `2026-03-05T04:00:${String(seq).padStart(2, '0')}.000Z`, actor, type, stream: VAULT, travels: false },
    ...{ stated: ['head'], sections: { head } },
  };
}

type More = Readonly<Record<string, string>>;

const member = (key: string, role: Role, more: More = {}) => ({
  ...{ id: `id-${key}`, name: key, login: key, role, publicKey: key, recipient: `age-${key}`, ...more },
});

/** The first event: the leader `wang` makes the vault. */
export const created = event(1, 'VaultCreated', 'wang', { kind: 'team', member: member('wang', 'leader') });

/** `actor` admits the key in that role. */
export const added = (seq: number, actor: string, key: string, role: Role, more: More = {}) =>
  event(seq, 'MemberAdded', actor, member(key, role, more));

/** `actor` suspends the key. */
export const suspended = (seq: number, actor: string, key: string) => event(seq, 'MemberSuspended', actor, { key });
