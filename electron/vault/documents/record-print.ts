import type { z } from 'zod';
import type { PrintedDocument } from '../../../shared/contract/documents.ts';
import type { DocumentPrinted, printNote } from '../../../shared/domain/vault/sections.ts';
import type { Classification } from '../../../shared/rules/code-lists.ts';
import type { OpenVault } from '../host/open-vault.ts';

/** How often, for whom and to what end something is printed. */
export type PrintOrder = { readonly copies: number; readonly recipient: string; readonly purpose: string };

/** What is printed: the stream it is about, what is recorded of it, and its 密级. */
export type PrintSubject = {
  readonly stream: string;
  readonly head: Omit<DocumentPrinted, 'copies'>;
  readonly search?: string | undefined;
  readonly classification: Classification;
};

/** What stands on every sheet; `id` and `at` are those of the event. */
export type PrintLine = PrintedDocument['printed'];

/** Puts a print on record, and says what is to stand on each sheet of it. Nothing may be laid out before. */
export function recordPrint(vault: OpenVault, order: PrintOrder, subject: PrintSubject): PrintLine {
  const { copies, recipient, purpose } = order;
  const { stream, head, search, classification } = subject;
  const note: z.infer<typeof printNote> = { recipient, purpose, search };
  const hash = vault.ledger.write((writer) =>
    writer.append({ type: 'DocumentPrinted', stream, sections: { head: { ...head, copies }, note } }),
  );
  const event = vault.ledger.store.find(Buffer.from(hash, 'hex'));
  if (event === undefined) throw new RangeError('event just appended');
  const { id, at } = event.body;
  const { facts, member } = vault;
  return { id, at, by: member.name, organisation: facts.name, copies, recipient, purpose, classification };
}
