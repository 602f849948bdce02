import type { EnvelopeDraft } from '../../../shared/domain/envelope/actions.ts';
import { assertEnvelope } from '../../../shared/domain/envelope/rules.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { nextNumber } from '../items/series.ts';
import type { Writer } from '../ledger/ledger.ts';

/** An entry's name, right after it was made. */
export type RegisteredEnvelope = { readonly id: string; readonly number: string };

/**
 * Enters a sealed envelope in the register, inside a write.
 * @throws AppError ENVELOPE_INVALID
 */
export function registerEnvelope(
  writer: Writer,
  { ledger, numbering, rules }: Pick<OpenVault, 'ledger' | 'numbering' | 'rules'>,
  draft: EnvelopeDraft,
): RegisteredEnvelope {
  assertEnvelope(draft, rules().today);
  const id = uuidV7(ledger.clock.now(), ledger.random);
  const numbered = nextNumber(writer.db, 'envelope', numbering, draft.receivedOn);
  writer.begin(id, [{ type: 'EnvelopeRegistered', sections: { head: { ...draft, ...numbered } } }]);
  return { id, number: numbered.number };
}
