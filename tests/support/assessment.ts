import { ELEMENTS, type ElementState, LOOKS } from '../../shared/rules/assessment.ts';

/** A sheet on which every element is in the same state, but for those named. */
export function elementsAs(state: ElementState, others: Readonly<Record<string, ElementState>> = {}) {
  return ELEMENTS.map((element) => {
    const own = others[element] ?? state;
    return { element, state: own, ...(own === '不清楚' ? { missing: '来信没有写明' } : { known: '来信写明' }) };
  });
}

/** A whole sheet, as an action asks for it. */
export function assessing(state: ElementState, others: Readonly<Record<string, ElementState>> = {}) {
  return {
    ...{ action: 'assess', assessedOn: '2026-03-04', elements: elementsAs(state, others) },
    looks: LOOKS.map((look) => ({ look, judgement: '来源可靠，内容合乎情理' })),
  };
}

/** What a vault looks up beside a sheet. */
export const LOOKED_UP = {
  scoreRule: '2026-1',
  inputs: { source: '信访举报', channel: '来信', signature: '实名', sameUnit: 0 },
} as const;
