import {
  type Element,
  ELEMENTS,
  type ElementState,
  SCORE_RULES,
  type ScoreBand,
  type ScoreRule,
} from '../../rules/assessment.ts';
import type { Channel, LeadSource } from '../../rules/code-lists.ts';

/** What of the file goes into a score beside the elements, as it was when the sheet was signed. */
export type ScoreInputs = {
  readonly source: LeadSource;
  readonly channel: Channel;
  readonly signature: string;
  /** Other leads on the same unit. */
  readonly sameUnit: number;
};

/** How well each element is known. */
export type KnownElements = readonly { readonly element: Element; readonly state: ElementState }[];

/** One line of the arithmetic. */
export type ScoreLine = { readonly what: string; readonly why: string; readonly points: number; readonly most: number };

/** A score with its arithmetic; the sum of its lines and nothing else. It decides nothing. */
export type Score = {
  readonly lines: readonly ScoreLine[];
  readonly points: number;
  readonly most: number;
  readonly band: ScoreBand;
  /** Every key element is known. */
  readonly hasKeyElements: boolean;
};

/** The score by a rule's version; `null` for a version that this program does not know. */
export function scoreOf(version: string, elements: KnownElements, inputs: ScoreInputs): Score | null {
  const rule = SCORE_RULES[version];
  if (rule === undefined) return null;
  const stateOf = new Map(elements.map(({ element, state }) => [element, state]));
  const lines = [
    ...ELEMENTS.map((element) => elementLine(rule, element, stateOf.get(element) ?? '不清楚')),
    formLine(rule, inputs),
    signatureLine(rule, inputs),
    forestLine(rule, inputs),
  ];
  const points = lines.reduce((sum, line) => sum + line.points, 0);
  return {
    ...{ lines, points, most: lines.reduce((sum, { most }) => sum + most, 0) },
    band: rule.bands.find(({ from }) => points >= from)?.band ?? '可查性低',
    hasKeyElements: rule.key.every((element) => stateOf.get(element) === '清楚'),
  };
}

function elementLine(rule: ScoreRule, element: Element, state: ElementState): ScoreLine {
  const most = rule.elements[element];
  const points = state === '清楚' ? most : state === '部分清楚' ? Math.floor(most / 2) : 0;
  const mark = rule.key.includes(element) ? '，关键要素' : '';
  return { what: element, why: `${state}${mark}`, points, most };
}

function formLine(rule: ScoreRule, { source, channel }: ScoreInputs): ScoreLine {
  const isOrgan = rule.organs.includes(source);
  const most = Math.max(rule.organ, ...Object.values(rule.channels));
  return {
    ...{ what: '来源形式', why: isOrgan ? source : channel },
    ...{ points: isOrgan ? rule.organ : rule.channels[channel], most },
  };
}

function signatureLine(rule: ScoreRule, { signature }: ScoreInputs): ScoreLine {
  return { what: '署名', why: signature, points: signature === '实名' ? rule.realName : 0, most: rule.realName };
}

function forestLine(rule: ScoreRule, { sameUnit }: ScoreInputs): ScoreLine {
  const points = rule.forest.find(({ from }) => sameUnit >= from)?.points ?? 0;
  const why = sameUnit === 0 ? '同一单位没有其他线索' : `同一单位另有${String(sameUnit)}件线索`;
  return { what: '所在单位其他线索', why, points, most: Math.max(...rule.forest.map((one) => one.points)) };
}
