import type { LeadDraftInput } from '../../shared/domain/lead/draft.ts';

/** A decision that was taken on paper. */
export type OnPaper = {
  readonly daysAgo: number;
  readonly mode: '谈话函询' | '初步核实' | '暂存待查' | '予以了结';
  readonly detail?: string;
  readonly documentNumber?: string;
  readonly note?: string;
};

/** One invented lead: when it came, what was typed, and what became of it. Names are put together; nobody is meant. */
export type DemoLead = {
  readonly daysAgo: number;
  readonly draft: Omit<LeadDraftInput, 'receivedOn' | 'repeatOf'>;
  readonly disposal?: OnPaper;
  /** Which papers lie with it. */
  readonly evidence?: 'letter' | 'car';
  /** Repeats the one of this list that came so many days ago. */
  readonly repeats?: number;
};

const person = (name: string, organisation: string, post: string) =>
  ({ kind: '个人', name, organisation, post, management: '驻在单位党组管理' }) as const;

/** The leads of the last weeks, the oldest first. */
export const DEMO_LEADS: readonly DemoLead[] = [
  {
    daysAgo: 46,
    draft: {
      signature: '实名',
      category: '违反廉洁纪律',
      subcategory: '公务用车',
      eightRules: true,
      problem: '反映其多次在周末使用公务用车接送家人，车辆长期停放在其居住小区，附照片一张。',
      subjects: [{ ...person('李志明', '市住建局物业科', '科长'), rank: '乡科级', politicalStatus: '中共党员' }],
      reporter: { name: '赵建国', contact: '13900001234' },
      originalPages: 2,
      originalPlace: '密码柜1层02袋',
      handler: '王芳',
    },
    disposal: { daysAgo: 33, mode: '初步核实', detail: '直接核实', documentNumber: '住建纪处〔2〕号' },
    evidence: 'car',
  },
  {
    daysAgo: 44,
    draft: {
      signature: '匿名',
      category: '违反工作纪律',
      problem: '反映该站对群众投诉的工地夜间施工推诿不办，三次来电均未答复。',
      subjects: [{ kind: '单位', name: '市建设工程质量安全监督站', management: '驻在单位党组管理' }],
      channel: '来电',
      handler: '王芳',
    },
  },
  {
    daysAgo: 41,
    draft: {
      signature: '实名',
      category: '违反群众纪律',
      subcategory: '侵害群众利益',
      problem: '反映其在老城片区征收补偿中压低评估价，要求住户先签字后看价目表。',
      subjects: [person('周海峰', '市房屋征收办', '副主任')],
      reporter: { name: '何桂英', contact: '13900005678', feedbackAgreed: true },
      amountFen: 12_000_000,
      originalPages: 6,
      originalPlace: '密码柜1层03袋',
      handler: '郑凯',
    },
    disposal: { daysAgo: 29, mode: '谈话函询', detail: '函询', documentNumber: '住建纪函〔5〕号' },
    evidence: 'letter',
  },
  {
    daysAgo: 39,
    draft: {
      signature: '匿名',
      category: '违反廉洁纪律',
      subcategory: '违规收送礼品礼金、金融产品及宴请',
      problem: '反映其节日期间收受造价咨询公司所送购物卡，每次面值2000元。',
      subjects: [person('吴晓东', '市建设工程造价站', '副站长')],
      amountFen: 800_000,
      handler: '郑凯',
    },
  },
  {
    daysAgo: 37,
    draft: {
      signature: '匿名',
      category: '违反组织纪律',
      subcategory: '不报告个人有关事项',
      problem: '反映其未如实报告配偶名下两处房产。来信未写明房产位置。',
      subjects: [person('孙丽华', '市公积金中心', '科长')],
      source: '领导批办',
      handler: '何静',
    },
    disposal: { daysAgo: 24, mode: '暂存待查', detail: '条件不成熟', note: '待年度个人有关事项抽查结果' },
  },
  {
    daysAgo: 35,
    draft: {
      signature: '匿名',
      category: '违反工作纪律',
      subcategory: '形式主义官僚主义',
      problem: '反映该处检查走过场，同一天在三个区的检查记录上签字。',
      subjects: [{ ...person('马涛', '市园林绿化处', '处长'), topLeader: true }],
      handler: '何静',
    },
  },
  {
    daysAgo: 33,
    draft: {
      signature: '匿名',
      category: '违反生活纪律',
      problem: '反映其工作日午间饮酒，经核对当日其在外地参加培训。',
      subjects: [person('郭文斌', '市城建档案馆', '四级主任科员')],
      handler: '王芳',
    },
    disposal: { daysAgo: 14, mode: '予以了结', detail: '查否了结', documentNumber: '住建纪结〔3〕号' },
  },
  {
    daysAgo: 28,
    draft: {
      signature: '匿名',
      category: '职务违法',
      subcategory: '滥用职权类',
      problem: '反映其利用审批便利为其弟所办企业承揽市政养护工程，涉及两个标段。',
      subjects: [person('梁军', '市市政工程管理处', '副处长')],
      amountFen: 43_000_000,
      handler: '郑凯',
    },
  },
  {
    daysAgo: 25,
    draft: {
      signature: '实名',
      category: '违反廉洁纪律',
      subcategory: '违规操办婚丧喜庆',
      eightRules: true,
      problem: '反映其为女儿办婚宴时邀请管理服务对象十余人，并收受礼金。',
      subjects: [{ ...person('陈建平', '市物业管理中心', '主任'), topLeader: true }],
      reporter: { name: '刘敏', contact: '139****（来访时留存）' },
      channel: '来访',
      handler: '王芳',
    },
    evidence: 'letter',
  },
  {
    daysAgo: 22,
    draft: {
      signature: '匿名',
      category: '违反工作纪律',
      problem: '审计发现该公司两笔维修款未经集体研究即支付，涉及38万元。',
      subjects: [{ kind: '单位', name: '市城市排水公司', management: '驻在单位党组管理' }],
      channel: '转来',
      source: '审计移送',
      sourceOrganisation: '市审计局',
      documentNumber: '审移〔11〕号',
      amountFen: 38_000_000,
      handler: '何静',
    },
  },
  {
    daysAgo: 16,
    draft: {
      signature: '匿名',
      category: '违反廉洁纪律',
      subcategory: '公务用车',
      eightRules: true,
      problem: '再次反映物业科公务用车周末停在居民小区，与前信所说为同一车辆。',
      subjects: [person('李志明', '市住建局物业科', '科长')],
      handler: '王芳',
    },
    repeats: 46,
  },
  {
    daysAgo: 9,
    draft: {
      signature: '匿名',
      category: '违反群众纪律',
      subcategory: '漠视群众利益',
      problem: '反映窗口人员对老年人提取公积金反复退件，三次要求补材料。',
      subjects: [{ kind: '姓名不详', organisation: '市公积金中心', management: '未注明' }],
      channel: '网络',
      handler: '何静',
    },
  },
  {
    daysAgo: 5,
    draft: {
      signature: '匿名',
      category: '违反廉洁纪律',
      subcategory: '违规营利活动',
      problem: '上级交办：核实其是否在下属检测公司入股分红。',
      subjects: [person('许国强', '市住建局科技科', '副科长')],
      channel: '转来',
      source: '上级交办',
      sourceOrganisation: '市纪委监委',
      documentNumber: '市纪交〔47〕号',
      handler: '郑凯',
    },
    evidence: 'letter',
  },
  {
    daysAgo: 2,
    draft: {
      signature: '实名',
      category: '违反工作纪律',
      problem: '反映其将投诉人电话告知被投诉的物业公司。',
      subjects: [person('冯雪梅', '市住建局信访室', '一级科员')],
      reporter: { name: '程志红', contact: '13900009012', confidential: true },
      originalPages: 1,
      originalPlace: '密码柜1层05袋',
      handler: '王芳',
    },
  },
  {
    daysAgo: 1,
    draft: {
      signature: '匿名',
      category: '违反廉洁纪律',
      problem: '反映施工招标中评委名单提前泄露，未写明具体项目。',
      subjects: [{ kind: '姓名不详', organisation: '市住建局', management: '未注明' }],
    },
  },
];
