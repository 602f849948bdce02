import { eventTypeSpec } from '../../../shared/domain/event/event-types.ts';
import { equalBytes, toHex } from '../crypto/bytes.ts';
import { chainStart, eventHash } from '../ledger/event-codec.ts';
import type { EventBody } from '../ledger/body.ts';
import { parseStored } from '../ledger/event-store.ts';
import { type EventRefusal, type EventVerifier, verifyEvent } from '../ledger/verify-event.ts';
import type { RowToVerify } from './event-rows.ts';
import type { FindingCode, FoundAt } from './findings.ts';

const CODES: Readonly<Record<EventRefusal, FindingCode>> = {
  body: 'EVENT_MALFORMED',
  place: 'EVENT_OUT_OF_PLACE',
  prev: 'EVENT_OUT_OF_PLACE',
  signer: 'EVENT_SIGNER',
  signature: 'EVENT_SIGNATURE',
  'section-name': 'SECTION_DAMAGED',
  'section-digest': 'SECTION_DAMAGED',
  'section-form': 'SECTION_DAMAGED',
};

/** Everything about one event that its own row and its place in the log can show. */
export function verifyRow(row: RowToVerify, signerOf: EventVerifier['signerOf']): readonly FoundAt[] {
  const where = `${row.device}:${String(row.seq)}`;
  const found: FoundAt[] = [];
  const { vault, device, seq, body: bodyBytes, sig, sections } = row;
  const prev = row.excused ? statedPrev(bodyBytes) : chainBefore(row);
  const verdict = verifyEvent({ bodyBytes, sig, sections }, { place: { vault, device, seq, prev }, signerOf });
  if (!verdict.ok) found.push({ code: CODES[verdict.why], where });
  else if (!isIndexedAs(verdict.event.body, row)) found.push({ code: 'EVENT_OUT_OF_PLACE', where });
  const hash = eventHash(bodyBytes, sig);
  const isPlaced = row.excused || (row.logHash !== null && equalBytes(hash, row.logHash));
  if (!equalBytes(hash, row.hash) || !isPlaced) {
    found.push({ code: 'EVENT_OUT_OF_PLACE', where });
  }
  return found;
}

function chainBefore({ before, vault, device, seq }: RowToVerify): string {
  return toHex(before ?? (seq === 1 ? chainStart(vault, device) : new Uint8Array(32)));
}

/** Where no log is held that fits, what the author says was before him is all there is. */
function statedPrev(bodyBytes: Uint8Array): string {
  try {
    return parseStored(bodyBytes).prev;
  } catch {
    return '';
  }
}

/** The columns by which events are found say what the signed body says. */
function isIndexedAs(body: EventBody, row: RowToVerify): boolean {
  const spec = eventTypeSpec(body.type);
  const travels = spec === undefined ? row.travels === 1 : spec.travels;
  return (
    body.hlc === row.hlc && body.type === row.type && body.stream === row.stream && travels === (row.travels === 1)
  );
}
