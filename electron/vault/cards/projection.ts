import type { z } from 'zod';
import type { EventType } from '../../../shared/domain/event/event-types.ts';
import { type FoldEvent, inOrder } from '../../../shared/domain/event/folded.ts';
import type { Card } from '../../../shared/domain/package/card.ts';
import type { cardConfirmed, cardRevoked } from '../../../shared/domain/package/sections.ts';
import type { Projection } from '../ledger/projection.ts';
import { counterpartMet } from '../packages/package-standing.ts';
import { prepare, type Row, rowTable } from '../store/table-rows.ts';

const cards = rowTable(
  'card',
  'vault',
  ['fingerprint', 'vault', 'name', 'code', 'kind', 'card', 'state', 'confirmedAt', 'revokedAt'],
  'fingerprint',
);

/** The counterparts' cards. The stream is the counterpart's vault. */
export const cardProjection: Projection = {
  types: new Set<EventType>(['CardConfirmed', 'CardRevoked']),
  project: (db, stream, events) => {
    const isNew = prepare(db)('SELECT 1 FROM card WHERE vault = ?').get(stream) === undefined;
    cards.replace(db, stream, rowsOf(events));
    if (isNew) counterpartMet(db, stream);
  },
  compare: (db, stream, events) => (cards.differs(db, stream, rowsOf(events)) ? [{ table: 'card', stream }] : []),
  owners: (db) => cards.owners(db),
};

/** A revoked card stays for what it signed; confirming it again does not bring it back. */
function rowsOf(events: readonly FoldEvent[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const event of inOrder(events)) {
    if (event.type === 'CardConfirmed') {
      const head = event.sections['head'] as z.infer<typeof cardConfirmed>;
      if (!rows.has(head.fingerprint)) rows.set(head.fingerprint, confirmed(head, event.at));
    } else if (event.type === 'CardRevoked') {
      const { fingerprint } = event.sections['head'] as z.infer<typeof cardRevoked>;
      const row = rows.get(fingerprint);
      if (row?.['state'] === 'confirmed') rows.set(fingerprint, { ...row, state: 'revoked', revokedAt: event.at });
    }
  }
  return [...rows.values()];
}

function confirmed(head: z.infer<typeof cardConfirmed>, at: string): Row {
  const { name, code, kind } = JSON.parse(head.card) as Card;
  const { fingerprint, vaultId, card } = head;
  return { fingerprint, vault: vaultId, name, code, kind, card, state: 'confirmed', confirmedAt: at, revokedAt: null };
}
