import type { EnvelopeDraft } from '../../../../shared/domain/envelope/actions.ts';
import { SEALINGS } from '../../../../shared/rules/envelope-lists.ts';

/** What is typed of a sealed envelope, beside its day. */
export type TypedEnvelope = {
  readonly pieces: string;
  readonly pages: string;
  readonly sealing: (typeof SEALINGS)[number];
  readonly firstHand: string;
  readonly secondHand: string;
  readonly destination: string;
};

/** A new entry; the one who is signed in is one of the two hands, as a rule. */
export const newEnvelope = (member: string): TypedEnvelope => ({
  ...{ pieces: '1', pages: '', sealing: SEALINGS[0], firstHand: member, secondHand: '', destination: '' },
});

/** What is wrong, by field, in a sentence that says what to do. */
export type EnvelopeFaults = Readonly<Partial<Record<keyof TypedEnvelope, string>>>;

/** Checks an entry before it is sent; the vault checks the same. */
export function envelopeFaults(typed: TypedEnvelope): EnvelopeFaults {
  const first = typed.firstHand.trim();
  const second = typed.secondHand.trim();
  return {
    ...(countOf(typed.pieces, 9999) === undefined ? { pieces: '请填写件数，如 1。' } : {}),
    ...(typed.pages.trim() !== '' && countOf(typed.pages, 100_000) === undefined
      ? { pages: '页数请填数字；未拆封、无法清点的可以不填。' }
      : {}),
    ...(first === '' ? { firstHand: '请填写经手人。' } : {}),
    ...(second === ''
      ? { secondHand: '请填写另一名经手人。' }
      : first === second
        ? { secondHand: '两名经手人不能是同一人。' }
        : {}),
    ...(typed.destination.trim() === '' ? { destination: '请填写送达单位。' } : {}),
  };
}

/** The entry as it is sent, or `null` while something is wrong. */
export function envelopeOf(typed: TypedEnvelope): Omit<EnvelopeDraft, 'receivedOn'> | null {
  const pieces = countOf(typed.pieces, 9999);
  if (pieces === undefined || Object.keys(envelopeFaults(typed)).length > 0) return null;
  const pages = countOf(typed.pages, 100_000);
  return {
    pieces,
    ...(pages === undefined ? {} : { pages }),
    sealing: typed.sealing,
    firstHand: typed.firstHand.trim(),
    secondHand: typed.secondHand.trim(),
    destination: typed.destination.trim(),
  };
}

/** A whole number from 1 on, full-width digits too. */
function countOf(text: string, most: number): number | undefined {
  const plain = text.normalize('NFKC').trim();
  const count = /^\d{1,6}$/u.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= most ? count : undefined;
}
