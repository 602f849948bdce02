/** How a thing came into hand: handed in, taken into keeping, or copied from its holder by order (监督执纪工作规则第三十四条). */
export const PROPERTY_MEASURES = ['主动上交', '暂扣', '调取', '查封、扣押（立案后）'] as const;

/** What becomes of it. */
export const PROPERTY_FATES = ['退还', '上缴', '随案移送', '其他处理'] as const;
