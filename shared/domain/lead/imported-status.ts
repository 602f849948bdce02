import { type LeadStatus, STATUS_OF_MODE } from '../../rules/lead-status.ts';
import type { Imported } from './sections.ts';

/** Where the old ledger alone leaves an imported row. */
export function importedStatus(imported: Pick<Imported, 'state' | 'closed' | 'mode'>): LeadStatus {
  if (imported.state === 'to-complete') return 'to-complete';
  if (imported.closed === true) return 'closed';
  return imported.mode === undefined ? 'to-complete' : STATUS_OF_MODE[imported.mode];
}
