import type { Confidence } from './citation.ts';

/** A head below a column of the paper ledger. `number` cells can be added up; `from` says what of the file fills them. */
export type PaperCell = {
  readonly code: string;
  readonly title: string;
  readonly from: string;
  readonly isNumber?: true;
};

/** A column of the paper ledger (问题线索管理台账). */
export type PaperColumn<Cell = PaperCell> = {
  readonly number: number;
  readonly title: string;
  /** How sure it is that ledgers have it: no law names the columns (监督执纪工作规则第二十三条). */
  readonly confidence: Confidence;
  /** Under one head of its own, or several that an import can read apart. */
  readonly cells: readonly Cell[];
};

const NOT_KEPT = '本库不登记，留空填写';
const REGISTERED = '登记内容，按更正后的';
const COURSE = '签名步骤';

const cell = <const Code extends string>(code: Code, title: string, from: string = REGISTERED) => ({
  code,
  title,
  from,
});
const blank = <const Code extends string>(code: Code, title: string) => cell(code, title, NOT_KEPT);
const sum = <const Code extends string>(code: Code, title: string, from: string) => ({
  ...{ code, title, from },
  isNumber: true as const,
});
const column = <const Cells extends readonly PaperCell[]>(
  number: number,
  confidence: Confidence,
  title: string,
  ...cells: Cells
) => ({ number, confidence, title, cells });

/**
 * The 28 columns of the paper ledger, in its order and words: one line for each subject of a lead, with two keys. Where a
 * column holds several facts they stand under heads of their own, worded so that an import finds them again.
 */
export const PAPER_LEDGER = [
  column(1, 'D', '序号', { ...cell('serial', '序号', '行号'), isNumber: true as const }),
  column(2, 'D', '受理线索编码', cell('number', '受理线索编码')),
  column(3, 'D', '受理人员编码', cell('person', '受理人员编码')),
  column(4, 'V', '收到时间/受理时间', cell('receivedOn', '收到时间/受理时间')),
  column(
    5,
    'D',
    '线索来源/提供部门/来文文号',
    cell('source', '线索来源'),
    cell('sourceOrganisation', '提供部门'),
    cell('documentNumber', '来文文号'),
  ),
  column(6, 'D', '实名/匿名/重复', cell('signature', '实名/匿名/重复', '署名情况和重复件标记；身份另行保护，不列入')),
  column(7, 'D', '被反映人姓名', cell('name', '被反映人姓名')),
  column(
    8,
    'D',
    '单位、职务、职级、管理权限',
    cell('organisation', '单位'),
    cell('post', '职务'),
    cell('rank', '职级'),
    cell('management', '管理权限'),
  ),
  column(
    9,
    'D',
    '政治面貌、入党时间、性别、民族、出生年月',
    cell('politicalStatus', '政治面貌'),
    blank('joinedParty', '入党时间'),
    blank('sex', '性别'),
    blank('nation', '民族'),
    blank('born', '出生年月'),
  ),
  column(
    10,
    'D',
    '是否监察对象、一把手、党代表/人大代表/政协委员',
    cell('supervised', '是否监察对象'),
    cell('topLeader', '是否一把手'),
    cell('delegate', '党代表/人大代表/政协委员'),
  ),
  column(
    11,
    'D',
    '问题类别一级/二级、是否违反中央八项规定精神',
    cell('category', '问题类别一级'),
    cell('subcategory', '问题类别二级'),
    cell('eightRules', '是否违反中央八项规定精神'),
  ),
  column(12, 'D', '反映的主要问题（摘要）', cell('problem', '反映的主要问题（摘要）')),
  column(
    13,
    'D',
    '涉及金额、领域、发生时间',
    sum('amount', '涉及金额（万元）', REGISTERED),
    blank('field', '领域'),
    cell('occurred', '发生时间'),
  ),
  column(14, 'D', '线索评估（可查性/分值）', cell('assessment', '线索评估（可查性/分值）', '最近一次研判评估')),
  column(
    15,
    'D',
    '分办意见、承办部门/承办人、领导批示',
    cell('opinion', '分办意见', '分办时的意见；没有的，登记时的拟办意见'),
    blank('department', '承办部门'),
    cell('handler', '承办人', '分办、变更承办人'),
    blank('instruction', '领导批示'),
  ),
  column(
    16,
    'V',
    '研判会议（日期/编号/结论）',
    cell('studiedOn', '研判时间', '集体研究'),
    cell('meeting', '研判会议', '集体研究'),
    cell('studied', '研判结论', '集体研究'),
  ),
  column(
    17,
    'D',
    '处置方式一/二/三+时间',
    cell('mode1', '处置方式一', '审批'),
    cell('modeOn1', '处置时间一', '审批'),
    cell('mode2', '处置方式二', '审批'),
    cell('modeOn2', '处置时间二', '审批'),
    cell('mode3', '处置方式三', '审批；第三次以后的一并列在此栏'),
    cell('modeOn3', '处置时间三', '审批'),
  ),
  column(
    18,
    'D',
    '审批人、审批时间',
    cell('approver', '审批人', '最近一次审批'),
    cell('approvedOn', '审批时间', '最近一次审批'),
  ),
  column(
    19,
    'L',
    '法定/内定时限、剩余天数、延期',
    cell('dueOn', '办理时限', '时限'),
    sum('daysLeft', '剩余天数', '时限，按导出或打印之日计算；超期的为负数'),
    cell('extended', '延期情况', '审批同意的延长核查期限、延长交办期限，立案后延长审理、审查调查期限的节点'),
  ),
  column(
    20,
    'D',
    '当前阶段/状态、进展（月度办理情况）',
    cell('stage', '当前阶段', COURSE),
    cell('progress', '进展', '最近一个签名步骤'),
  ),
  column(
    21,
    'D',
    '办结时间、办理结果、组织措施/处分、四种形态',
    cell('closedOn', '办结时间', '办结登记'),
    cell('result', '办理结果', '办结登记'),
    cell('measures', '组织措施/处分', '办结登记'),
    cell('form', '四种形态', '办结登记'),
  ),
  column(
    22,
    'D',
    '收缴金额、没收金额、责令退赔金额、登记上交金额、追缴/挽回损失（万元）',
    sum('collected', '收缴金额（万元）', '已上缴的涉案财物中登记了金额的；几人共有的，列在第一人名下'),
    blank('confiscated', '没收金额（万元）'),
    blank('compensated', '责令退赔金额（万元）'),
    sum('handedIn', '登记上交金额（万元）', '主动上交的涉案财物中登记了金额的；几人共有的，列在第一人名下'),
    sum('recovered', '挽回损失（万元）', '办结登记'),
  ),
  column(23, 'D', '处置情况报告', cell('report', '处置情况报告', '办结登记的办理结果；未办结的，报批处置意见时的情况')),
  column(24, 'D', '是否反馈实名举报人/日期', cell('informed', '是否反馈实名举报人/日期', '实名告知反馈')),
  column(
    25,
    'D',
    '是否报送/移送派出机关，签收回执号',
    cell('sent', '是否报送派出机关', '密封包、移送'),
    cell('receipt', '签收回执号', '密封包回执、移送回执'),
  ),
  column(
    26,
    'D',
    '归档号、保管期限、移交日期',
    cell('archive', '归档号', '归档'),
    cell('retention', '保管期限', '归档'),
    cell('archivedOn', '移交日期', '归档'),
  ),
  column(27, 'V', '经手人签名（每环节）', cell('signatures', '经手人签名（每环节）', COURSE)),
  column(28, 'D', '备注', cell('remarks', '备注')),
] as const satisfies readonly PaperColumn[];

/** Code of a cell of the paper ledger. */
export type PaperCellCode = (typeof PAPER_LEDGER)[number]['cells'][number]['code'];

/** The columns, each read without regard to its own cells. */
export const PAPER_COLUMNS = PAPER_LEDGER as readonly PaperColumn<PaperCell & { readonly code: PaperCellCode }>[];

/** Every cell of a line, in order. */
export const PAPER_CELLS = PAPER_COLUMNS.flatMap(({ cells }) => cells);

/** One line of the paper ledger: a text for each cell that has one. */
export type PaperLine = Readonly<Partial<Record<PaperCellCode, string>>>;

/** What stands in a column of a line where all its facts share one cell. */
export function columnText({ cells }: (typeof PAPER_COLUMNS)[number], line: PaperLine): string {
  const filled = cells.flatMap(({ code, title }) => {
    const text = line[code] ?? '';
    return text === '' ? [] : [{ title, text }];
  });
  const [only] = filled;
  // Yes and no, and one date among several, say nothing without their heads.
  const isPlain =
    cells.length === 1 ||
    (filled.length === 1 && only !== undefined && !/^(?:是|否|-?\d+(?:\.\d+)?)$/u.test(only.text));
  return filled.map(({ title, text }) => (isPlain ? text : `${title}：${text}`)).join('\n');
}
