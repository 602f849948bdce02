import { z } from 'zod';
import { LEDGER_VIEW_CODES } from '../rules/ledger-views.ts';
import { COURSE_EVENTS } from '../domain/course/event-types.ts';
import { lineField } from '../domain/lead/fields.ts';
import { CLASSIFICATIONS } from '../rules/code-lists.ts';
import { PAPER_LEDGER } from '../rules/paper-ledger.ts';
import { OPEN_ROWS } from '../domain/import/open-rows.ts';
import { actionSchema } from '../domain/lead/actions.ts';
import { leadDraftSchema } from '../domain/lead/draft.ts';
import { reporterSchema } from '../domain/lead/fields.ts';
import { digestField } from '../domain/vault/sections.ts';
import { adviceSchema, answeredAdviceSchema, assessmentCountSchema, decliningField } from './advice.ts';
import { call, streamOf } from './call.ts';
import { decisionsSchema, MOST_SIGNED } from './decisions.ts';
import { leadNameField, statusField } from './lead-fields.ts';
import { leadVerifiedSchema } from './lead-verified.ts';
import { leadRowSchema } from './lead-row.ts';
import { deadlineSchema, leadFileSchema } from './lead-file.ts';
import { fileField, passphraseField, pathField } from './vault.ts';
import { waitingSchema } from './waiting.ts';

const loginField = z.string().min(1).max(64);

/** Of so many matters advice is asked at once: what one may decide and what others may. */
const MOST_WAITING = 2 * MOST_SIGNED;

export const viewField = z.enum(LEDGER_VIEW_CODES as [(typeof LEDGER_VIEW_CODES)[number]]);

export const noticeSchema = z.strictObject({ code: z.string(), text: z.string() });

export const importResultSchema = z.strictObject({
  read: z.int(),
  registered: z.int(),
  toComplete: z.int(),
  dryRun: z.boolean(),
  /** The first leads as they were understood. */
  sample: z.array(
    z.strictObject({
      row: z.int(),
      receivedOn: z.string(),
      subjects: z.string(),
      organisation: z.string(),
      problem: z.string(),
      originalNumber: z.string(),
      status: statusField,
    }),
  ),
  columns: z.array(z.strictObject({ header: z.string(), field: z.string() })),
  duplicates: z.array(z.strictObject({ row: z.int(), of: z.string() })),
  rejected: z.array(z.strictObject({ row: z.int(), column: z.string(), reason: z.string() })),
});
export type ImportResult = z.infer<typeof importResultSchema>;

/** What a list of the ledger holds: a saved view, narrowed by a search. `counterpart` is for `changed` and `unreceipted`. */
export const ledgerQueryFields = {
  view: viewField.optional(),
  counterpart: z.string().min(1).max(128).optional(),
  search: z.string().max(200).optional(),
  status: statusField.optional(),
  overdue: z.boolean().optional(),
};

/** What left the vault as a workbook: leads, lines, the highest 密级 among them, and the file's SHA-256. */
export const ledgerExportSchema = z.strictObject({
  leads: z.int(),
  rows: z.int(),
  classification: z.enum(CLASSIFICATIONS),
  sha256: digestField,
});
export type LedgerExport = z.infer<typeof ledgerExportSchema>;

/** Some of the columns of the paper ledger, by their numbers. */
export const paperColumnsField = z.array(z.int().min(1).max(PAPER_LEDGER.length)).max(PAPER_LEDGER.length);

/** Fields that remember what was typed before. */
export const KNOWN_FIELDS = ['organisation', 'post', 'handler', 'originalPlace', 'sourceOrganisation'] as const;

/** Calls about leads. */
export const leadsContract = {
  /** 计算依据: every date of a lead that runs or was missed, with how it was counted. */
  dates: call({ whileLocked: false, right: 'read', audit: { none: 'dates and rules; opening the lead is recorded' } })
    .input(z.strictObject({ lead: leadNameField }))
    .output(z.strictObject({ number: z.string(), deadlines: z.array(deadlineSchema), isSentSealed: z.boolean() })),
  /** 验证签名: the signatures of one lead, their order and their content, as the check of the vault verifies them. */
  verify: call({
    whileLocked: false,
    right: 'read',
    audit: { none: 'signatures and names of who signed; opening the lead is recorded' },
  })
    .input(z.strictObject({ lead: leadNameField }))
    .output(leadVerifiedSchema),
  /**
   * 登记来件. `kind` says what came of it: a lead, or an item of the letterbox that is none; `number` and `id` are those of
   * what came of it, `item` is the number of the item in either case.
   */
  register: call({
    whileLocked: false,
    right: 'register',
    audit: { records: ['ItemReceived', 'LeadRegistered', 'ItemBecameLead', 'ItemJoined'] },
  })
    .input(leadDraftSchema)
    .output(
      z.strictObject({
        kind: z.enum(['lead', 'item']),
        number: z.string(),
        id: z.uuid(),
        item: z.string(),
        notices: z.array(noticeSchema),
      }),
    ),
  act: call({
    whileLocked: false,
    right: 'act',
    audit: {
      records: [
        ...COURSE_EVENTS,
        'LeadRegistered',
        ...(['LeadCorrected', 'LeadVoided', 'DisposalRecorded', 'LeadCompleted', 'SectionsErased'] as const),
        ...(['LeadSentSealed', 'EnvelopeRegistered'] as const),
      ],
    },
  })
    .input(
      z.strictObject({
        lead: leadNameField,
        action: actionSchema,
        /** Beside the step: why what is advised on it is not followed. Both are signed, or neither. */
        declined: decliningField.default([]),
        /** 当面签批 of a ruling: who signs it in place of the member of the session. He must hold the right to approve. */
        inPlace: z.strictObject({ by: loginField, passphrase: passphraseField }).optional(),
      }),
    )
    .output(
      z.strictObject({
        status: statusField,
        event: digestField,
        backups: z.array(z.string()),
        /** The entry of the register 径送登记 that was made, when the lead was turned into one. */
        envelope: z.string().nullable(),
      }),
    ),
  /** What would be advised of a step of the course, before it is signed. It stops nothing. */
  advice: call({ whileLocked: false, right: 'act', audit: { none: 'advice on a step that is being filled in' } })
    .input(z.strictObject({ lead: leadNameField, action: actionSchema }))
    .output(z.array(adviceSchema)),
  /** 案后剖析 in numbers: how leads were assessed, and what came of them. */
  assessments: call({ whileLocked: false, right: 'read', audit: { none: 'counts, no lead and no name' } })
    .input(z.strictObject({}))
    .output(z.array(assessmentCountSchema)),
  /**
   * 当面签批: one who may approve signs a list on this session with his own passphrase, for this act only; each lead gets a
   * signature of its own. When a guard is in the way of one, none is signed.
   */
  sign: call({ whileLocked: false, right: 'act', audit: { records: ['ApprovalDecided'] } })
    .input(
      z.strictObject({
        /** His login; the member of the session where it is left out. */
        by: loginField.optional(),
        passphrase: passphraseField,
        decisions: decisionsSchema,
      }),
    )
    .output(
      z.array(
        z.strictObject({
          lead: z.uuid(),
          event: digestField,
          status: statusField,
          /** 受谁授权 it was decided; `null` where he decided in his own right. */
          onBehalfOf: z.string().nullable(),
        }),
      ),
    ),
  /** What waits for a decision or for a signature (待补签), over all leads or in one, the oldest first. */
  waiting: call({ whileLocked: false, right: 'read', audit: { none: 'list rows; opening a lead is recorded' } })
    .input(
      z.strictObject({
        /** The login of the one who would sign; the member of the session where it is left out. */
        by: loginField.optional(),
        lead: leadNameField.optional(),
        limit: z.int().min(1).max(MOST_SIGNED).default(MOST_SIGNED),
      }),
    )
    .output(waitingSchema),
  /**
   * What is advised of matters that wait for their decision, in the order in which they were asked for: what is open, and
   * what was answered, the answers in short as the reasons of a list are.
   */
  waitingAdvice: call({
    whileLocked: false,
    right: 'read',
    audit: { none: 'advice beside list rows; opening a lead is recorded' },
  })
    .input(
      z.strictObject({
        matters: z.array(z.strictObject({ lead: leadNameField, request: digestField })).max(MOST_WAITING),
      }),
    )
    .output(z.array(z.strictObject({ request: digestField, advice: z.array(answeredAdviceSchema) }))),
  list: call({ whileLocked: false, right: 'read', audit: { none: 'the ledger itself; opening a lead is recorded' } })
    .input(
      z.strictObject({
        ...ledgerQueryFields,
        limit: z.int().min(1).max(1000).default(50),
        /** Continues after the last row of the page before. */
        after: z.int().optional(),
        withTotal: z.boolean().default(true),
        /** Numbers of columns of the paper ledger that are wanted beside the row. */
        columns: paperColumnsField.default([]),
      }),
    )
    .output(z.strictObject({ total: z.int().nullable(), next: z.int().nullable(), leads: z.array(leadRowSchema) })),
  /**
   * Where each page of a list begins: `starts[k]` is the `after` with which page `k` of `pageSize` rows is asked for, so
   * that a window can go anywhere in a long ledger at once. A search gives at most `SEARCH_PLACES` leads.
   */
  places: call({ whileLocked: false, right: 'read', audit: { none: 'numbers of lines, no content' } })
    .input(z.strictObject({ ...ledgerQueryFields, pageSize: z.int().min(10).max(1000).default(100) }))
    .output(z.strictObject({ total: z.int(), starts: z.array(z.int()) })),
  people: call({ whileLocked: false, right: 'read', audit: { none: 'names as the ledger lists them' } })
    .input(z.strictObject({ text: z.string().min(1).max(100), limit: z.int().min(1).max(50).default(8) }))
    .output(z.array(z.strictObject({ name: z.string(), organisation: z.string(), leads: z.int() }))),
  /** Values used before in a field, the most used first; found by characters or by the initials of their pinyin. */
  known: call({ whileLocked: false, right: 'register', audit: { none: 'words typed before, to save typing' } })
    .input(
      z.strictObject({
        field: z.enum(KNOWN_FIELDS),
        text: z.string().max(100),
        limit: z.int().min(1).max(50).default(8),
      }),
    )
    .output(z.array(z.string())),
  show: call({ whileLocked: false, right: 'read', audit: { records: ['LeadRead'] } })
    .input(z.strictObject({ lead: leadNameField }))
    .output(leadFileSchema),
  earlier: call({
    whileLocked: false,
    right: 'register',
    audit: { none: 'list rows on the same name, to spot repeats' },
  })
    .input(z.strictObject({ name: z.string().min(1).max(100), organisation: z.string().max(200).optional() }))
    .output(z.array(leadRowSchema)),
  reporter: call({ whileLocked: false, right: 'reporter', audit: { records: ['ReporterOpened'] } })
    .input(z.strictObject({ lead: leadNameField, reason: z.string().min(1).max(500), passphrase: passphraseField }))
    .output(reporterSchema),
  /**
   * 导出台账: a workbook with the columns of the paper ledger, in the clear. Nothing leaves that was not recorded; the reporter
   * is in none of its lines.
   */
  exportWorkbook: call({ whileLocked: false, right: 'exportLedger', audit: { records: ['LedgerExported'] } })
    .input(
      z.strictObject({
        ...ledgerQueryFields,
        to: pathField,
        /** For whom, with a document number where there is one. */
        recipient: lineField(200).min(1),
        purpose: lineField(200).min(1),
      }),
    )
    .output(streamOf(ledgerExportSchema)),
  previewImport: call({
    whileLocked: false,
    right: 'import',
    audit: { none: 'reads a file and tells; registers nothing' },
  })
    .input(z.strictObject({ file: fileField }))
    .output(streamOf(importResultSchema)),
  importLedger: call({
    whileLocked: false,
    right: 'import',
    audit: { records: ['LedgerImported', 'LeadRegistered', 'LeadCompleted'] },
  })
    .input(
      z.strictObject({
        file: fileField,
        skipDuplicates: z.boolean().default(false),
        acceptPartial: z.boolean().default(false),
        /** What is true of rows that show no disposal, answered by a person. */
        openRows: z.enum(OPEN_ROWS).default('to-complete'),
      }),
    )
    .output(streamOf(importResultSchema)),
};
