import { eventTypeSpec } from '../../../shared/domain/event/event-types.ts';
import { fromBase64 } from '../crypto/bytes.ts';
import { type Json, parseCanonical } from '../crypto/canonical.ts';
import type { Verifier } from '../crypto/ed25519.ts';
import { type EventBody, MAX_SECTION } from './body.ts';
import { eventHash, parseBody, sectionDigest, type SignedEvent, signedMessage } from './event-codec.ts';
import type { SectionBytes } from './event-store.ts';

/** An event as it is stored or carried; of its sections only those that are there. */
export type EventParts = {
  readonly bodyBytes: Uint8Array;
  readonly sig: Uint8Array;
  readonly sections: SectionBytes;
};

/** The one place in a log at which an event can stand. `prev` is the log's chain value before it, hex. */
export type ExpectedPlace = Pick<EventBody, 'vault' | 'device' | 'seq' | 'prev'>;

/** Who vouches for what: the place the log gives to this event, and the public keys of those who may sign. */
export type EventVerifier = {
  readonly place: ExpectedPlace;
  /** The verifier of the body's `actor` (see `verifierFor`), or `undefined` when he was not entitled to sign this. */
  readonly signerOf: (body: EventBody) => Verifier | undefined;
};

/**
 * Why an event is refused:
 *
 * - `body`: not the canonical bytes of a body of version 1, or too long
 * - `place`: of another vault, device or place in the log; `prev`: the log before it was another one
 * - `signer`: the author may not sign; `signature`: it is not his signature of these bytes
 * - `section-name`: a section that the body does not name, or that its type does not have
 * - `section-digest`: not the bytes that were signed; `section-form`: not canonical, too long, or not of its schema
 */
export type EventRefusal =
  'body' | 'place' | 'prev' | 'signer' | 'signature' | 'section-name' | 'section-digest' | 'section-form';

/** An event that holds, or the first reason why it does not. */
export type EventVerdict =
  { readonly ok: true; readonly event: SignedEvent } | { readonly ok: false; readonly why: EventRefusal };

const SALT_BYTES = 16;

/**
 * Verifies one event from its bytes alone: form, place, signature, and every section that is there. Sections that are
 * not there are not missed here: whether they may be absent is for the caller to know.
 */
export function verifyEvent(parts: EventParts, verifier: EventVerifier): EventVerdict {
  const body = bodyOf(parts.bodyBytes);
  const why = body === undefined ? 'body' : (placeRefusal(body, verifier.place) ?? refusal(parts, body, verifier));
  if (body === undefined || why !== undefined) return { ok: false, why: why ?? 'body' };
  const { bodyBytes, sig } = parts;
  return { ok: true, event: { body, bodyBytes, sig, hash: eventHash(bodyBytes, sig) } };
}

function bodyOf(bytes: Uint8Array): EventBody | undefined {
  try {
    return parseBody(bytes);
  } catch {
    return undefined;
  }
}

function placeRefusal(body: EventBody, place: ExpectedPlace): EventRefusal | undefined {
  if (body.vault !== place.vault || body.device !== place.device || body.seq !== place.seq) return 'place';
  return body.prev === place.prev ? undefined : 'prev';
}

function refusal(parts: EventParts, body: EventBody, { signerOf }: EventVerifier): EventRefusal | undefined {
  const signer = signerOf(body);
  if (signer === undefined) return 'signer';
  if (!signer(signedMessage(parts.bodyBytes), parts.sig)) return 'signature';
  return Object.keys(body.sections).every((name) => isNameOfType(body, name))
    ? sectionsRefusal(parts.sections, body)
    : 'section-name';
}

/** Types and versions that a newer release wrote are kept as they are; their sections cannot be known here. */
function schemasOf(body: EventBody) {
  const spec = eventTypeSpec(body.type);
  return spec === undefined || body.typeVersion > spec.version ? undefined : spec.sections;
}

function isNameOfType(body: EventBody, name: string): boolean {
  const schemas = schemasOf(body);
  return schemas === undefined || Object.hasOwn(schemas, name);
}

function sectionsRefusal(sections: SectionBytes, body: EventBody): EventRefusal | undefined {
  for (const [name, bytes] of Object.entries(sections)) {
    if (!Object.hasOwn(body.sections, name)) return 'section-name';
    if (bytes.length > MAX_SECTION) return 'section-form';
    if (sectionDigest(bytes) !== body.sections[name]) return 'section-digest';
    if (!isSection(bytes, name, body)) return 'section-form';
  }
  return undefined;
}

/** The reporter's section is an age file, which only the compartment opens; all others are canonical JSON. */
function isSection(bytes: Uint8Array, name: string, body: EventBody): boolean {
  const schema = schemasOf(body)?.[name];
  if (schema === null || (schema === undefined && name === 'reporter')) return true;
  try {
    const data = dataOf(parseCanonical(bytes));
    return data !== undefined && (schema?.safeParse(data).success ?? true);
  } catch {
    return false;
  }
}

/** What stands under `data`, when the section is exactly `{data, salt}` with a salt of 16 bytes. */
function dataOf(section: Json): Json | undefined {
  if (section === null || typeof section !== 'object' || !('data' in section) || !('salt' in section)) return undefined;
  const { data, salt, ...others } = section;
  if (Object.keys(others).length > 0 || typeof salt !== 'string') return undefined;
  return fromBase64(salt).length === SALT_BYTES ? data : undefined;
}
