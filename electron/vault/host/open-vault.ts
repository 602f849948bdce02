import { businessDate } from '../../../shared/domain/clock.ts';
import type { LeadRulesContext } from '../../../shared/domain/lead/rules.ts';
import type { DeviceState, MemberState } from '../../../shared/domain/vault/fold.ts';
import type { VaultFacts } from '../../../shared/domain/vault/sections.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { toHex } from '../crypto/bytes.ts';
import { sweepEvidence } from '../evidence/sweep.ts';
import type { Rulebook } from '../../../shared/domain/clocks/rulebook.ts';
import { rulebookIn } from '../rules/rulebook.ts';
import type { Numbering } from '../leads/register.ts';
import type { KeyEnvironment } from '../keys/environment.ts';
import { type ContainsPlace, openSession, type Session } from '../keys/session.ts';
import type { Credentials } from '../keys/unlock.ts';
import { actorOf } from '../ledger/event-codec.ts';
import { createLedger, type Ledger, type LedgerParts } from '../ledger/ledger.ts';
import { vaultState } from '../members/projection.ts';
import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';
import { project } from './projections.ts';
import { reprojectIfDue } from './reproject.ts';

/** An unlocked vault with the member at the keyboard: what every handler works on. */
export type OpenVault = {
  readonly session: Session;
  readonly ledger: Ledger;
  readonly env: KeyEnvironment;
  readonly folder: string;
  readonly facts: VaultFacts;
  /** The business date on which the vault was made; a restored copy keeps it. */
  readonly createdOn: string;
  readonly device: DeviceState;
  readonly member: MemberState;
  readonly numbering: Numbering;
  /** What the vault states about itself, today's date, and what dates are counted by. */
  readonly rules: () => LeadRulesContext & { readonly book: Rulebook };
  readonly close: () => void;
};

/** Whether the database's own log holds the state that `head` anchors. */
export const containsPlace: ContainsPlace = (db, { device, seq, chain }) => {
  if (seq === 0) return true;
  const row = prepare(db)('SELECT chain FROM log WHERE device = ? AND seq = ?').get(device, seq) as
    { chain: Buffer } | undefined;
  return row !== undefined && toHex(row.chain) === toHex(chain);
};

/**
 * Unlocks a vault and finds the acting member in its events. `showDraftsKey` is for a window, see `openSession`.
 * @throws AppError as `openSession`; DATABASE_DAMAGED when the vault's first events are not there, or its rules cannot be read
 */
export async function openVault(
  folder: string,
  credentials: Credentials,
  env: KeyEnvironment,
  showDraftsKey?: (key: Uint8Array) => void,
): Promise<OpenVault> {
  return vaultOf(await openSession({ folder, credentials, env, containsPlace, showDraftsKey }), env);
}

/** The open vault of a session; closes the session when the vault cannot be read. */
export function vaultOf(session: Session, env: KeyEnvironment): OpenVault {
  try {
    return assemble(session, env);
  } catch (error) {
    session.close();
    throw error;
  }
}

function assemble(session: Session, env: KeyEnvironment): OpenVault {
  const ledger = ledgerOf(session, env);
  reprojectIfDue(session.db, ledger.store);
  const state = vaultState(ledger.store.stream(session.vaultId));
  const actor = actorOf(session.signingKey.publicKey);
  const member = state?.members.find(({ key }) => key === actor);
  const device = state?.devices.find(({ id }) => id === session.deviceId);
  if (state === null || device === undefined) throw new AppError('DATABASE_DAMAGED');
  // Every call counts dates: a vault whose rules cannot be read is refused here rather than at each of them.
  rulebookIn(session.db);
  if (member?.state !== 'active') throw new AppError('MEMBER_UNKNOWN');
  // A crash may have come between a commit and its note in `head`.
  session.head.write(ledger.tip());
  sweepEvidence({ folder: session.folder, ledger });
  const { facts } = state;
  return {
    session,
    ledger,
    env,
    folder: session.folder,
    facts,
    createdOn: businessDate(Date.parse(state.createdAt)),
    device,
    member,
    numbering: { code: facts.code, letter: device.letter },
    rules: () => ({
      level: facts.level,
      ceiling: facts.ceiling,
      today: businessDate(env.clock.now()),
      book: rulebookIn(session.db),
    }),
    close: () => {
      session.close();
    },
  };
}

/** The log of a session's device. */
export function ledgerOf(session: Session, env: KeyEnvironment): Ledger {
  return ledgerIn(session.db, session, env, (tip) => {
    session.head.write(tip);
  });
}

/** The same log in a copy that is about to become the vault; what it then stands at is anchored by whoever switches. */
export function ledgerInCopy({ session, env }: Pick<OpenVault, 'session' | 'env'>, db: Db): Ledger {
  return ledgerIn(db, session, env, () => undefined);
}

function ledgerIn(db: Db, session: Session, env: KeyEnvironment, anchor: LedgerParts['anchor']): Ledger {
  const { vaultId, deviceId, signingKey } = session;
  const { clock, random } = env;
  return createLedger({ db, vaultId, deviceId, signingKey, clock, random, project, anchor });
}
