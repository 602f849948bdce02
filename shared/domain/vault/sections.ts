import { z } from 'zod';
import { CHAIN_LEVELS, isLawfulChain } from '../../rules/approval-chains.ts';
import { SPAN_UNITS } from '../../rules/clocks/rule.ts';
import { CLASSIFICATIONS } from '../../rules/code-lists.ts';
import { MATTER_NAMES } from '../../rules/course-lists.ts';
import { DISPATCHING_LEVELS } from '../../rules/management.ts';
import { ROLES } from '../../rules/roles.ts';
import { dateField, lineField } from '../lead/fields.ts';

/** Organisation code and device number: what may stand in numbers and file names. */
export const codeField = z.string().regex(/^[A-Z0-9-]{1,16}$/u);
/** SHA-256 in lower-case hex. */
export const digestField = z.string().regex(/^[0-9a-f]{64}$/u);
/** Standard base64 with padding. */
export const base64Field = z.base64();

/** One place in one device's log: everything up to `size`, summed up in `root`. */
export const checkpointSchema = z.strictObject({
  device: z.uuid(),
  size: z.int().min(0),
  root: digestField,
});
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** Section `head` of `MemberAdded`; `replaces` is the key of the same member that this one takes over from. */
export const memberAdded = z.strictObject({
  id: z.uuid(),
  name: lineField(50).min(1),
  login: lineField(50).min(1),
  role: z.enum(ROLES),
  publicKey: base64Field,
  recipient: z.string().regex(/^age1[0-9a-z]{58}$/u),
  replaces: digestField.optional(),
});
export type MemberFacts = z.infer<typeof memberAdded>;

/** Section `head` of `VaultCreated`, a log's first event, which admits its own author. */
export const vaultCreated = z.strictObject({
  kind: z.enum(['team', 'commission']),
  name: lineField(100).min(1),
  code: codeField,
  level: z.enum(DISPATCHING_LEVELS),
  ceiling: z.enum(CLASSIFICATIONS),
  device: codeField,
  member: memberAdded,
});
export type VaultFacts = z.infer<typeof vaultCreated>;

/** Section `head` of `DeviceOpened`: a copy goes on as a device of its own. `letter` stands in its lead numbers. */
export const deviceOpened = z.strictObject({
  number: codeField,
  letter: z.string().max(20),
  origin: z.literal('restored'),
  predecessor: checkpointSchema,
  /** SHA-256 of the backup it was restored from, all volumes joined: a backup that is still somewhere. */
  backup: digestField,
});

export const memberSuspended = z.strictObject({ key: digestField });

/** Matters that are put forward, each once. */
export const mattersField = z
  .array(z.enum(MATTER_NAMES))
  .min(1)
  .refine((names) => new Set(names).size === names.length);

/** The levels of a chain in their order, the leader or the commission at the end. */
export const chainField = z.array(z.enum(CHAIN_LEVELS)).refine(isLawfulChain);

/** Section `head` of `DelegationGiven`: `to` is the id of the member who decides in the author's place. */
export const delegationGiven = z.strictObject({
  to: z.uuid(),
  from: dateField,
  until: dateField,
  matters: mattersField,
});

/** Section `head` of `DelegationEnded`: the event that gave it. */
export const delegationEnded = z.strictObject({ delegation: digestField });

/** Section `head` of `ApprovalChainSet`. */
export const approvalChainSet = z.strictObject({ matter: z.enum(MATTER_NAMES), levels: chainField });

/**
 * Section `head` of `ClockSet`: what a unit sets of a date's reckoning, from the day of the event on. A length, in the unit
 * of the rule or, for months, in days; what D01 ends with; or how many days before a date is shown as near.
 */
export const clockSet = z.discriminatedUnion('kind', [
  z.strictObject({
    ...{ kind: z.literal('span'), code: z.string().max(20) },
    ...{ unit: z.enum(SPAN_UNITS), count: z.int().min(1).max(999) },
  }),
  z.strictObject({ kind: z.literal('opinion-end'), end: z.enum(['put-forward', 'approved']) }),
  z.strictObject({ kind: z.literal('warn'), blue: z.int().min(1).max(90), yellow: z.int().min(1).max(90) }),
]);
export type ClockSet = z.infer<typeof clockSet>;

/** A day of a year, `MM-DD`. */
const dayOfYear = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u);

/** Section `head` of `HolidaysSet`: the arrangement of a year, typed or imported from the printed notice. */
export const holidaysSet = z.strictObject({
  year: z.int().min(2024).max(2199),
  notice: lineField(200).min(1),
  documentNumber: lineField(100).min(1),
  off: z.array(z.tuple([dayOfYear, dayOfYear])).max(50),
  worked: z.array(dayOfYear).max(50),
});
export type HolidaysSet = z.infer<typeof holidaysSet>;

/** A recurring duty of the office, and the period (`2026-11`, `2026-Q4`, `2026-H2`, `2026`). */
const dutyFields = {
  code: z.string().max(20),
  period: z.string().regex(/^\d{4}(-(\d\d|Q[1-4]|H[12]))?$/u),
};

/** Section `head` of `DutyDone`: it was done for a period. */
export const dutyDone = z.strictObject({
  ...dutyFields,
  doneOn: dateField,
  note: lineField(200),
});
export type DutyDone = z.infer<typeof dutyDone>;

/** Section `head` of `DutyMissed`: its last day passed, and nothing told that it was done. */
export const dutyMissed = z.strictObject({ ...dutyFields, dueOn: dateField, notedOn: dateField });
export type DutyMissed = z.infer<typeof dutyMissed>;

/** Section `head` of `DutiesCounted`: the day from which what returns is counted, in a vault older than the counting. */
export const dutiesCounted = z.strictObject({ from: dateField });
export type DutiesCounted = z.infer<typeof dutiesCounted>;

export const passphraseChanged = z.strictObject({ member: z.uuid(), cause: z.enum(['habit', 'suspected']) });
export const vaultKeyRotated = z.strictObject({ epoch: z.int().min(1) });

/** Section `head` of `ClockJumped`: milliseconds between what was expected and what the wall clock said. */
export const clockJumped = z.strictObject({ direction: z.enum(['back', 'ahead']), ms: z.int().min(0) });

/** Section `head` of `BackupMade`. `name` is the file's, without what volumes add to it. */
export const backupMade = z.strictObject({
  name: z.string().max(100),
  fileSha256: digestField,
  events: z.int(),
  evidence: z.int(),
});
export const auditExported = z.strictObject({ events: z.int(), fileSha256: digestField });
export const identityExported = z.strictObject({ card: digestField });
export const evidenceExported = z.strictObject({ evidence: z.uuid(), sha256: digestField });

/** Section `head` of `LedgerImported`: which file, how it was understood, and what became of its rows. */
export const ledgerImported = z.strictObject({
  batch: z.uuid(),
  fileSha256: digestField,
  columns: z.array(z.strictObject({ header: z.string().max(200), field: z.string().max(50) })).max(300),
  read: z.int(),
  registered: z.int(),
  duplicates: z.int(),
  rejected: z.int(),
});

/** Section `head` of `EvidenceRead`: a file was looked at inside the application. */
export const evidenceRead = z.strictObject({ evidence: z.uuid() });

/**
 * Section `head` of `DocumentPrinted`. `request` is the 呈批 that an approval sheet was printed for; all else beside `kind`
 * and `copies` says what stood in a printed ledger. Version 2 added `approval-sheet`, `meeting`, `deadlines`, `request` and `columns`; version 1 is
 * read as it is.
 */
export const documentPrinted = z.strictObject({
  kind: z.enum(['lead-sheet', 'ledger', 'handover', 'approval-sheet', 'meeting', 'deadlines']),
  copies: z.int().min(1).max(99),
  request: digestField.optional(),
  /** Numbers of the columns of the paper ledger, where others than the usual ones stood in the list. */
  columns: z.array(z.int().min(1).max(99)).max(99).optional(),
  view: z.string().max(50).optional(),
  status: z.string().max(50).optional(),
  overdue: z.boolean().optional(),
  counterpart: z.uuid().optional(),
  rows: z.int().min(0).optional(),
});
export type DocumentPrinted = z.infer<typeof documentPrinted>;

/** Section `note` of `DocumentPrinted` and `LedgerExported`: for whom, to what end, and the search that narrowed a ledger. */
export const printNote = z.strictObject({
  recipient: lineField(200).min(1),
  purpose: lineField(200),
  search: z.string().max(200).optional(),
});

/**
 * Section `head` of `LedgerExported`: the ledger left the vault in the clear as a workbook. How many leads and lines, which
 * they were, the highest 密级 among them, and the file's digest.
 */
export const ledgerExported = z.strictObject({
  leads: z.int().min(0),
  rows: z.int().min(0),
  view: z.string().max(50),
  status: z.string().max(50).optional(),
  overdue: z.boolean().optional(),
  counterpart: z.uuid().optional(),
  classification: z.enum(CLASSIFICATIONS),
  fileSha256: digestField,
});
export type LedgerExported = z.infer<typeof ledgerExported>;
