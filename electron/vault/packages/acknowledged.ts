import type { Db } from '../store/open-database.ts';
import { prepare } from '../store/table-rows.ts';

/** True when a receipt of this counterpart has acknowledged the event or file. */
export function isAcknowledged(db: Db, counterpart: string, kind: 'event' | 'file', item: string): boolean {
  return (
    prepare(db)(
      "SELECT 1 FROM sealed_item i JOIN package p ON p.id = i.package WHERE i.kind = ? AND i.item = ? AND p.counterpart = ? AND p.state IN ('accepted', 'accepted-with-findings') LIMIT 1",
    ).get(kind, item, counterpart) !== undefined
  );
}
