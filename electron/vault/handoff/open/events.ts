import { eventTypeSpec } from '../../../../shared/domain/event/event-types.ts';
import { AppError } from '../../../../shared/errors/app-error.ts';
import { fromBase64, toHex } from '../../crypto/bytes.ts';
import { canonicalBytes, type Json, parseCanonical } from '../../crypto/canonical.ts';
import { type Verifier, verifierFor } from '../../crypto/ed25519.ts';
import { actorOf, parseBody, type SignedEvent } from '../../ledger/event-codec.ts';
import type { EventBody } from '../../ledger/body.ts';
import type { SectionBytes } from '../../ledger/event-store.ts';
import { verifyEvent } from '../../ledger/verify-event.ts';
import type { Manifest } from '../format/manifest.ts';
import type { LogVerdict } from './logs.ts';

/** An event of a package that holds, with the sections that came with it. */
export type CarriedIn = { readonly event: SignedEvent; readonly hash: string; readonly sections: SectionBytes };

/** No line of ours is longer: a body, and sections of at most 1 MiB each. */
const MAX_LINE = 9 * 1024 * 1024;

/**
 * Reads `events.ndjson`: every line canonical, in the one order, by a listed signer, of the sender's vault, at its place
 * in a carried or held log, of a type that may travel, with sections that are what was signed.
 * @throws AppError PACKAGE_EVENT_INVALID
 */
export async function verifyEvents(
  manifest: Manifest,
  bytes: Uint8Array,
  logs: ReadonlyMap<string, LogVerdict>,
): Promise<readonly CarriedIn[]> {
  const signers = signerFinder(manifest);
  const events: CarriedIn[] = [];
  let before = '';
  for (const line of lines(bytes)) {
    const carried = verifyLine(line, manifest, logs, signers);
    const order = orderOf(carried.event.body);
    if (order <= before) throw new AppError('PACKAGE_EVENT_INVALID');
    before = order;
    events.push(carried);
    if (events.length % 200 === 0) await new Promise(setImmediate);
  }
  if (events.length !== manifest.summary.events) throw new AppError('PACKAGE_EVENT_INVALID');
  return events;
}

/** The one order of events as text that compares bytewise. */
export function orderOf({ hlc, device, seq }: Pick<EventBody, 'hlc' | 'device' | 'seq'>): string {
  return `${hlc} ${device} ${String(seq).padStart(16, '0')}`;
}

function* lines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(10, at);
    if (end === -1 || end - at > MAX_LINE) throw new AppError('PACKAGE_EVENT_INVALID');
    yield bytes.subarray(at, end);
    at = end + 1;
  }
}

function verifyLine(
  line: Uint8Array,
  manifest: Manifest,
  logs: ReadonlyMap<string, LogVerdict>,
  signerOf: (actor: string) => Verifier | undefined,
): CarriedIn {
  const parts = partsOf(line);
  const { device, seq, type } = bodyOf(parts.bodyBytes);
  const place = logs.get(device)?.at(seq);
  // What a type of ours may not do, a newer version of it may not either.
  const travels = eventTypeSpec(type)?.travels ?? true;
  if (place === undefined || !travels || Object.hasOwn(parts.sections, 'reporter')) {
    throw new AppError('PACKAGE_EVENT_INVALID');
  }
  const verdict = verifyEvent(parts, {
    place: { vault: manifest.sender.vaultId, device, seq, prev: place.prev },
    signerOf: (body) => signerOf(body.actor),
  });
  if (!verdict.ok) throw new AppError('PACKAGE_EVENT_INVALID');
  const hash = toHex(verdict.event.hash);
  if (hash !== place.hash) throw new AppError('PACKAGE_EVENT_INVALID');
  return { event: verdict.event, hash, sections: parts.sections };
}

function bodyOf(bytes: Uint8Array) {
  try {
    return parseBody(bytes);
  } catch (error) {
    throw new AppError('PACKAGE_EVENT_INVALID', {}, error);
  }
}

/** A line is exactly `{body, sections, sig}`; canonical as a whole, so its parts are canonical too. */
function partsOf(line: Uint8Array): { bodyBytes: Uint8Array; sig: Uint8Array; sections: SectionBytes } {
  try {
    const value = parseCanonical(line);
    if (!isRecord(value) || Object.keys(value).join() !== 'body,sections,sig') throw new RangeError('fields');
    const { body, sections, sig } = value;
    if (body === undefined || !isRecord(sections) || typeof sig !== 'string') throw new RangeError('fields');
    return {
      bodyBytes: canonicalBytes(body),
      sig: fromBase64(sig),
      sections: Object.fromEntries(Object.entries(sections).map(([name, section]) => [name, canonicalBytes(section)])),
    };
  } catch (error) {
    throw new AppError('PACKAGE_EVENT_INVALID', {}, error);
  }
}

function isRecord(value: Json | undefined): value is Readonly<Record<string, Json>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/** The listed signers, each under the name that his key really has. */
function signerFinder({ signers }: Manifest): (actor: string) => Verifier | undefined {
  const known = new Map<string, Verifier>();
  for (const { key, publicKey } of signers) {
    try {
      const raw = fromBase64(publicKey);
      if (actorOf(raw) !== key || known.has(key)) throw new RangeError('key name');
      known.set(key, verifierFor(raw));
    } catch (error) {
      throw new AppError('PACKAGE_EVENT_INVALID', {}, error);
    }
  }
  return (actor) => known.get(actor);
}
