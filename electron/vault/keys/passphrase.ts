import { AppError } from '../../../shared/errors/app-error.ts';
import { fromUtf8, utf8 } from '../crypto/bytes.ts';
import { COMMON_PASSPHRASES } from './common-passphrases.ts';

const LEAST_CHARACTERS = 8;
const MOST_BYTES = 1024;
/** A unit of up to this many characters, over and over, is no passphrase. */
const LONGEST_REPEATED_UNIT = 4;
const BYTE_ORDER_MARK = '\uFEFF';

/** Rows and columns of the keyboard, as fingers run along them. */
const KEYBOARD_RUNS: readonly string[] = [
  '`1234567890-=',
  'qwertyuiop[]\\',
  "asdfghjkl;'",
  'zxcvbnm,./',
  '!@#$%^&*()_+',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  'qazwsxedcrfvtgbyhnujmik,ol.p;/',
  '147258369',
  '789456123',
];

/**
 * Judges a passphrase that is about to be set (OWASP ASVS 5.0, 6.2.1, 6.2.4, 6.2.9): at least 8 characters, at most
 * 1024 bytes, not among the first that anybody would try. No rule asks for digits or signs.
 *
 * @throws AppError `PASSPHRASE_TOO_SHORT`, `PASSPHRASE_TOO_LONG`, `PASSPHRASE_TOO_COMMON`.
 */
export function assertGoodPassphrase(passphrase: string, login = ''): void {
  const text = passphrase.normalize('NFC');
  if (!text.isWellFormed()) throw new AppError('INPUT_INVALID', { where: '口令' });
  if (utf8(text).length > MOST_BYTES) throw new AppError('PASSPHRASE_TOO_LONG');
  if (Array.from(text).length < LEAST_CHARACTERS) throw new AppError('PASSPHRASE_TOO_SHORT');
  const folded = text.normalize('NFKC').toLowerCase();
  const isLogin = login !== '' && folded === login.normalize('NFKC').toLowerCase();
  if (isLogin || isCommon(folded)) throw new AppError('PASSPHRASE_TOO_COMMON');
}

function isCommon(folded: string): boolean {
  const characters = Array.from(folded);
  return COMMON_PASSPHRASES.has(folded) || isRepetition(characters) || isSequence(characters) || isKeyboardRun(folded);
}

/** `aaaaaaaa`, `12341234`, `密匣密匣密匣密匣`. */
function isRepetition(characters: readonly string[]): boolean {
  for (let unit = 1; unit <= LONGEST_REPEATED_UNIT; unit++) {
    if (characters.every((character, i) => character === characters[i % unit])) return true;
  }
  return false;
}

/** `23456789`, `hgfedcba`: each character follows the one before it, always in the same direction. */
function isSequence(characters: readonly string[]): boolean {
  const points = characters.map((character) => character.codePointAt(0) ?? 0);
  const steps = new Set(points.slice(1).map((point, i) => point - (points[i] ?? 0)));
  return steps.size === 1 && (steps.has(1) || steps.has(-1));
}

function isKeyboardRun(folded: string): boolean {
  const backwards = Array.from(folded).toReversed().join('');
  return KEYBOARD_RUNS.some((run) => run.includes(folded) || run.includes(backwards));
}

/**
 * The passphrase in a passphrase file: its first line, without the line end and a byte-order mark; blanks count.
 *
 * @throws AppError `INPUT_INVALID` when the file is not UTF-8: guessing another encoding would make another key.
 */
export function passphraseFromFile(bytes: Uint8Array): string {
  const text = decode(bytes);
  const unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return unmarked.split(/\r?\n/u, 1)[0] ?? '';
}

function decode(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes, true);
  } catch (error) {
    throw new AppError('INPUT_INVALID', { where: '口令文件（须为UTF-8编码）' }, error);
  }
}
