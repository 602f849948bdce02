/** 风险: what may be lost when the subject hears of it. */
export const RISKS = ['证据灭失', '串供'] as const;
export type Risk = (typeof RISKS)[number];

/** 固定证据: whether what may be lost was secured. */
export const EVIDENCE_FIXED = ['已固定', '部分固定', '尚未固定'] as const;

/** 未果原因: why a verification ended without a result. */
export const NO_RESULT_CAUSES = ['证据不足', '知情人不配合', '时间久远', '措施受限', '反映不实'] as const;

/** Outcomes of a verification that found nothing that could be acted upon. */
export const NO_RESULT_OUTCOMES: readonly string[] = ['予以了结', '暂存待查'];

/** 抽查核实: what came of it. */
export const SPOT_CHECKS = ['未抽中', '抽中，正在核实', '抽中，说明属实', '抽中，说明不实'] as const;
export type SpotCheck = (typeof SPOT_CHECKS)[number];

/** What leaves a spot check outstanding still. */
export const SPOT_CHECK_RUNNING: SpotCheck = '抽中，正在核实';
