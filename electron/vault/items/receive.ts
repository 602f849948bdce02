import type { LeadDraft } from '../../../shared/domain/lead/draft.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { Ledger, Writer } from '../ledger/ledger.ts';
import { contentOf, headOf, type Numbering, subjectsOf } from '../leads/register.ts';
import { nextNumber } from './series.ts';

/** An item's name, right after it was received. */
export type Received = { readonly id: string; readonly number: string };

/**
 * Puts an item into the letterbox, inside a write. One that becomes a lead at once has its content there and not here.
 * The rules were applied before.
 */
export function receiveItem(
  writer: Writer,
  ledger: Pick<Ledger, 'clock' | 'random'>,
  numbering: Numbering,
  { draft, reporter, withContent }: { draft: LeadDraft; reporter: Uint8Array | undefined; withContent: boolean },
): Received {
  const id = uuidV7(ledger.clock.now(), ledger.random);
  const numbered = nextNumber(writer.db, 'item', numbering, draft.receivedOn);
  const content = withContent
    ? { subjects: subjectsOf(draft), content: contentOf(draft), ...(reporter === undefined ? {} : { reporter }) }
    : {};
  const sections = { head: { ...headOf(draft), ...numbered }, ...content };
  writer.begin(id, [{ type: 'ItemReceived', sections }]);
  return { id, number: numbered.number };
}
