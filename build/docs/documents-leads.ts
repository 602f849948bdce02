import { z } from 'zod';
import { evidenceContract } from '../../shared/contract/evidence.ts';
import { leadRowSchema } from '../../shared/contract/lead-row.ts';
import { leadsContract } from '../../shared/contract/leads.ts';
import { type JsonDocument, printed } from './document.ts';
import { resultSchema } from './result-schema.ts';
import { SAMPLE } from './sample-values.ts';
import { SHOWN_LEAD } from './sample-lead.ts';

/** A lead as a list has it. */
export const SAMPLE_LEAD_ROW = {
  id: SAMPLE.lead,
  number: 'ZJ01-2026-0001',
  originalNumber: '',
  vault: SAMPLE.vault,
  receivedOn: '2026-03-02',
  enteredAt: SAMPLE.instant,
  source: '信访举报',
  classification: '工作秘密',
  subjects: '李志明',
  organisation: '市住建局物业科 科长',
  category: '违反廉洁纪律',
  excerpt: '反映该科长多次在周末使用公务用车接送家人。',
  status: 'unassigned',
  dueOn: '2026-04-02',
  dueCode: 'D01',
  opinionDueOn: '2026-04-02',
  missed: 0,
  missedDates: '',
  delayReason: '',
  overdueDays: null,
  mode: '',
  disposedOn: null,
  closedOn: null,
  repeatOf: null,
  handler: '',
  signature: '实名',
  amountFen: 860_000,
  originalPlace: '保密柜甲-3',
  topLeader: false,
  evidence: 1,
  conflicts: 0,
  undecided: 0,
  unsigned: 0,
  reviewOn: null,
  archiveNumber: '',
  retention: '',
  archivedOn: null,
  handedTo: '',
};

const IMPORT = {
  read: 500,
  registered: 500,
  toComplete: 41,
  dryRun: false,
  sample: [
    {
      row: 3,
      receivedOn: '2023-01-09',
      subjects: '李志明',
      organisation: '市住建局物业科 科长',
      problem: '反映该科长多次在周末使用公务用车接送家人。',
      originalNumber: '〔2023〕1号',
      status: 'to-complete',
    },
  ],
  columns: [
    { header: '被反映人', field: 'subjects' },
    { header: '收到时间', field: 'receivedOn' },
  ],
  duplicates: [{ row: 27, of: 'ZJ01-2023-0001' }],
  rejected: [],
};

const REJECTED = { row: 25, column: '被反映人', reason: '被反映人为空；确实不清楚的，请写“姓名不详”' };

/** What the commands about leads and evidence print. */
export const LEAD_DOCUMENTS: readonly JsonDocument[] = [
  printed(
    'leads export',
    'The workbook is not encrypted; the export is on record with for whom, to what end, which leads and `sha256`. `rows` counts the lines: one for each subject of a lead.',
    resultSchema(leadsContract.exportWorkbook),
    { leads: 412, rows: 436, classification: '工作秘密', sha256: SAMPLE.digest },
  ),
  printed(
    'leads import',
    '`toComplete` counts rows whose course the ledger does not tell (待补录) and that are still to be completed; with `--dry-run`, those that `--open-rows` is about. `sample` shows the first ten leads as they were understood. With rejected rows nothing is registered, the exit code is 1 and this document is printed all the same, unless `--accept-partial` was given.',
    resultSchema(leadsContract.importLedger),
    IMPORT,
    { ...IMPORT, registered: 0, toComplete: 0, duplicates: [], rejected: [REJECTED] },
  ),
  printed(
    'leads add',
    '`kind` says what came of the letter: a lead, or an `item` of the letterbox that is none; `number` and `id` are those of what came of it, `item` is the number of the item in either case. `notices` are questions to think about; they stop nothing.',
    resultSchema(leadsContract.register),
    {
      kind: 'lead',
      number: 'ZJ01-2026-0001',
      id: SAMPLE.lead,
      item: 'ZJ01-来2026-0001',
      notices: [{ code: 'LATE_ENTRY', text: '收到日期距今超过五个工作日，请补写补登原因。' }],
    },
    { kind: 'item', number: 'ZJ01-来2026-0002', id: SAMPLE.item, item: 'ZJ01-来2026-0002', notices: [] },
  ),
  printed(
    'leads list',
    'Newest first. `total` counts everything that was found, not only what is listed. `dueOn` is the next date of all that run, `dueCode` the rule behind it; both are `null` where none runs. `missed` counts the lines in the log of missed dates.',
    z.strictObject({ total: z.int(), leads: z.array(leadRowSchema) }),
    { total: 1, leads: [SAMPLE_LEAD_ROW] },
  ),
  printed(
    'leads verify',
    'The signed events of one lead, verified: whose they are, and what does not fit; exit status 1 where anything does not.',
    resultSchema(leadsContract.verify),
    { number: 'ZJ01-2026-0001', events: 7, signers: [{ name: '王芳', events: 7 }], findings: [] },
  ),
  printed(
    'leads assessments',
    'How subjects were assessed and what came of them, counted by what they have in common; `days` is the average from receipt to the end, over those who are at it.',
    z.strictObject({ counts: resultSchema(leadsContract.assessments) }),
    {
      counts: [
        {
          ...{ source: '信访举报', band: '可查性高', mode: '初步核实', outcome: '查否了结', verdict: '评估偏高' },
          ...{ subjects: 3, days: 74 },
        },
      ],
    },
  ),
  printed(
    'leads show',
    '`partState` says of each part whether it is there, was withheld from the package it came in, or was erased by order. The reporter is never in it.',
    resultSchema(leadsContract.show),
    SHOWN_LEAD,
  ),
  printed(
    'leads act',
    '`event` is the hash of the signed event; `envelope` the entry of the register 径送登记 that a lead was turned into; `backups` names backups that still hold what an order erased.',
    resultSchema(leadsContract.act),
    { status: 'verification', event: SAMPLE.otherDigest, backups: [], envelope: null },
  ),
  printed('leads sign', 'One signature a decision, in the order of the list.', resultSchema(leadsContract.sign), [
    { lead: SAMPLE.lead, event: SAMPLE.otherDigest, status: 'verification', onBehalfOf: null },
  ]),
  printed('leads reporter', 'Shown for this once, and on record.', resultSchema(leadsContract.reporter), {
    name: '赵建国',
    contact: '13900001234',
    confidential: true,
  }),
  printed('evidence add', 'The files in the order in which they were named.', resultSchema(evidenceContract.add), [
    SHOWN_LEAD.evidence[0],
  ]),
  printed(
    'evidence export',
    'The file that was written.',
    resultSchema(evidenceContract.export),
    SHOWN_LEAD.evidence[0],
  ),
];
