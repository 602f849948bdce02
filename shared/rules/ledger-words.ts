import type { Channel, Classification, DisposalMode, LeadSource, Rank } from './code-lists.ts';
import type { ManagementScope } from './management.ts';

/**
 * Words that stand in the cells of ledgers, and the terms they mean; the first pattern that fits decides. Sources: the lists
 * of `code-lists.ts` and the wordings of ledgers in use. What fits none stays in the ledger's words.
 */
type Words<Term> = readonly (readonly [pattern: RegExp, term: Term])[];

export const SOURCE_WORDS: Words<LeadSource> = [
  [/交办/u, '上级交办'],
  [/领导.*批|批办|批示/u, '领导批办'],
  [/巡视|巡察/u, '巡视巡察移交'],
  [/审计/u, '审计移送'],
  [/审查调查|办案|案件查办|案中/u, '审查调查中发现'],
  [/监督检查|日常监督|专项检查|专项监督|监督发现/u, '监督检查中发现'],
  [/公安|检察|法院|公检法|司法/u, '公检法机关移送'],
  [/行政执法|执法机关/u, '其他行政执法机关移送'],
  [/下级|下属/u, '下级单位上报'],
  [/驻在|本单位|局党组|机关纪委/u, '驻在单位移送'],
  [/舆情|媒体/u, '舆情/媒体反映'],
  [/投案|主动交代/u, '主动投案/主动交代'],
  [/信访|举报|检举|控告|来信|来访|来电|12388|信件/u, '信访举报'],
];

export const CHANNEL_WORDS: Words<Channel> = [
  [/转/u, '转来'],
  [/来访|走访|面谈|接访/u, '来访'],
  [/电话|来电|12388/u, '来电'],
  [/网|邮件|公众号|微信/u, '网络'],
  [/信/u, '来信'],
];

export const RANK_WORDS: Words<Rank> = [
  [/省部|部级|副部|正部|副省|正省/u, '省部级及以上'],
  [/厅|局级|地厅|司局|副局级|正局级/u, '厅局级'],
  [/县处|处级|正处|副处|县级/u, '县处级'],
  [/科级|正科|副科|乡科/u, '乡科级'],
  [/科员|一般干部|办事员|普通干部/u, '一般干部'],
  [/事业|专技|专业技术|管理岗/u, '事业（管理/专技）'],
  [/企业|公司/u, '企业人员'],
  [/农村|村组|村干部|村委/u, '农村（村组）人员'],
];

export const MANAGEMENT_WORDS: Words<ManagementScope> = [
  [/^(?:未注明|不详|不明|未知|无|-+|—+|\/+|)$/u, '未注明'],
  [/中管|中央管|中组部/u, '中管'],
  [/省管|省委管|省委组织部|自治区党委/u, '省管'],
  [/市管|市委管|市委组织部|州管/u, '市管'],
  [/县管|区管|县委管|区委管|县委组织部|区委组织部/u, '县管'],
  [/机关党委|人事/u, '驻在单位机关党委/人事管理'],
  [/党组|党委|驻在单位|本单位|单位管|本级管/u, '驻在单位党组管理'],
];

export const POLITICAL_WORDS: Words<'中共党员' | '中共预备党员' | '共青团员' | '民主党派' | '无党派人士' | '群众'> = [
  [/预备/u, '中共预备党员'],
  [/非党|非中共|否|群众/u, '群众'],
  [/团员/u, '共青团员'],
  [/无党派/u, '无党派人士'],
  [/民主党派|民革|民盟|民建|民进|农工|致公|九三|台盟/u, '民主党派'],
  [/党员|^是$|中共/u, '中共党员'],
];

export const CLASSIFICATION_WORDS: Words<Classification> = [
  [/绝密/u, '绝密'],
  [/机密/u, '机密'],
  [/工作秘密/u, '工作秘密'],
  [/秘密/u, '秘密'],
  [/内部|敏感/u, '内部'],
  [/公开|非密|不涉密|普通|一般/u, '公开'],
];

/** Pre-2017 留存 is today's 暂存待查; 拟立案 belongs to another stage and stays in the ledger's words. */
export const MODE_WORDS: Words<DisposalMode> = [
  [/谈话|函询/u, '谈话函询'],
  [/初步核实|初核/u, '初步核实'],
  [/暂存|留存/u, '暂存待查'],
  [/了结/u, '予以了结'],
  [/移送|移交|转办|报送|径送/u, '移送'],
];

export const CATEGORY_WORDS: Words<string> = [
  [/政治纪律/u, '违反政治纪律'],
  [/组织纪律/u, '违反组织纪律'],
  [/廉洁/u, '违反廉洁纪律'],
  [/群众纪律/u, '违反群众纪律'],
  [/工作纪律|形式主义|官僚主义/u, '违反工作纪律'],
  [/生活纪律|生活作风/u, '违反生活纪律'],
  [/职务犯罪/u, '职务犯罪'],
  [/职务违法/u, '职务违法'],
  [/其他违法|其它违法|刑事犯罪/u, '其他违法犯罪'],
  [/诉求|非受理|不受理|业务范围外/u, '诉求/非受理'],
];

/** Stands where the name should and says that it is not known. */
export const UNKNOWN_NAME = /^(?:姓名)?(?:不详|不明|未知|待查|待核|未注明|未写明)$|^(?:无|无名|[-—–/\\]+)$/u;
/** Stands where the reporter's name should and says that there is none. */
export const NO_REPORTER = /^(?:匿名|无|无名|不详|姓名不详|未署名|未知|未具名|匿名信|匿名举报|[-—–/\\]+)$/u;
/** A cell that says yes, and one that says no. */
export const YES = /^(?:是|有|√|✓|✔|y|yes|true|1|对|涉及|属于)$/u;
export const NO = /^(?:否|无|非|×|x|n|no|false|0|不|不是|不涉及|[-—–/\\]+)$/u;

/** First words of lines that are no leads: totals, signatures, notes, blank-below marks. */
export const TOTAL_LINE = /^(?:本页|本年|本月|本季|全年|年度|本表)?(?:合计|总计|小计|共计|累计|总数)/u;
export const SIGNATURE_LINE =
  /^(?:填报|填表|制表|审核|复核|审签|经办|承办|负责|单位负责|分管领导|主要领导|领导|打印|统计|签发|报送|联系)(?:人|单位|日期|时间|签字|签名|人签字|人签名|人员)?(?:签字|签名|签章|盖章)?[:：]|^(?:签字|签名|盖章|签章|注|备注|说明)[:：]|^(?:填报人|填表人|制表人|审核人|复核人|制表|审核|签字|签名|填报单位|填报日期)$|^以下空白$/u;

/** Written where a course is said to be over, and where it is said not to be. */
export const CLOSED_WORDS = /办结|了结|结案|归档|查否|采信|办毕|完结|并入|已结/u;
export const OPEN_WORDS = /未|正在|在办|办理中|进行中|待|拟|尚/u;

/** Surnames of two characters, which a space may stand behind without two persons being meant. */
export const DOUBLE_SURNAMES: ReadonlySet<string> = new Set(
  '欧阳 司马 上官 诸葛 夏侯 皇甫 尉迟 公孙 慕容 司徒 司空 令狐 东方 南宫 长孙 宇文 端木 申屠 太史 淳于 单于 闻人 赫连 澹台 呼延 独孤 完颜 第五 西门 百里'.split(
    ' ',
  ),
);

/** What a spreadsheet shows where a formula failed, or was never calculated. */
export const ERROR_VALUE = /^#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|公式未计算)$/u;
