import { z } from 'zod';
import { envelopeSchema, envelopesContract } from '../../shared/contract/envelopes.ts';
import { itemRowSchema, itemsContract } from '../../shared/contract/items.ts';
import { type JsonDocument, printed } from './document.ts';
import { resultSchema } from './result-schema.ts';
import { SAMPLE } from './sample-values.ts';

const ROW = {
  id: SAMPLE.item,
  number: 'ZJ01-来2026-0002',
  receivedOn: '2026-03-02',
  enteredAt: SAMPLE.instant,
  channel: '来信',
  source: '信访举报',
  letterClass: '业务范围外',
  classification: '工作秘密',
  subjects: '市物业管理中心',
  organisation: '',
  excerpt: '反映小区物业收费标准过高。',
  status: 'waiting',
  dueOn: '2026-03-09',
  overdueDays: null,
  deadline: null,
  lead: null,
  conflicts: 0,
  missedDates: '',
};

const DEADLINE = {
  startedOn: '2026-03-02',
  dueOn: '2026-03-09',
  dueAt: null,
  state: 'running',
  endedOn: null,
  overdueDays: null,
  isProvisional: false,
  confidence: 'V',
};

const SHOWN = {
  id: SAMPLE.item,
  number: 'ZJ01-来2026-0002',
  status: 'waiting',
  receivedOn: '2026-03-02',
  enteredAt: SAMPLE.instant,
  writtenOn: null,
  channel: '来信',
  source: '信访举报',
  sourceOrganisation: null,
  documentNumber: null,
  letterClass: '业务范围外',
  classification: '工作秘密',
  signature: '匿名',
  originalPages: 1,
  originalPlace: '保密柜甲-3',
  reporter: 'none',
  partState: { subjects: 'present', content: 'present' },
  subjects: [{ kind: '单位', name: '市物业管理中心', management: '驻在单位党组管理', code: '01' }],
  category: '诉求/非受理',
  subcategory: null,
  eightRules: false,
  problem: '反映小区物业收费标准过高。',
  occurred: null,
  amountFen: null,
  handler: null,
  proposedOpinion: null,
  remarks: null,
  lateReason: null,
  missed: [],
  deadlines: [
    {
      ...DEADLINE,
      code: 'D04',
      what: '转送有关单位',
      basis: '中华人民共和国监察法实施条例（2021年）第一百六十九条、第一百七十一条',
      explanation:
        '最迟3月9日：3月2日收到，5个工作日（中华人民共和国监察法实施条例（2021年）第一百六十九条、第一百七十一条）；其间3月7日至3月8日休息，不计。',
      persons: [],
    },
  ],
  lead: null,
  forwarded: null,
  corrections: [],
  voided: null,
  erased: null,
  steps: [
    { event: SAMPLE.otherDigest, type: 'ItemReceived', at: SAMPLE.instant, actor: SAMPLE.digest, actorName: '王芳' },
  ],
  conflicts: [],
};

const ENTRY = {
  id: SAMPLE.envelope,
  number: 'ZJ01-径2026-0001',
  status: 'received',
  receivedOn: '2026-03-02',
  registeredAt: SAMPLE.instant,
  pieces: 1,
  pages: 3,
  sealing: '密封袋封装',
  firstHand: '王芳',
  secondHand: '陈刚',
  destination: '市纪委监委信访室',
  sentOn: null,
  carriage: null,
  carrier: null,
  receiptNumber: null,
  receiptOn: null,
  deadline: {
    ...DEADLINE,
    code: 'D02',
    what: '径送上级',
    basis: '纪检监察机关处理检举控告工作规则第十五条',
    explanation:
      '最迟3月9日：3月2日收到，5个工作日（纪检监察机关处理检举控告工作规则第十五条）；其间3月7日至3月8日休息，不计。',
    persons: [],
  },
  conflicts: 0,
  missedDates: 'D02 2026-03-09',
};

/** What the commands about the letterbox and the register of sealed envelopes print. */
export const ITEM_DOCUMENTS: readonly JsonDocument[] = [
  printed(
    'items list',
    'Newest first. `lead` is the number of the lead that an item became or was joined to; of an item that became a lead at once, names and matter are the lead’s.',
    z.strictObject({ total: z.int(), items: z.array(itemRowSchema) }),
    { total: 1, items: [ROW] },
  ),
  printed('items show', 'The reporter is never in it.', resultSchema(itemsContract.show), SHOWN),
  printed(
    'items act',
    '`lead` is the lead that the item became or was joined to, `envelope` the entry of the register that it was turned into, `backups` names backups that still hold what an order erased.',
    resultSchema(itemsContract.act),
    { status: 'lead', event: SAMPLE.otherDigest, lead: 'ZJ01-2026-0002', envelope: null, backups: [] },
  ),
  printed('items reporter', 'Shown for this once, and on record.', resultSchema(itemsContract.reporter), {
    name: '赵建国',
    contact: '13900001234',
  }),
  printed(
    'envelopes list',
    'The register 径送登记, newest first. An entry has no field for a name, content, reason or remark.',
    z.strictObject({ total: z.int(), envelopes: z.array(envelopeSchema) }),
    { total: 1, envelopes: [ENTRY] },
  ),
  printed('envelopes add', 'The entry as it stands in the register.', resultSchema(envelopesContract.add), ENTRY),
  printed('envelopes act', 'The entry after the step.', resultSchema(envelopesContract.act), {
    event: SAMPLE.otherDigest,
    envelope: {
      ...ENTRY,
      status: 'sent',
      sentOn: '2026-03-04',
      carriage: '专人送达',
      carrier: '陈刚',
      deadline: { ...ENTRY.deadline, state: 'ended', endedOn: '2026-03-04' },
    },
  }),
];
