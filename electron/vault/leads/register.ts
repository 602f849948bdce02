import type { Declaration } from '../../../shared/domain/import/open-rows.ts';
import type { LeadDraft } from '../../../shared/domain/lead/draft.ts';
import type { Imported, LedgerWords } from '../../../shared/domain/lead/sections.ts';
import { deviceLetter, leadNumber } from '../../../shared/domain/lead/number.ts';
import { AppError } from '../../../shared/errors/app-error.ts';
import { uuidV7 } from '../crypto/uuid.ts';
import type { FirstEvent, Ledger, Writer } from '../ledger/ledger.ts';
import { prepare } from '../store/table-rows.ts';
import { nextSequence } from './number-counter.ts';

/** What makes this device's numbers: the unit's code, and the letter that a restored copy puts before the sequence. */
export type Numbering = { readonly code: string; readonly letter: string };

/** A draft that passed the rules, with what is not typed at the form. */
export type Registration = {
  readonly draft: LeadDraft;
  /** Age file to the compartment, made beforehand (`sealReporter`). */
  readonly reporter: Uint8Array | undefined;
  readonly imported?: Imported;
  readonly ledger?: LedgerWords;
  /** What is declared of an imported row together with its registration. */
  readonly declared?: Declaration | undefined;
  /** Id of the first lead of which this is a repeat; instead of `draft.repeatOf`, which names it by number. */
  readonly repeatOf?: string;
};

/** A lead's name in the ledger, right after registration. */
export type Registered = { readonly id: string; readonly number: string };

/**
 * Registers one lead inside a write: gives it the next number of its year of receipt and appends `LeadRegistered`.
 * The rules were applied before (`assertMayBeRegistered`).
 * @throws AppError LEAD_NOT_FOUND when `draft.repeatOf` names no lead
 */
export function registerLead(
  writer: Writer,
  ledger: Pick<Ledger, 'clock' | 'random'>,
  numbering: Numbering,
  registration: Registration,
): Registered {
  const { draft } = registration;
  const year = Number(draft.receivedOn.slice(0, 4));
  const sequence = nextSequence(writer.db, numbering.letter, year);
  const number = leadNumber({ ...numbering, year, sequence });
  const id = uuidV7(ledger.clock.now(), ledger.random);
  const repeatOf = registration.repeatOf ?? findRepeated(writer, draft.repeatOf);
  const { imported, ledger: words, reporter, declared } = registration;
  const sections = {
    head: { ...headOf(draft), number, year, letter: numbering.letter, sequence, repeatOf, imported },
    subjects: subjectsOf(draft),
    content: contentOf(draft),
    ...(words === undefined ? {} : { ledger: words }),
    ...(reporter === undefined ? {} : { reporter }),
  };
  writer.begin(id, [{ type: 'LeadRegistered', sections }, ...(declared === undefined ? [] : [completed(declared)])]);
  return { id, number };
}

function completed({ state, note }: Declaration): FirstEvent {
  return { type: 'LeadCompleted', sections: { head: { state }, note: { note } } };
}

function findRepeated(writer: Writer, number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  const row = prepare(writer.db)('SELECT id FROM lead WHERE number = ?').get(number) as { id: string } | undefined;
  if (row === undefined) throw new AppError('LEAD_NOT_FOUND');
  return row.id;
}

/** The subjects of a draft, each under a code of its own. */
export function subjectsOf({ subjects }: Pick<LeadDraft, 'subjects'>) {
  return { subjects: subjects.map((subject, index) => ({ ...subject, code: String(index + 1).padStart(2, '0') })) };
}

/** Of a draft, what stays when content is erased. */
export function headOf(draft: LeadDraft) {
  const { receivedOn, writtenOn, channel, source, sourceOrganisation, documentNumber } = draft;
  const { letterClass, classification, signature, originalPages, originalPlace } = draft;
  return {
    receivedOn,
    writtenOn,
    channel,
    source,
    sourceOrganisation,
    documentNumber,
    letterClass,
    classification,
    signature,
    originalPages,
    originalPlace,
  };
}

/** Of a draft, what the lead is about. */
export function contentOf(draft: LeadDraft) {
  const { category, subcategory, eightRules, problem, occurred, amountFen } = draft;
  const { handler, proposedOpinion, remarks, lateReason } = draft;
  return {
    category,
    subcategory,
    eightRules,
    problem,
    occurred,
    amountFen,
    handler,
    proposedOpinion,
    remarks,
    lateReason,
  };
}

/** The letter of a device from its number, empty for the first device of a vault. */
export function letterOf(deviceNumber: string, isFirst: boolean): string {
  return isFirst ? '' : deviceLetter(deviceNumber);
}
