import { actionSchema } from '../../shared/domain/lead/actions.ts';
import { leadDraftSchema } from '../../shared/domain/lead/draft.ts';
import { decisionsSchema } from '../../shared/contract/decisions.ts';
import type { JsonDocument } from './document.ts';
import { REDIRECT } from './documents-items-read.ts';
import { SAMPLE } from './sample-values.ts';

const LEAD = {
  receivedOn: '2026-03-02',
  writtenOn: '2026-02-26',
  channel: '来信',
  source: '信访举报',
  letterClass: '检举控告',
  classification: '工作秘密',
  signature: '实名',
  originalPages: 2,
  originalPlace: '保密柜甲-3',
  subjects: [
    {
      kind: '个人',
      name: '李志明',
      organisation: '市住建局物业科',
      post: '科长',
      rank: '乡科级',
      management: '驻在单位党组管理',
    },
  ],
  category: '违反廉洁纪律',
  subcategory: '公务用车',
  eightRules: true,
  problem: '反映该科长多次在周末使用公务用车接送家人。',
  occurred: '2025年下半年',
  amountFen: 860_000,
  reporter: { name: '赵建国', contact: '13900001234', confidential: true },
};

const SHORTEST_LEAD = {
  receivedOn: '2026-03-02',
  signature: '匿名',
  subjects: [{ kind: '姓名不详', organisation: '市物业管理中心', management: '未注明' }],
  category: '违反工作纪律',
  problem: '反映窗口人员推诿扯皮。',
};

const ACTIONS = [
  { action: 'correct', reason: '核对原件后改正', changes: { amountFen: 960_000, occurred: null } },
  { action: 'void', reason: '重复登记' },
  {
    action: 'dispose',
    mode: '初步核实',
    detail: '直接核实',
    decidedOn: '2026-03-20',
    decidedBy: '王芳',
    documentNumber: '驻住建〔2026〕3号',
  },
  { action: 'complete', state: 'closed', closedOn: '2024-11-02', note: '按卷宗补录' },
  {
    action: 'erase',
    documentNumber: '市纪〔2026〕7号',
    orderedBy: '市纪委监委',
    orderedOn: '2026-04-01',
    reason: '按指令清除',
  },
  REDIRECT,
  {
    action: 'correct-step',
    target: SAMPLE.digest,
    changes: { deliveredOn: '2026-03-06', copiedTo: null },
    reason: '核对送达回证后改正',
  },
];

/** The files that commands read. */
export const DOCUMENTS_READ: readonly JsonDocument[] = [
  {
    title: 'LEAD.json',
    about:
      'One letter, for `leads add DIR --file LEAD.json`. Of 信访举报 only a 检举控告 becomes a lead, other classes stay an item of the letterbox; from other sources everything becomes a lead. Money is in 分 (`amountFen`); days are `YYYY-MM-DD`. A subject is a person, an organisation, or expressly `姓名不详`. The second example is the shortest there is.',
    direction: 'read',
    schema: leadDraftSchema,
    examples: [LEAD, SHORTEST_LEAD],
  },
  {
    title: 'ACTION.json',
    about:
      'One step of the workflow, for `leads act DIR NUMBER --file ACTION.json`: correct a field (`null` empties it), void, enter a disposal that was decided on paper, complete an imported row, erase by signed order, turn into a sealed envelope by signed order; and any step of the course, of which the last example is one: `correct-step` gives fields of an earlier step, named by its `event`, other values (`null` takes one back). Which fields of which step, `course.correctable` of `leads show` tells. One example of each.',
    direction: 'read',
    schema: actionSchema,
    examples: ACTIONS,
  },
  {
    title: 'DECISIONS.json',
    about:
      'What one who may approve decides at one sitting, for `leads sign DIR --file DECISIONS.json`. `request` is the `event` of a request that waits, as `leads show` tells it.',
    direction: 'read',
    schema: decisionsSchema,
    examples: [[{ lead: 'ZJ01-2026-0001', request: SAMPLE.digest, decision: '同意', opinion: '按研究意见办理' }]],
  },
];
