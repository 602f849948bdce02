import { fromHex, fromUtf8, utf8 } from '../../../electron/vault/crypto/bytes.ts';
import {
  CanonicalError,
  canonicalBytes,
  canonicalText,
  parseCanonical,
  type Json,
} from '../../../electron/vault/crypto/canonical.ts';
import { readVectors } from '../files.ts';
import { createTally, type VectorReport } from '../tally.ts';

type Vectors = {
  readonly written: readonly { name: string; text: string; canonical: string }[];
  readonly refusedText: readonly { name: string; text: string }[];
  readonly refusedBytes: readonly ({ name: string; utf8: string } | { name: string; hex: string })[];
};

const isCanonicalError = (error: unknown): boolean => error instanceof CanonicalError;

/** Values that no JSON text can hold, so that no vector file can either. */
const REFUSED_VALUES: Readonly<Record<string, unknown>> = {
  nothing: undefined,
  'undefined as a member': { a: undefined },
  'a hole in a list': [1, , 2],
  'not a number': [Number.NaN],
  infinity: Number.POSITIVE_INFINITY,
  'a big integer': { a: 1n },
  'a function': { a: () => 1 },
  'a symbol': [Symbol('a')],
  'an object with toJSON': { a: { toJSON: () => 1 } },
  'a date': { a: new Date(0) },
  bytes: { a: new Uint8Array(2) },
  'a map': new Map(),
  'nesting too deep': Array.from({ length: 65 }).reduce<unknown>((inner) => [inner], 1),
};

/** Names the runner in reports. */
export const name = 'canonical';

/** Canonical JSON: order, escapes, and each refusal. */
export async function run(): Promise<VectorReport> {
  const vectors = readVectors('canonical') as Vectors;
  const tally = createTally();
  for (const { name: what, text, canonical } of vectors.written) {
    tally.equals(what, canonicalText(JSON.parse(text) as Json), canonical);
    tally.equals(`${what}, read again`, canonicalText(parseCanonical(utf8(canonical))), canonical);
    tally.equals(`${what}, as bytes`, fromUtf8(canonicalBytes(JSON.parse(text) as Json), true), canonical);
  }
  for (const { name: what, text } of vectors.refusedText) {
    await tally.refuses(`writing ${what}`, () => canonicalText(JSON.parse(text) as Json), isCanonicalError);
  }
  for (const [what, value] of Object.entries(REFUSED_VALUES)) {
    await tally.refuses(`writing ${what}`, () => canonicalText(value as Json), isCanonicalError);
  }
  for (const vector of vectors.refusedBytes) {
    const bytes = 'hex' in vector ? fromHex(vector.hex.replaceAll(' ', '')) : utf8(vector.utf8);
    await tally.refuses(`reading ${vector.name}`, () => parseCanonical(bytes), isCanonicalError);
  }
  const deep = utf8('['.repeat(200_000) + ']'.repeat(200_000));
  await tally.refuses('reading brackets without end', () => parseCanonical(deep), isCanonicalError);
  return tally.report();
}
