/**
 * Closed lists of the words that may stand in a field. The Chinese term is the code: it is what the regulations,
 * the forms and the ledgers write, and it is what lies in signed events.
 * Sources: 监督执纪工作规则第二十一条 (modes), 检举控告工作规则第七条 (channels), 监察法第十五条; the rest as in the forms in use.
 */

/** 线索来源. */
export const LEAD_SOURCES = [
  '信访举报',
  '上级交办',
  '领导批办',
  '巡视巡察移交',
  '审计移送',
  '监督检查中发现',
  '审查调查中发现',
  '公检法机关移送',
  '其他行政执法机关移送',
  '下级单位上报',
  '驻在单位移送',
  '舆情/媒体反映',
  '主动投案/主动交代',
  '其他',
] as const;
export type LeadSource = (typeof LEAD_SOURCES)[number];

/** 收件方式 (检举控告工作规则第七条). */
export const CHANNELS = ['来信', '来访', '来电', '网络', '转来', '其他'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 来件类别. Of letters only 检举控告 becomes a lead with a one-month clock. */
export const LETTER_CLASSES = ['检举控告', '申诉', '批评建议', '业务范围外', '无实质内容'] as const;

/** 对象类型. 姓名不详 is a choice of its own, never a blank. */
export const SUBJECT_KINDS = ['个人', '单位', '党组织', '姓名不详'] as const;

/** 职级. */
export const RANKS = [
  '省部级及以上',
  '厅局级',
  '县处级',
  '乡科级',
  '一般干部',
  '事业（管理/专技）',
  '企业人员',
  '农村（村组）人员',
  '其他',
] as const;
export type Rank = (typeof RANKS)[number];

/** 政治面貌. */
export const POLITICAL_STATUS = ['中共党员', '中共预备党员', '共青团员', '民主党派', '无党派人士', '群众'] as const;

/** 密级, lowest first. The last three are state secrets (保守国家秘密法第十四条). */
export const CLASSIFICATIONS = ['公开', '内部', '工作秘密', '秘密', '机密', '绝密'] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** 署名情况. */
export const SIGNATURES = ['实名', '匿名'] as const;

/** 处置方式: the four modes of 监督执纪工作规则第二十一条, and 移送 as routing. */
export const DISPOSAL_MODES = ['谈话函询', '初步核实', '暂存待查', '予以了结', '移送'] as const;
export type DisposalMode = (typeof DISPOSAL_MODES)[number];

/** What may be said more exactly under each mode. */
export const DISPOSAL_DETAILS: Readonly<Record<DisposalMode, readonly string[]>> = {
  谈话函询: ['直接谈话', '委托谈话', '函询', '再次谈话函询'],
  初步核实: ['直接核实', '委托下级核实', '联合核实'],
  暂存待查: ['条件不成熟', '待审计/巡察结果', '关键人不在位', '其他'],
  予以了结: ['直接了结', '采信了结', '查否了结', '适当处理了结', '并入原线索（重复件）'],
  移送: ['报送派出机关', '移送其他机关', '转办下级'],
};

/** True when `classification` lies above `ceiling`. */
export function isAbove(classification: Classification, ceiling: Classification): boolean {
  return CLASSIFICATIONS.indexOf(classification) > CLASSIFICATIONS.indexOf(ceiling);
}

/** The highest of these marks; `none` where there are none. */
export function highestOf(marks: Iterable<Classification>, none: Classification): Classification {
  const [first = none, ...others] = marks;
  return others.reduce((highest, mark) => (isAbove(mark, highest) ? mark : highest), first);
}
