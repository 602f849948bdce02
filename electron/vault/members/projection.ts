import type { EventType } from '../../../shared/domain/event/event-types.ts';
import type { FoldEvent } from '../../../shared/domain/event/folded.ts';
import { foldVault, type MemberState, type VaultState } from '../../../shared/domain/vault/fold.ts';
import { fromBase64 } from '../crypto/bytes.ts';
import { actorOf } from '../ledger/event-codec.ts';
import type { EventStore } from '../ledger/event-store.ts';
import type { Projection } from '../ledger/projection.ts';
import { type Row, rowTable } from '../store/table-rows.ts';

const members = rowTable(
  'member',
  'vault',
  ['key', 'vault', 'id', 'name', 'login', 'role', 'publicKey', 'recipient', 'state'],
  'key',
);
const devices = rowTable('device', 'vault', ['id', 'vault', 'number', 'letter', 'place'], 'id');

/** How events name the author with this public key (base64). */
export const keyName = (publicKey: string): string => actorOf(fromBase64(publicKey));

/** The vault as its own events tell it. */
export function vaultState(events: readonly FoldEvent[]): VaultState | null {
  return foldVault(events, keyName);
}

/** The members of a vault as its log tells them now. */
export function membersIn(store: EventStore, vaultId: string): readonly MemberState[] {
  return vaultState(store.stream(vaultId))?.members ?? [];
}

/** Members and devices of the vault. */
export const vaultProjection: Projection = {
  types: new Set<EventType>(['VaultCreated', 'DeviceOpened', 'MemberAdded', 'MemberSuspended']),
  project(db, stream, events) {
    const state = vaultState(events);
    if (state === null) return;
    members.replace(db, stream, memberRows(stream, state));
    devices.replace(db, stream, deviceRows(stream, state));
  },
  compare(db, stream, events) {
    const state = vaultState(events);
    const differs = [
      members.differs(db, stream, state === null ? [] : memberRows(stream, state)) ? ['member'] : [],
      devices.differs(db, stream, state === null ? [] : deviceRows(stream, state)) ? ['device'] : [],
    ].flat();
    return differs.map((table) => ({ table, stream }));
  },
  *owners(db) {
    yield* members.owners(db);
    yield* devices.owners(db);
  },
};

function memberRows(vault: string, state: VaultState): readonly Row[] {
  return state.members.map(({ key, id, name, login, role, publicKey, recipient, state: standing }) => ({
    key,
    vault,
    id,
    name,
    login,
    role,
    publicKey,
    recipient,
    state: standing,
  }));
}

function deviceRows(vault: string, state: VaultState): readonly Row[] {
  return state.devices.map((device) => ({ ...device, vault }));
}
