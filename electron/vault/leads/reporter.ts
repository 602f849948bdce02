import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { foldLead } from '../../../shared/domain/lead/fold.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { Role } from '../../../shared/rules/roles.ts';
import { openReporter } from '../compartment/compartment.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { findItem } from '../items/find-item.ts';
import { reauthenticate } from '../keys/session.ts';
import { prepare } from '../store/table-rows.ts';
import { membersIn } from '../members/projection.ts';
import { findLead } from './find-lead.ts';

const OF_EVERY_LEAD: readonly Role[] = ['leader', 'custodian'];

/**
 * The reporter's identity of a lead, for this once. The reason stands in the log before anything is opened.
 * @throws AppError LEAD_NOT_FOUND, REPORTER_NOT_YOURS, REPORTER_NOT_RECORDED, WRONG_PASSPHRASE
 */
export async function revealReporter(
  vault: OpenVault,
  name: string,
  reason: string,
  passphrase: string,
): Promise<Reporter> {
  return openIdentity(vault, findLead(vault.ledger.db, name).id, reason, passphrase);
}

/**
 * The reporter's identity of an item of the letterbox, in the same way.
 * @throws AppError ITEM_NOT_FOUND, REPORTER_NOT_RECORDED, WRONG_PASSPHRASE
 */
export async function revealItemReporter(
  vault: OpenVault,
  name: string,
  reason: string,
  passphrase: string,
): Promise<Reporter> {
  return openIdentity(vault, findItem(vault, name).id, reason, passphrase);
}

async function openIdentity(vault: OpenVault, id: string, reason: string, passphrase: string): Promise<Reporter> {
  const { db } = vault.ledger;
  assertMayOpen(vault, id);
  const section = newestReporter(vault, id);
  const unlocked = await reauthenticate(vault.folder, { login: vault.session.login, passphrase }, vault.env);
  try {
    vault.ledger.write((writer) =>
      writer.append({ type: 'ReporterOpened', stream: id, sections: { reason: { reason } }, auth: 'passphrase' }),
    );
    return await openReporter(db, section, unlocked.member.identity);
  } finally {
    unlocked.forget();
  }
}

/** Of every lead and item those who keep the ledger or answer for it; of one, who handles it or entered it. */
function assertMayOpen({ ledger, member, session }: OpenVault, lead: string): void {
  if (OF_EVERY_LEAD.includes(member.role)) return;
  const events = ledger.store.stream(lead);
  const state = foldLead(events);
  const handler = state?.content.state === 'present' ? state.content.value.handler : undefined;
  const keys = membersIn(ledger.store, session.vaultId).filter(({ id }) => id === member.id);
  const isEntry = keys.some(({ key }) => key === events[0]?.actor);
  const isHandler = handler === member.name || state?.course.handlers.includes(member.name) === true;
  if (!isHandler && !isEntry) throw new AppError('REPORTER_NOT_YOURS');
}

/**
 * The latest identity that was recorded in a stream, sealed; earlier ones stay in the log and are not shown.
 * @throws AppError REPORTER_NOT_RECORDED
 */
export function newestReporter(vault: Pick<OpenVault, 'ledger'>, stream: string): Uint8Array {
  const row = prepare(vault.ledger.db)(
    'SELECT r.bytes FROM event e JOIN reporter_section r ON r.event = e.n WHERE e.stream = ? ORDER BY e.hlc DESC, e.device DESC, e.seq DESC LIMIT 1',
  ).get(stream) as { bytes: Buffer } | undefined;
  if (row === undefined) throw new AppError('REPORTER_NOT_RECORDED');
  return row.bytes;
}
