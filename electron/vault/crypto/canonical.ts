import canonicalize from 'canonicalize';

import { equalBytes, fromUtf8, utf8 } from './bytes.ts';

/** What may be signed: no fractions, nothing beyond ±(2^53-1). */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** A value or text that has no canonical form, or is not in it. `message` names the rule, never the content. */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';
}

/** No document of ours comes near; it keeps a hostile one from exhausting the stack. */
const MAX_DEPTH = 64;

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function checkContainer(value: object, depth: number): void {
  if (depth >= MAX_DEPTH) throw new CanonicalError('nested too deeply');
  if (Array.isArray(value)) {
    // Iterating also visits holes, as undefined.
    for (const item of value) check(item, depth + 1);
    return;
  }
  if (!isPlainObject(value)) throw new CanonicalError('not a plain object');
  for (const [name, member] of Object.entries(value)) {
    if (!name.isWellFormed()) throw new CanonicalError('lone surrogate');
    // The writer would call it and write something else than what stands here.
    if (name === 'toJSON' && typeof member === 'function') throw new CanonicalError('toJSON');
    check(member, depth + 1);
  }
}

function check(value: unknown, depth: number): void {
  if (value === null) return;
  switch (typeof value) {
    case 'boolean':
      return;
    case 'string':
      if (!value.isWellFormed()) throw new CanonicalError('lone surrogate');
      return;
    case 'number':
      if (!Number.isSafeInteger(value)) throw new CanonicalError('not a whole number within 2^53-1');
      return;
    case 'object':
      checkContainer(value, depth);
      return;
    default:
      throw new CanonicalError(`a ${typeof value} has no JSON`);
  }
}

/**
 * The canonical text of a value (RFC 8785). Throws {@link CanonicalError} for fractions, numbers beyond ±(2^53-1),
 * `undefined` anywhere, lone surrogates, objects that are not plain, and nesting deeper than 64.
 */
export function canonicalText(value: Json): string {
  check(value, 0);
  const text = canonicalize(value);
  if (text === undefined) throw new CanonicalError('no JSON');
  return text;
}

/** The canonical text as UTF-8: the bytes that are signed and hashed. Throws as {@link canonicalText} does. */
export function canonicalBytes(value: Json): Uint8Array {
  return utf8(canonicalText(value));
}

/**
 * Reads bytes that must already be canonical: parses them, writes them again and compares. That one rule refuses
 * duplicate names, other spellings of numbers, lone surrogates, white space and trailing bytes alike.
 * Throws {@link CanonicalError}.
 */
export function parseCanonical(bytes: Uint8Array): Json {
  const value = parse(bytes);
  if (!equalBytes(canonicalBytes(value), bytes)) throw new CanonicalError('not in canonical form');
  return value;
}

function parse(bytes: Uint8Array): Json {
  let text: string;
  try {
    text = fromUtf8(bytes, true);
  } catch {
    throw new CanonicalError('not UTF-8');
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    // Without the cause: the parser quotes what it read.
    throw new CanonicalError('not JSON');
  }
}
