import { SAMPLE } from './sample-values.ts';

const STEP = {
  event: SAMPLE.otherDigest,
  at: SAMPLE.instant,
  actor: SAMPLE.digest,
  actorName: '王芳',
};

/** An invented lead as `leads show` prints it. */
export const SHOWN_LEAD = {
  id: SAMPLE.lead,
  number: 'ZJ01-2026-0001',
  originalNumber: null,
  vault: SAMPLE.vault,
  status: 'unassigned',
  receivedOn: '2026-03-02',
  enteredAt: SAMPLE.instant,
  writtenOn: '2026-02-26',
  channel: '来信',
  source: '信访举报',
  sourceOrganisation: null,
  documentNumber: null,
  letterClass: '检举控告',
  classification: '工作秘密',
  signature: '实名',
  originalPages: 2,
  originalPlace: '保密柜甲-3',
  reporter: 'masked',
  repeatOf: null,
  items: [{ number: 'ZJ01-来2026-0001', receivedOn: '2026-03-02', as: 'lead' }],
  partState: { subjects: 'present', content: 'present', ledger: 'none' },
  subjects: [
    {
      kind: '个人',
      name: '李志明',
      organisation: '市住建局物业科',
      post: '科长',
      management: '驻在单位党组管理',
      code: '01',
      personNumber: 'ZJ01-2026-0001-01',
    },
  ],
  category: '违反廉洁纪律',
  subcategory: '公务用车',
  eightRules: true,
  problem: '反映该科长多次在周末使用公务用车接送家人。',
  occurred: '2025年下半年',
  amountFen: 960_000,
  handler: null,
  proposedOpinion: null,
  remarks: null,
  lateReason: null,
  ledger: null,
  deadlines: [
    {
      code: 'D01',
      what: '提出处置意见',
      startedOn: '2026-03-02',
      dueOn: '2026-04-02',
      state: 'running',
      endedOn: null,
      overdueDays: null,
      basis: '中国共产党纪律检查机关监督执纪工作规则第二十一条',
      confidence: 'C',
      explanation: '最迟4月2日：3月2日收到，1个月（中国共产党纪律检查机关监督执纪工作规则第二十一条）。',
      persons: [],
    },
  ],
  disposals: [],
  corrections: [
    {
      ...STEP,
      type: 'LeadCorrected',
      reason: '核对原件后改正',
      changes: [{ field: 'amountFen', old: 860_000, new: 960_000 }],
    },
  ],
  completed: null,
  course: {
    handlers: ['李明'],
    tracks: [
      {
        ...{ code: '01', stage: 'to-study', stageTerm: '待研判', mode: null, rounds: 0, group: [], outcome: null },
        ...{ reviewOn: null, pending: null, duties: [], closing: null },
      },
    ],
    ...{ studies: [], requests: [], recusals: [], informed: [], archived: null, transfers: [], property: [], said: [] },
    next: [
      { action: 'study', term: '集体研究', persons: ['01'], hindrances: [] },
      {
        ...{ action: 'restart', term: '重新启动', persons: [] },
        hindrances: [
          {
            ...{ code: 'GUARD_STAGE', text: '01现在是“待研判”，不能进行“重新启动”。', exception: null },
            basis: '中国共产党纪律检查机关监督执纪工作规则第二十三条',
          },
        ],
      },
    ],
  },
  sentSealed: null,
  voided: null,
  erased: null,
  steps: [
    { ...STEP, type: 'LeadRegistered' },
    { ...STEP, type: 'LeadCorrected' },
  ],
  conflicts: [],
  evidence: [
    {
      id: SAMPLE.evidence,
      lead: SAMPLE.lead,
      name: '现场照片.jpg',
      mediaType: 'image/jpeg',
      size: 2_500_000,
      sha256: SAMPLE.digest,
      source: '随信附来',
      acquiredOn: '2026-03-02',
      custodian: '王芳',
      state: 'present',
    },
  ],
} as const;
