/**
 * Under which heads ledgers keep what. The law asks for a register kept item by item and names no columns
 * (监督执纪工作规则第二十三条); the heads are those of ledgers and exports in use. Heads are compared without spaces, signs,
 * width and case, and with what stands in brackets as well as without it. `reporter.*` leads to the protected section and nowhere else; `words` is kept in the ledger's
 * own words and says how the matter went on; `kept` is understood as nothing and kept as it was read.
 */
export const LEDGER_HEADS = {
  originalNumber:
    '线索编号 线索编码 受理线索编码 线索号 原编号 原线索编号 编号 编码 台账编号 登记编号 登记号 受理编号 件号 信访编号',
  serial: '序号 序 顺序号 总序号',
  personCode: '受理人员编码 人员编码 人员编号 被反映人编码 被反映人编号',
  receivedOn:
    '收到时间受理时间 收到时间 收到日期 收件时间 收件日期 收文日期 收文时间 接收时间 接收日期 受理时间 受理日期 线索受理时间 线索收到时间 收到线索时间 收到线索日期 接收线索时间 来件时间 来件日期 来信时间 来信日期 收信时间 收信日期 登记时间 登记日期',
  writtenOn: '落款日期 落款时间 写信日期 写信时间 邮戳日期 信件日期 发信日期',
  channel: '收件方式 接收方式 来件方式 接收渠道 受理渠道 信访形式 举报方式 反映方式 来信来访方式 信访方式 渠道',
  source: '线索来源 问题线索来源 来源 来件来源 线索来源类别 来源渠道 线索渠道',
  sourceOrganisation:
    '来文单位 来文机关 来件单位 移送单位 移交单位 交办单位 交办机关 转办单位 提供部门 提供单位 线索来源单位',
  documentNumber: '文号 来文文号 来文字号 来文号 来件文号 来源文号 交办文号 转办文号 移送文号 函号',
  letterClass: '来件类别 信访类别 信件类别 举报类别 来信类别',
  'subject.kind': '对象类型 被反映对象类型 反映对象类型 对象类别 主体类型 被反映主体类型',
  'subject.name':
    '被反映人 被反映人姓名 被反映对象 被反映人名称 被反映人姓名名称 被反映人员 被反映者 被举报人 被举报人姓名 被检举人 被控告人 被检举控告人 被检举控告人姓名 被调查人 被核查人 被审查调查人 被谈话函询人 反映对象 姓名 姓名名称 姓名或名称 当事人',
  'subject.combined':
    '被反映人姓名单位职务 被反映人姓名及单位职务 被反映人姓名单位及职务 被反映人及单位职务 被反映人单位及职务姓名 姓名单位职务 姓名单位及职务 姓名及单位职务',
  'subject.organisation':
    '单位 工作单位 所在单位 任职单位 现单位 单位名称 被反映人单位 被反映人工作单位 被反映人所在单位 被反映单位 被举报人单位 被举报单位 单位职务 单位及职务 单位和职务 单位与职务 工作单位及职务 工作单位职务 工作单位和职务 所在单位及职务 被反映人单位职务 被反映人单位及职务 被反映人单位和职务 被反映人工作单位及职务 被反映对象单位 部门 所在部门',
  'subject.post': '职务 现任职务 时任职务 岗位 职务职称 被反映人职务 被反映人现任职务 被举报人职务 职位',
  'subject.rank': '职级 级别 行政级别 干部级别 职务级别 职务层次 被反映人职级 被反映人级别',
  'subject.management': '管理权限 干部管理权限 管理级别 管理层级 干管权限 被反映人管理权限',
  'subject.politicalStatus': '政治面貌 面貌 被反映人政治面貌 是否党员 是否中共党员',
  'subject.supervised': '监察对象 是否监察对象 是否为监察对象',
  'subject.topLeader': '一把手 是否一把手 是否为一把手',
  'subject.delegate': '代表委员 党代表人大代表政协委员 党代表人大代表政协委员情况 两代表一委员 是否两代表一委员',
  category:
    '问题类别 问题类型 问题性质 问题分类 问题类别一级 一级问题类别 违纪类型 违纪类别 反映问题类别 反映问题性质 违纪违法类型 一级类别',
  subcategory: '问题类别二级 二级问题类别 问题细类 具体问题类别 二级类别 违纪行为',
  eightRules:
    '是否违反中央八项规定精神 违反中央八项规定精神 是否涉及违反中央八项规定精神 中央八项规定精神 是否涉及四风',
  problem:
    '主要问题 反映的主要问题 反映主要问题 主要问题摘要 反映的主要问题摘要 反映问题 反映的问题 反映内容 反映的主要内容 主要内容 问题摘要 内容摘要 线索内容 问题线索内容 线索摘要 问题线索摘要 主要问题线索 举报内容 举报问题 信访内容 反映问题摘要 反映的主要问题线索 反映问题简要情况 反映主要内容 主要反映问题 问题线索 问题简述 问题描述 主要违纪违法问题 基本案情 简要案情',
  occurred: '发生时间 问题发生时间 违纪时间 违纪违法时间 行为时间',
  amountFen: '涉及金额 涉案金额 金额 涉嫌金额 违纪金额 反映金额',
  classification: '密级 秘密等级 文件密级 涉密等级',
  signature:
    '署名情况 署名 实名匿名 实名或匿名 是否实名 是否署名 实名 匿名 署名方式 举报性质 实名举报 是否实名举报 反映人署名情况 实名匿名重复',
  'reporter.name':
    '反映人 反映人姓名 检举控告人 检举控告人姓名 举报人 举报人姓名 检举人 检举人姓名 控告人 控告人姓名 信访人 信访人姓名 来信人 来信人姓名 来访人 来访人姓名 投诉人 投诉人姓名 实名举报人 署名人 写信人',
  'reporter.contact':
    '联系方式 联系电话 电话 电话号码 手机 手机号 手机号码 通讯方式 反映人联系方式 反映人电话 反映人联系电话 反映人手机 举报人联系方式 举报人电话 举报人联系电话 检举控告人联系方式 检举控告人电话 检举控告人联系电话 信访人联系方式 信访人电话 信访人联系电话 来信人联系方式 来信人电话',
  'reporter.address':
    '住址 地址 联系地址 通讯地址 通信地址 家庭住址 家庭地址 反映人地址 反映人住址 举报人地址 举报人住址 检举控告人地址 检举控告人住址 信访人地址 信访人住址',
  'reporter.organisation': '反映人单位 反映人工作单位 举报人单位 举报人工作单位 检举控告人单位 信访人单位',
  handler: '承办人 承办人员 经办人 办理人 主办人 责任人 承办责任人 具体承办人',
  proposedOpinion: '拟办意见 拟处置意见 拟处置方式 初步意见 承办意见 分办意见 建议处置方式 处置建议',
  originalPages: '原件页数 页数 件数页数',
  originalPlace: '存放位置 原件存放位置 原件位置 存放地点',
  remarks: '备注 备考 说明 其他说明 附注',
  'disposal.mode': '处置方式 线索处置方式 处置意见 处置类型 处置情况 办理方式 处理方式 处置方式一级 处置结果',
  'disposal.on': '处置时间 处置日期 处置方式时间 处置意见时间 处置意见日期',
  'closed.on': '办结时间 办结日期 了结时间 了结日期 办理完结时间 结案时间 办毕时间 办结时限完成时间',
  'closed.result': '办理结果 办结结果 处理结果 核查结果 办结情况 办结方式 了结方式 处理情况 是否办结',
  state: '当前状态 状态 办理状态 办理进度 当前阶段 当前环节 办理情况 办理进展 进展情况 进展',
  archive: '归档号 档案号 归档编号 档号 卷号 归档情况',
  words:
    '审批人 审批时间 审批日期 审批意见 组织措施处分 研判结论 批准人 批准时间 批准日期 领导批示 领导批示意见 批示意见 批示时间 承办部门 承办科室 承办处室 处置方式二级 组织措施 四种形态 形态 运用形态 党纪处分 政务处分 处分情况 处分 组织处理 收缴金额 没收金额 责令退赔金额 登记上交金额 挽回损失 挽回损失金额 处置情况报告 研判会议 研判时间 集体研究时间 集体研究情况 立案时间 结案情况 移交日期 移送时间 保管期限 经手人 经手人签名 是否反馈 是否反馈实名举报人 是否反馈实名举报人日期 反馈实名举报人时间 反馈时间 反馈日期 是否报送派出机关 签收回执号 延期情况 办理时限 办结时限',
} as const;

/** Meaning of a column. */
export type LedgerField = keyof typeof LEDGER_HEADS | 'reporter.remarks' | 'kept';

/** Every head of a field. */
export function headsOf(field: keyof typeof LEDGER_HEADS): readonly string[] {
  return LEDGER_HEADS[field].split(' ');
}

/** Heads that are worded in ways of their own: looked at only where a sheet has no column with a known head for the field. */
export const LIKELY_HEADS: readonly (readonly [field: LedgerField, head: RegExp])[] = [
  ['receivedOn', /(?:收到|收件|收文|接收|受理|来件|来信|收信|登记|转来).*(?:时间|日期)/u],
  ['subject.name', /^被(?:反映|举报|检举|控告|检举控告|调查|核查)(?:人|人员|对象|者).*(?:姓名|名称|名单)/u],
  ['problem', /(?:反映|举报|违纪|线索|主要).*(?:问题|内容|摘要|情况)/u],
];

/** Columns that say how the matter went on; a row in which all of them are empty is still to be completed. */
export const COURSE_FIELDS: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'disposal.mode',
  'disposal.on',
  'closed.on',
  'closed.result',
  'state',
  'archive',
  'words',
]);

/** Whoever is written of; taken away before a head is searched for who writes, because the words lie in one another. */
export const SUBJECT_HEAD = /被(?:检举控告|反映|举报|检举|控告|投诉|信访)(?:人员|人|者|对象)/gu;

/** Whoever writes. A head that holds one of these words, known or not, leads to the protected section. */
export const REPORTER_HEAD =
  /(?:反映|举报|检举|控告|信访|来信|来访|来电|投诉|署名|写信|申诉|上访|报案)(?:人|者)|(?:信访|来信|来访|上访)群众/u;

/** Particulars of a person. Beside a reporter's column they are the reporter's. */
export const PERSONAL_HEADS: ReadonlySet<string> = new Set(
  '性别 年龄 民族 出生年月 出生日期 身份证 身份证号 身份证号码 证件号码 职业 籍贯 邮箱 电子邮箱 邮编 微信 微信号 qq qq号 关系'.split(
    ' ',
  ),
);

/** Particulars that the subject has as well: of two columns of one name, the one beside the reporter's is his. */
export const SHARED_HEADS: ReadonlySet<LedgerField> = new Set<LedgerField>([
  'subject.organisation',
  'subject.post',
  'subject.rank',
  'subject.politicalStatus',
]);
