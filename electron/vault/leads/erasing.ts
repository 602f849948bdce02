import { eventTypeSpec } from '../../../shared/domain/event/event-types.ts';
import type { SealedOrder } from '../../../shared/domain/item/sections.ts';
import { fromHex } from '../crypto/bytes.ts';
import type { OpenVault } from '../host/open-vault.ts';
import { dropEvidence, unlinkEvidence } from '../evidence/drop.ts';
import { backupsBefore } from '../backup/known-backups.ts';
import type { Writer } from '../ledger/ledger.ts';
import type { Passage } from '../meetings/list.ts';
import { emptyLog } from '../store/vacuum-copy.ts';
import { prepare } from '../store/table-rows.ts';

type Target = { readonly event: string; readonly sections: readonly string[] };

/** What a signed order destroys: the content of these streams and these files. */
export type Erasing = {
  readonly streams: readonly string[];
  /** What other streams say of it, event by event. */
  readonly passages?: readonly Passage[];
  readonly files: readonly string[];
  readonly order: SealedOrder;
  readonly reason?: string;
};

/**
 * Destroys content inside the write that records the order: sections, keys of files, search entries. Each stream that had
 * any gets a `SectionsErased` that names it. Returns the hashes of those, the first stream's first; none when nothing was left.
 */
export function eraseInside(
  writer: Writer,
  { streams, passages = [], files, order, reason }: Erasing,
): readonly string[] {
  const { documentNumber, orderedBy, orderedOn } = order;
  const whole = streams.map((stream) => ({ stream, targets: targetsOf(writer, stream) }));
  const parts = passages.map(({ stream, events }) => ({
    stream,
    targets: targetsOf(writer, stream).filter(({ event }) => events.includes(event)),
  }));
  const hashes = [...whole, ...parts].flatMap(({ stream, targets }) => {
    if (targets.length === 0) return [];
    // Gone before the order is appended, so that projecting it sees the stream without them; both commit together.
    removeSections(writer, targets);
    const head = { targets: targets.map(mutable), documentNumber, orderedBy, orderedOn };
    const sections = { head, ...(reason === undefined ? {} : { reason: { reason } }) };
    return [writer.append({ type: 'SectionsErased', stream, sections })];
  });
  dropEvidence(writer, files);
  return hashes;
}

/**
 * What follows the commit of an order: the write-ahead log is emptied, since old pages in it would outlive the order, and
 * the files are deleted. Older backups are destroyed by hand; they are named in the answer.
 */
export function afterErasing(vault: OpenVault, { streams, files }: Erasing): readonly string[] {
  emptyLog(vault.ledger.db);
  unlinkEvidence(vault, files);
  const begun = streams.flatMap((stream) =>
    vault.ledger.store
      .stream(stream)
      .slice(0, 1)
      .map(({ hlc }) => hlc),
  );
  return backupsBefore(vault, begun.toSorted()[0]);
}

function mutable({ event, sections }: Target): { event: string; sections: string[] } {
  return { event, sections: [...sections] };
}

/** Every section of a stream's events that is no part of the shell and still there. */
function targetsOf(writer: Writer, stream: string): readonly Target[] {
  return writer.store.stream(stream).flatMap((event) => {
    const shell = eventTypeSpec(event.type)?.shell ?? [];
    const sections = Object.keys(event.sections).filter((name) => !shell.includes(name));
    return sections.length === 0 ? [] : [{ event: event.hash, sections }];
  });
}

function removeSections(writer: Writer, targets: readonly Target[]): void {
  const { db } = writer;
  for (const { event, sections } of targets) {
    const row = prepare(db)('SELECT n FROM event WHERE hash = ?').get(fromHex(event)) as { n: number };
    for (const name of sections) {
      prepare(db)('INSERT INTO erasing (event, name) VALUES (?, ?)').run(row.n, name);
      if (name === 'reporter') prepare(db)('DELETE FROM reporter_section WHERE event = ?').run(row.n);
      else prepare(db)('DELETE FROM section WHERE event = ? AND name = ?').run(row.n, name);
    }
  }
  prepare(db)('DELETE FROM erasing').run();
}
