import type { Envelope } from '../../../shared/contract/envelopes.ts';
import type { EnvelopeAction, EnvelopeDraft } from '../../../shared/domain/envelope/actions.ts';
import { foldEnvelope } from '../../../shared/domain/envelope/fold.ts';
import { assertEnvelopeStep } from '../../../shared/domain/envelope/rules.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import type { OpenVault } from '../host/open-vault.ts';
import type { Writer } from '../ledger/ledger.ts';
import { findEnvelope } from './list.ts';
import { registerEnvelope } from './register.ts';

/**
 * Enters a sealed envelope in the register.
 * @throws AppError ENVELOPE_INVALID
 */
export function addEnvelope(vault: OpenVault, draft: EnvelopeDraft): Envelope {
  const { id } = vault.ledger.write((writer) => registerEnvelope(writer, vault, draft));
  return findEnvelope(vault, id);
}

/**
 * One step of an entry: sent, receipted or void.
 * @throws AppError ENVELOPE_NOT_FOUND, ENVELOPE_STEP_FORBIDDEN, ENVELOPE_INVALID
 */
export function actOnEnvelope(
  vault: OpenVault,
  name: string,
  action: EnvelopeAction,
): { readonly event: string; readonly envelope: Envelope } {
  const { id } = findEnvelope(vault, name);
  const entry = foldEnvelope(vault.ledger.store.stream(id));
  if (entry === null) throw new AppError('ENVELOPE_NOT_FOUND');
  assertEnvelopeStep(entry, action, vault.rules().today);
  const event = vault.ledger.write((writer) => append(writer, id, action));
  return { event, envelope: findEnvelope(vault, id) };
}

function append(writer: Writer, stream: string, action: EnvelopeAction): string {
  switch (action.action) {
    case 'send': {
      const { action: _, ...head } = action;
      return writer.append({ type: 'EnvelopeSent', stream, sections: { head } });
    }
    case 'receipt': {
      const { action: _, ...head } = action;
      return writer.append({ type: 'EnvelopeReceipted', stream, sections: { head } });
    }
    case 'void':
      return writer.append({ type: 'EnvelopeVoided', stream, sections: {} });
  }
}
