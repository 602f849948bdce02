/** The parts of a lead's number: unit code, year of receipt, letter of the device (empty on the first), sequence. */
export type LeadNumberParts = {
  readonly code: string;
  readonly year: number;
  readonly letter: string;
  readonly sequence: number;
};

/** `ZJ01-2026-0001`; on a later device `ZJ01-2026-B0001`. Sequences above 9999 simply grow longer. */
export function leadNumber(parts: LeadNumberParts): string {
  return `${parts.code}-${String(parts.year)}-${parts.letter}${String(parts.sequence).padStart(4, '0')}`;
}

/** Number of a person inside a lead: `ZJ01-2026-0001-01`. */
export function personNumber(lead: string, subjectCode: string): string {
  return `${lead}-${subjectCode}`;
}

/**
 * What stands before the sequence in numbers made on a restored copy, from the device number that a person gave it.
 * `02` gives `B`, `27` gives `AA`; letters stand as they are; anything else stands whole, with a hyphen.
 * Different device numbers give different letters (leading zeros apart), so two laptops never give one number.
 */
export function deviceLetter(deviceNumber: string): string {
  if (/^[A-Z]+$/u.test(deviceNumber)) return deviceNumber;
  if (!/^\d+$/u.test(deviceNumber) || Number(deviceNumber) < 1) return `${deviceNumber}-`;
  let rest = BigInt(deviceNumber);
  let letters = '';
  while (rest > 0n) {
    rest -= 1n;
    letters = String.fromCharCode(65 + Number(rest % 26n)) + letters;
    rest /= 26n;
  }
  return letters;
}
