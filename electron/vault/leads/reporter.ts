import type { Reporter } from '../../../shared/domain/lead/fields.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { openReporter } from '../compartment/compartment.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { reauthenticate } from '../keys/session.ts';
import { prepare } from '../store/table-rows.ts';
import { findLead } from './find-lead.ts';

/**
 * The reporter's identity of a lead, for this once. The reason stands in the log before anything is opened.
 * @throws AppError LEAD_NOT_FOUND, REPORTER_NOT_RECORDED, WRONG_PASSPHRASE
 */
export async function revealReporter(
  vault: OpenVault,
  name: string,
  reason: string,
  passphrase: string,
): Promise<Reporter> {
  const { db } = vault.ledger;
  const { id } = findLead(db, name);
  const section = newestSection(vault, id);
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

/** The latest identity that was recorded; earlier ones stay in the log and are not shown. */
function newestSection(vault: OpenVault, lead: string): Uint8Array {
  const row = prepare(vault.ledger.db)(
    'SELECT r.bytes FROM event e JOIN reporter_section r ON r.event = e.n WHERE e.stream = ? ORDER BY e.hlc DESC, e.device DESC, e.seq DESC LIMIT 1',
  ).get(lead) as { bytes: Buffer } | undefined;
  if (row === undefined) throw new AppError('REPORTER_NOT_RECORDED');
  return row.bytes;
}
