import { AppError } from '../../../../shared/errors/app-error.ts';
import type { OpenVault } from '../../host/open-vault.ts';
import { prepare } from '../../store/table-rows.ts';
import { carriedSection } from './known-event.ts';
import type { Verified } from './take-in.ts';

type Content = Pick<Verified, 'events' | 'files' | 'verified'>;

/**
 * Nothing in a package may touch what is another body's: its leads, its files.
 * @throws AppError PACKAGE_EVENT_INVALID, PACKAGE_ENTRY_MISMATCH for a file that no signed event names
 */
export function assertOwned(vault: OpenVault, content: Content): void {
  assertOwnStreams(vault, content);
  assertOwnFiles(vault, content);
}

/**
 * A file of evidence belongs to the lead whose signed event named it first, and every carried file is named by one.
 */
function assertOwnFiles(vault: OpenVault, { events, files }: Content): void {
  const held = prepare(vault.ledger.db)('SELECT lead, size, sha256 FROM evidence WHERE id = ?');
  const leads = new Map<string, string>();
  for (const carried of events) {
    const id = carriedSection(carried, 'EvidenceAdded', 'file')?.id;
    if (id === undefined) continue;
    const { event } = carried;
    const lead = (held.get(id) as { lead: string } | undefined)?.lead ?? leads.get(id) ?? event.body.stream;
    if (lead !== event.body.stream) throw new AppError('PACKAGE_EVENT_INVALID');
    leads.set(id, lead);
  }
  for (const [id, file] of files) {
    const known = held.get(id) as { size: number; sha256: string } | undefined;
    if (!leads.has(id) && (known?.size !== file.size || known.sha256 !== file.sha256)) {
      throw new AppError('PACKAGE_ENTRY_MISMATCH');
    }
  }
}

/**
 * A lead belongs to the vault that registered it: a stream is either new here or begun by that vault, and holds nothing
 * of another's that may travel. So no event enters the stream of a vault, a package or somebody else's lead.
 */
function assertOwnStreams(vault: OpenVault, { events, verified }: Content): void {
  const { vaultId } = verified.manifest.sender;
  const held = prepare(vault.ledger.db)(
    'SELECT count(*) AS count, sum(vault = ?) AS theirs, sum(vault <> ? AND travels = 1) AS others FROM event WHERE stream = ?',
  );
  for (const stream of new Set(events.map(({ event }) => event.body.stream))) {
    const { count, theirs, others } = held.get(vaultId, vaultId, stream) as Record<
      'count' | 'theirs' | 'others',
      number
    >;
    if (count > 0 && (theirs === 0 || others > 0)) throw new AppError('PACKAGE_EVENT_INVALID');
  }
}
