import { type Citation, cite } from './citation.ts';
import { DISCIPLINE } from './regulation-names.ts';

/**
 * What a good colleague would say of a lead, as data. It never decides and never blocks: it stands in the file until it
 * does not apply any more, or until somebody signs why it was not followed.
 */
export type AdviceRule = {
  readonly text: string;
  /** When it speaks, in words. */
  readonly when: string;
  readonly basis: Citation;
  /** Steps in whose form it is shown, when they would make it speak or it is open already. */
  readonly steps: readonly string[];
  /** It asks for something that is done when the course of a subject is over; all other advice is silent by then. */
  readonly isOfEnded?: true;
};

const ADVICE_CODE_LIST = [
  'TALK_ON_CHECKABLE',
  'CONTACT_BEFORE_EVIDENCE',
  'SHELVED_NO_REVIEW',
  'TALK_REPORT_DUE',
  'SPOT_CHECK_DUE',
  'NO_RESULT_NO_CAUSE',
  'SHELVED_NO_RESTART_RULE',
] as const;

/** Code of an advice. */
export type AdviceCode = (typeof ADVICE_CODE_LIST)[number];

/** Every code. */
export const ADVICE_CODES: readonly [AdviceCode, ...AdviceCode[]] = ADVICE_CODE_LIST;

/** From how many days before its end on the report of a talk is reminded of. */
export const REPORT_REMINDED_DAYS = 10;

/** Every advice with its article. */
export const ADVICE: Readonly<Record<AdviceCode, AdviceRule>> = {
  TALK_ON_CHECKABLE: {
    text: '反映内容具体、可查，选择谈话函询请说明理由。',
    when: '拟采取谈话函询，而最近一次研判评估可查性高、关键要素清楚，或者标注了证据灭失、串供风险',
    basis: cite(DISCIPLINE, '第二十一条', 'C'),
    steps: ['study', 'submit'],
  },
  CONTACT_BEFORE_EVIDENCE: {
    text: '证据还没有固定。建议先固定证据，再接触被反映人。',
    when: '标注了证据灭失、串供风险，证据没有全部固定，而谈话函询方案已经报出，或者已经谈话、发函',
    basis: cite(DISCIPLINE, '第三十二条', 'C'),
    steps: ['submit', 'deliver-inquiry', 'hold-talk'],
  },
  SHELVED_NO_REVIEW: {
    text: '暂存待查没有定重新研判的日期，请办理“定重新研判日期”。',
    when: '处于暂存待查，没有重新研判日期',
    basis: cite(DISCIPLINE, '第二十条', 'M'),
    steps: [],
  },
  TALK_REPORT_DUE: {
    text: '请报出谈话函询情况和处置意见。',
    when: `谈话结束或者收到回复以后，报告期限剩余${String(REPORT_REMINDED_DAYS)}天以内或者已经超过`,
    basis: cite(DISCIPLINE, '第三十条', 'C'),
    steps: [],
  },
  SPOT_CHECK_DUE: {
    text: '采信了结的，请登记抽查核实情况。没有抽中的也要登记。',
    when: '采信了结之后，没有登记抽查核实，或者抽中后还没有结果',
    basis: cite(DISCIPLINE, '第三十条', 'C'),
    steps: [],
    isOfEnded: true,
  },
  NO_RESULT_NO_CAUSE: {
    text: '核实没有结果的，请写明未果原因。',
    when: '初步核实以后予以了结或者暂存待查，没有选择未果原因',
    basis: cite(DISCIPLINE, '第三十五条', 'C'),
    steps: ['submit'],
  },
  SHELVED_NO_RESTART_RULE: {
    text: '核实后暂存待查的，请写明什么情况下重新启动。',
    when: '初步核实以后暂存待查，没有写明重启条件',
    basis: cite(DISCIPLINE, '第二十条', 'M'),
    steps: ['submit', 'plan-review'],
  },
};
