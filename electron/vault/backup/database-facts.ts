import type { Checkpoint } from '../../../shared/domain/vault/sections.ts';
import { toHex } from '../crypto/bytes.ts';
import type { ExpectedEvidence } from '../evidence/authenticated.ts';
import type { Statement } from '../store/open-database.ts';

/** What a database says of itself that a backup states and a restore checks. */
export type DatabaseFacts = {
  /** Where each log stands, by device. */
  readonly logs: readonly Checkpoint[];
  /** All files with their keys, by id. */
  readonly evidence: readonly ExpectedEvidence[];
  /** How many events there are, those of others included. */
  readonly events: number;
};

/** The three reads, once of the open database and once of a copy attached to it. */
const READS = {
  main: {
    logs: 'SELECT l.device, l.seq, l.chain FROM log l JOIN (SELECT device, max(seq) AS seq FROM log GROUP BY device) t ON t.device = l.device AND t.seq = l.seq ORDER BY l.device',
    evidence: 'SELECT evidence, key, size FROM evidence_key ORDER BY evidence',
    events: 'SELECT count(*) AS n FROM event',
  },
  copy: {
    logs: 'SELECT l.device, l.seq, l.chain FROM copy.log l JOIN (SELECT device, max(seq) AS seq FROM copy.log GROUP BY device) t ON t.device = l.device AND t.seq = l.seq ORDER BY l.device',
    evidence: 'SELECT evidence, key, size FROM copy.evidence_key ORDER BY evidence',
    events: 'SELECT count(*) AS n FROM copy.event',
  },
} as const;

type LogRow = { readonly device: string; readonly seq: number; readonly chain: Buffer };
type KeyRow = { readonly evidence: string; readonly key: Buffer; readonly size: number };

/** Reads the facts of the database itself (`main`) or of one attached to it (`copy`). */
export function databaseFacts(read: (sql: string) => Statement, which: keyof typeof READS): DatabaseFacts {
  const { logs, evidence, events } = READS[which];
  return {
    logs: (read(logs).all() as LogRow[]).map(({ device, seq, chain }) => ({ device, size: seq, root: toHex(chain) })),
    evidence: (read(evidence).all() as KeyRow[]).map(({ evidence: id, ...row }) => ({ id, ...row })),
    events: (read(events).get() as { n: number }).n,
  };
}
