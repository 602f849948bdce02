import { Dexie, type EntityTable } from 'dexie';
import type { SealedRow } from './sealed-row.ts';
import type { DraftRows } from './store.ts';

/**
 * The rows in the browser's own database. Encryption stands before this, explicitly, and not in a hook of the library:
 * there is one way in and it takes a {@link SealedRow}, so nothing readable can get past it, and no index or filter can
 * ever be asked about what only the key can tell.
 */
export function openRows(): DraftRows {
  const database = new Dexie('mixia') as Dexie & { rows: EntityTable<SealedRow, 'id'> };
  database.version(1).stores({ rows: 'id' });
  return {
    all: () => database.rows.toArray(),
    put: async (row) => {
      await database.rows.put(row);
    },
    delete: (id) => database.rows.delete(id),
  };
}
