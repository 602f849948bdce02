/**
 * How a thing came into hand before a case is filed (监督执纪工作规则第三十四条): handed in, taken into keeping, or fetched
 * from its holder. What follows a filing is decided by the commission's own procedure.
 */
export const PROPERTY_MEASURES = ['主动上交', '暂扣', '调取'] as const;
/** One of {@link PROPERTY_MEASURES}. */
export type PropertyMeasure = (typeof PROPERTY_MEASURES)[number];

/** What becomes of it. */
export const PROPERTY_FATES = ['退还', '上缴', '随案移送', '其他处理'] as const;
/** One of {@link PROPERTY_FATES}. */
export type PropertyFate = (typeof PROPERTY_FATES)[number];
