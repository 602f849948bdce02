import fc from 'fast-check';
import { expect, test } from 'vitest';

import { fromUtf8, utf8 } from '../../electron/vault/crypto/bytes.ts';
import {
  CanonicalError,
  canonicalBytes,
  canonicalText,
  parseCanonical,
  type Json,
} from '../../electron/vault/crypto/canonical.ts';

const text = fc.string({ unit: 'binary' });
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, depthSize: 'small' },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(text, tie('value'), { maxKeys: 5 }),
  ),
})).value;

/** An own writer, as short as the rule: names sorted by UTF-16 units, everything else as JSON.stringify writes it. */
function reference(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item: Json) => reference(item)).join(',')}]`;
  const members = Object.entries(value as Readonly<Record<string, Json>>);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${reference(member)}`).join(',')}}`;
}

test('the canonical text is that of the rule, and is read back as the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      const written = canonicalText(value);
      expect(written).toBe(reference(value));
      expect(canonicalText(parseCanonical(utf8(written)))).toBe(written);
    }),
    { numRuns: 1000 },
  );
});

test('there is one text for one value: whatever else parses to it is refused', () => {
  const space = fc.constantFrom(' ', '\n', '\t');
  fc.assert(
    fc.property(json, space, fc.nat(), (value, blank, at) => {
      const written = canonicalText(value);
      const place = at % (written.length + 1);
      const other = written.slice(0, place) + blank + written.slice(place);
      fc.pre(other.isWellFormed());
      const again = (() => {
        try {
          return fromUtf8(canonicalBytes(parseCanonical(utf8(other))));
        } catch (error) {
          expect(error).toBeInstanceOf(CanonicalError);
          return null;
        }
      })();
      // Inside a text a space is content; then it is another value with its own one text.
      expect(again === null || (again === other && again !== written)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

test('reading arbitrary bytes gives canonical values or a CanonicalError, and nothing else', () => {
  const bytes = fc.oneof(fc.uint8Array({ maxLength: 40 }), fc.json().map(utf8));
  fc.assert(
    fc.property(bytes, (input) => {
      try {
        expect(canonicalBytes(parseCanonical(input))).toEqual(Uint8Array.from(input));
      } catch (error) {
        if (!(error instanceof CanonicalError)) throw error;
      }
    }),
    { numRuns: 2000 },
  );
});
