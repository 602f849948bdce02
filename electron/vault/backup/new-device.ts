import type { Checkpoint } from '../../../shared/domain/vault/sections.ts';
import { deviceLetter } from '../../../shared/domain/lead/number.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { SigningKey } from '../crypto/ed25519.ts';
import { hasRight, rightParams } from '../../../shared/rules/rights.ts';
import { uuidV4 } from '../crypto/uuid.ts';
import { project } from '../host/projections.ts';
import type { KeyEnvironment } from '../keys/environment.ts';
import type { Place } from '../keys/head.ts';
import { letterOf } from '../leads/register.ts';
import { actorOf } from '../ledger/event-codec.ts';
import { createEventStore } from '../ledger/event-store.ts';
import { createLedger } from '../ledger/ledger.ts';
import { vaultState } from '../members/projection.ts';
import { readMeta, writeMeta } from '../store/meta.ts';
import type { Db } from '../store/open-database.ts';
import type { DatabaseFacts } from './database-facts.ts';

/** A copy's own name in the vault, and the log it goes on from. */
export type NewDevice = {
  readonly id: string;
  readonly number: string;
  readonly letter: string;
  /** Code of the unit, which its lead numbers begin with. */
  readonly code: string;
  readonly predecessor: Checkpoint;
};

/** Who opens the copy, and in which database. */
export type DeviceParts = {
  readonly db: Db;
  readonly vaultId: string;
  readonly signingKey: SigningKey;
  readonly env: KeyEnvironment;
};

/**
 * Chooses the new device of a restored copy, before anything is written: a new id, and a letter for its lead numbers
 * that no device the copy knows of has.
 *
 * @throws AppError `DEVICE_NUMBER_TAKEN`, `MEMBER_UNKNOWN`, `ROLE_FORBIDDEN`, `DATABASE_DAMAGED`.
 */
export function planDevice(parts: DeviceParts, facts: DatabaseFacts, number: string): NewDevice {
  const { db, vaultId, signingKey, env } = parts;
  const state = vaultState(createEventStore(db).stream(vaultId));
  const before = readMeta(db, 'deviceId');
  const predecessor = facts.logs.find(({ device }) => device === before);
  if (state === null || predecessor === undefined) throw new AppError('DATABASE_DAMAGED');
  const member = state.members.find(({ key }) => key === actorOf(signingKey.publicKey));
  if (member?.state !== 'active') throw new AppError('MEMBER_UNKNOWN');
  if (!hasRight(member.role, 'restore')) {
    throw new AppError('ROLE_FORBIDDEN', rightParams('restore', state.facts.kind));
  }
  const letter = letterOf(number, false);
  // The first device has no letter, but 1 and 01 would still be the same to people.
  const taken = state.devices.some((known) => known.letter === letter || deviceLetter(known.number) === letter);
  if (taken) throw new AppError('DEVICE_NUMBER_TAKEN');
  return { id: uuidV4(env.random), number, letter, code: state.facts.code, predecessor };
}

/**
 * Makes the copy that device: its log begins with `DeviceOpened`. Returns the place its log then stands at.
 *
 * @throws AppError `DISK_FULL`, `DATABASE_DAMAGED`.
 */
export function openDevice(parts: DeviceParts, device: NewDevice, backupSha256: string): Place {
  const { db, vaultId, signingKey, env } = parts;
  writeMeta(db, 'deviceId', device.id);
  const { clock, random } = env;
  const anchor = () => undefined;
  const ledger = createLedger({ db, vaultId, deviceId: device.id, signingKey, clock, random, project, anchor });
  const { number, letter, predecessor } = device;
  ledger.write((writer) => {
    const head = { number, letter, origin: 'restored' as const, predecessor, backup: backupSha256 };
    writer.append({ type: 'DeviceOpened', stream: vaultId, sections: { head } });
  });
  return ledger.tip();
}

/** Whether two lists of checkpoints, each by device, are the same. */
export function sameLogs(a: readonly Checkpoint[], b: readonly Checkpoint[]): boolean {
  const text = (logs: readonly Checkpoint[]) =>
    logs.map(({ device, size, root }) => `${device} ${String(size)} ${root}`).join('\n');
  return text(a) === text(b);
}
