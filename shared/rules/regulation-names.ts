/** Names of regulations, whole, as their texts bear them: a citation finds the text that a unit imported by its name. */

/** 监督执纪工作规则. */
export const DISCIPLINE = '中国共产党纪律检查机关监督执纪工作规则';
/** 检举控告工作规则. */
export const REPORTS = '纪检监察机关处理检举控告工作规则';
/** 派驻机构工作规则. */
export const RESIDENT = '纪检监察机关派驻机构工作规则';
/** 监察法. */
export const SUPERVISION = '中华人民共和国监察法';
/** 监察法实施条例 as it was until 2025: the articles are numbered otherwise since, and only these numbers are known here. */
export const IMPLEMENTING_2021 = '中华人民共和国监察法实施条例（2021年）';
/** 纪律处分条例. */
export const PUNISHMENT = '中国共产党纪律处分条例';
/** 纪律检查委员会工作条例. */
export const COMMITTEE = '中国共产党纪律检查委员会工作条例';
/** 档案法. */
export const ARCHIVES = '中华人民共和国档案法';
