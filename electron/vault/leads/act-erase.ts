import type { LeadAction } from '../../../shared/domain/lead/actions.ts';
import { eventTypeSpec } from '../../../shared/domain/event/event-types.ts';
import type { LeadState } from '../../../shared/domain/lead/state.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { fromHex } from '../crypto/bytes.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { dropEvidence, unlinkEvidence } from '../evidence/drop.ts';
import { backupsBefore } from '../backup/known-backups.ts';
import type { Writer } from '../ledger/ledger.ts';
import { emptyLog } from '../store/vacuum-copy.ts';
import { prepare } from '../store/table-rows.ts';

type Target = { readonly event: string; readonly sections: readonly string[] };

/**
 * Erases the content of a lead on a signed order: sections, files and their keys, search entries. Numbers, dates and
 * the chain of signed steps stay. Older backups are destroyed by hand; they are named in the answer.
 */
export function erase(
  vault: OpenVault,
  lead: LeadState,
  action: Extract<LeadAction, { action: 'erase' }>,
): { readonly event: string; readonly backups: readonly string[] } {
  const { documentNumber, orderedBy, orderedOn, reason } = action;
  if (orderedOn > vault.rules().today) throw new AppError('LEAD_ACTION_INVALID', { where: '指令日期不能晚于今天' });
  const files = lead.evidence.flatMap(({ file }) => (file.state === 'present' ? [file.value.id] : []));
  const event = vault.ledger.write((writer) => {
    const targets = targetsOf(writer, lead.id);
    if (targets.length === 0) throw new AppError('LEAD_ERASED');
    // Gone before the order is appended, so that projecting it sees the lead without them; both commit together.
    removeSections(writer, targets);
    const hash = writer.append({
      type: 'SectionsErased',
      stream: lead.id,
      sections: { head: { targets: targets.map(mutable), documentNumber, orderedBy, orderedOn }, reason: { reason } },
      auth: 'session',
    });
    dropEvidence(writer, files);
    return hash;
  });
  // Old pages in the write-ahead log would outlive the order.
  emptyLog(vault.ledger.db);
  unlinkEvidence(vault, files);
  const [registered] = vault.ledger.store.stream(lead.id);
  return { event, backups: backupsBefore(vault, registered?.hlc) };
}

function mutable({ event, sections }: Target): { event: string; sections: string[] } {
  return { event, sections: [...sections] };
}

/** Every section of the lead's events that is no part of the shell and still there. */
function targetsOf(writer: Writer, lead: string): readonly Target[] {
  return writer.store.stream(lead).flatMap((event) => {
    const shell = eventTypeSpec(event.type)?.shell ?? [];
    const sections = Object.keys(event.sections).filter((name) => !shell.includes(name));
    return sections.length === 0 ? [] : [{ event: event.hash, sections }];
  });
}

function removeSections(writer: Writer, targets: readonly Target[]): void {
  const { db } = writer;
  for (const { event, sections } of targets) {
    const row = prepare(db)('SELECT n FROM event WHERE hash = ?').get(fromHex(event)) as { n: number };
    for (const name of sections) {
      prepare(db)('INSERT INTO erasing (event, name) VALUES (?, ?)').run(row.n, name);
      if (name === 'reporter') prepare(db)('DELETE FROM reporter_section WHERE event = ?').run(row.n);
      else prepare(db)('DELETE FROM section WHERE event = ? AND name = ?').run(row.n, name);
    }
  }
  prepare(db)('DELETE FROM erasing').run();
}
