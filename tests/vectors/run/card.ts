import { isAppError } from '../../../shared/errors/app-error.ts';
import { fingerprintDigits, fingerprintMatches } from '../../../shared/domain/package/card.ts';
import { parseCardFile } from '../../../electron/vault/cards/card-file.ts';
import { toHex, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import { readVectors } from '../files.ts';
import { createTally, type VectorReport } from '../tally.ts';

type Vectors = {
  readonly card: string;
  readonly fingerprint: string;
  readonly digits: string;
  readonly canonical: string;
  readonly refused: readonly { name: string; file: string }[];
};

/** Names the runner in reports. */
export const name = 'card';

/** A card with its fingerprint in both forms, and every way in which one may be malformed. */
export async function run(): Promise<VectorReport> {
  const { card, fingerprint, digits, canonical, refused } = readVectors('card') as Vectors;
  const tally = createTally();
  const read = parseCardFile(utf8(card));
  tally.equals('fingerprint', read.fingerprint, fingerprint);
  tally.equals('canonical form', toHex(utf8(read.canonical)), canonical);
  tally.equals('digits', fingerprintDigits(read.fingerprint), digits);
  const spelt = [
    fingerprint,
    fingerprint.toUpperCase(),
    digits,
    digits.replaceAll(' ', ''),
    digits.replaceAll(' ', '\n'),
  ];
  for (const typed of spelt) tally.holds(`typed as ${typed}`, fingerprintMatches(fingerprint, typed));
  for (const typed of ['', digits.slice(1), `${digits}0`, fingerprint.slice(0, 40)]) {
    tally.holds(`not typed as ${typed}`, !fingerprintMatches(fingerprint, typed));
  }
  for (const { name: what, file } of refused) {
    await tally.refuses(
      what,
      () => parseCardFile(utf8(file)),
      (error) => isAppError(error, 'CARD_INVALID'),
    );
  }
  return tally.report();
}
