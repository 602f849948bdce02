/** 四种形态, lightest first. */
export const FORMS = ['第一种形态', '第二种形态', '第三种形态', '第四种形态'] as const;
export type Form = (typeof FORMS)[number];

/**
 * Measures under the form that they count as (纪律检查委员会工作条例第三十一条; the words of 中纪办发〔2016〕2号 where the
 * measure still exists).
 */
export const MEASURES: Readonly<Record<Form, readonly string[]>> = {
  第一种形态: ['谈话提醒', '警示谈话', '批评教育', '责令检查', '限期整改', '责令公开道歉（检查）', '通报批评', '诫勉'],
  第二种形态: [
    '党内警告',
    '党内严重警告',
    '政务警告',
    '政务记过',
    '政务记大过',
    '政务降级',
    '停职检查',
    '调整职务',
    '责令辞职',
    '免职',
  ],
  第三种形态: ['撤销党内职务', '留党察看', '开除党籍', '政务撤职', '政务开除'],
  第四种形态: ['移送司法机关'],
};
export const MEASURE_NAMES = Object.values(MEASURES).flat() as [string, ...string[]];

/** The form as which a person counts, once for a closing: that of the heaviest measure; `null` where there was none. */
export function primaryForm(measures: readonly string[]): Form | null {
  return FORMS.toReversed().find((form) => measures.some((one) => MEASURES[form].includes(one))) ?? null;
}
