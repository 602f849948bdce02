import { businessDate } from '../../../../shared/domain/clock.ts';
import { safeEntryName } from '../tar/file-names.ts';

/** Names of the entries that every package has, in their order. */
export const MANIFEST_PATH = 'manifest.json';
export const SIGNATURE_PATH = 'manifest.json.minisig';
export const SELECTION_PATH = 'selection.json';
export const EVENTS_PATH = 'events.ndjson';
export const SUMMARY_PATH = 'summary.html';

/** Path of the hashes of one log. */
export function logPath(device: string): string {
  return `log/${device}.txt`;
}

/** Path of a file of evidence; its name made safe, the name as it was stands in the event. */
export function evidencePath(id: string, name: string): string {
  return `evidence/${id}/${safeEntryName(name)}`;
}

/** The id in an evidence path, or `null` for another path. */
export function evidenceIdOf(path: string): string | null {
  return /^evidence\/(?<id>[0-9a-f-]{36})\/[^/]+$/u.exec(path)?.groups?.['id'] ?? null;
}

/** The parts of a package's file name: for people, nothing is read from it. */
export type NameParts = {
  readonly senderCode: string;
  readonly deviceNumber: string;
  readonly recipientCode: string;
  readonly sequence: number;
  /** Milliseconds since 1970, UTC; the name has China's day. */
  readonly now: number;
};

/** `MX-<sender>-<device>-<recipient>-<yyyyMMdd>-<sequence>`, without ending. */
export function packageBaseName(parts: NameParts): string {
  const day = businessDate(parts.now).replaceAll('-', '');
  const sequence = String(parts.sequence).padStart(4, '0');
  return `MX-${parts.senderCode}-${parts.deviceNumber}-${parts.recipientCode}-${day}-${sequence}`;
}
