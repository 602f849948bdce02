import { isSafeEntryPath } from '../tar/entry-paths.ts';
import { type Manifest, MAX_ENTRIES } from '../format/manifest.ts';
import { EVENTS_PATH, evidenceIdOf, logPath, SELECTION_PATH, SUMMARY_PATH } from '../format/paths.ts';

/** Entries that are kept in memory while they are checked may be this large at most, in bytes. */
export const MAX_SELECTION = 32 * 1024 * 1024;
export const MAX_EVENTS = 512 * 1024 * 1024;
export const MAX_LOGS_BYTES = 256 * 1024 * 1024;
/** Hex digits of a hash and a line end. */
export const LOG_LINE = 65;

/**
 * The entries that follow the signature must be exactly those that this kind of package has, in their order.
 * Throws `RangeError` otherwise.
 */
export function assertLayout(manifest: Manifest): void {
  const { entries } = manifest;
  if (entries.length > MAX_ENTRIES) throw new RangeError('too many entries');
  if (!entries.every(({ path }) => isSafeEntryPath(path))) throw new RangeError('path');
  const due = manifest.kind === 'receipt' ? [SUMMARY_PATH] : fixedPaths(manifest);
  due.forEach((path, index) => {
    if (entries[index]?.path !== path) throw new RangeError('entry out of place');
  });
  const files = entries.slice(due.length).map(({ path }) => evidenceIdOf(path));
  if (manifest.kind === 'receipt' && files.length > 0) throw new RangeError('a receipt carries no files');
  if (files.includes(null) || new Set(files).size !== files.length) throw new RangeError('entry that does not belong');
  assertSizes(manifest);
  if (manifest.kind === 'receipt') assertBare(manifest);
  if (manifest.void.some((number) => number >= manifest.sequence)) throw new RangeError('void before it was given out');
}

/** A receipt carries no events: nothing in it may vouch for anybody, or count anything. */
function assertBare({ signers, approvals, summary }: Manifest): void {
  const nothing = [signers.length, approvals.length, ...Object.values(summary)];
  if (nothing.some((count) => count !== 0)) throw new RangeError('a receipt with more than a receipt');
}

function fixedPaths({ checkpoint }: Manifest): readonly string[] {
  const logs = checkpoint.filter(({ from, to }) => to.size > from.size).map(({ device }) => logPath(device));
  return [SELECTION_PATH, EVENTS_PATH, ...logs, SUMMARY_PATH];
}

function assertSizes({ entries, checkpoint, kind }: Manifest): void {
  const sizes = new Map(entries.map(({ path, size }) => [path, size]));
  if (new Set(checkpoint.map(({ device }) => device)).size !== checkpoint.length) throw new RangeError('log twice');
  for (const { device, from, to } of checkpoint) {
    const lines = to.size - from.size;
    if (lines < 0 || (kind === 'receipt' && lines > 0)) throw new RangeError('log backwards');
    if (kind === 'leads' && lines > 0 && sizes.get(logPath(device)) !== lines * LOG_LINE)
      throw new RangeError('log size');
  }
  const logBytes = checkpoint.reduce((sum, { from, to }) => sum + (to.size - from.size) * LOG_LINE, 0);
  if (logBytes > MAX_LOGS_BYTES) throw new RangeError('logs too long');
  if ((sizes.get(SELECTION_PATH) ?? 0) > MAX_SELECTION) throw new RangeError('selection too long');
  if ((sizes.get(EVENTS_PATH) ?? 0) > MAX_EVENTS) throw new RangeError('events too long');
}
