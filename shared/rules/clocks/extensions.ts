import { type Citation, cite } from '../citation.ts';
import { DISCIPLINE, IMPLEMENTING_2021, REPORTS } from '../regulation-names.ts';
import { type ExtensionKind, NO_TEXT } from './rule.ts';

/** Who may extend what was assigned from above: the head of the body itself, once more as long; beyond that, who assigned it. */
export const ASSIGNED_EXTENDED_BY = ['本机关负责人', '交办机关'] as const;

/** How a period is extended: by which step or node, who approves it, how far, and where that is written. */
export type ExtensionRule = {
  readonly step: string;
  readonly approvedBy: string;
  readonly most: string;
  /** Months after the end of the period that the first of those who approve may give. */
  readonly months?: number;
  /** Why nothing bounds it but the approval, in the words of the page of all periods. */
  readonly unbounded?: string;
  readonly basis: Citation;
};

/** Every way in which the end of a period is moved. */
export const EXTENSIONS = {
  assigned: {
    ...{ step: '延长交办期限', approvedBy: '本机关负责人；再延长的，交办机关', months: 3 },
    most: '本机关负责人批准的，在三个月期满后再延长不超过三个月；交办机关批准的，至其批准的日期',
    basis: cite(REPORTS, '第二十一条', 'V'),
  },
  verification: {
    ...{ step: '呈批“延长核查期限”', approvedBy: '审批层级所定的批准人', most: '至批准的日期', basis: NO_TEXT },
    unbounded: 'no national text fixes how long a verification takes, nor how far it may be extended',
  },
  trial: {
    ...{ step: '立案后节点“延长审理期限”', approvedBy: '派出机关', most: '至批准的日期' },
    unbounded: 'the article is cited as allowing an extension with approval, and no length of it is cited',
    basis: cite(DISCIPLINE, '第五十五条', 'C'),
  },
  investigation: {
    ...{
      step: '立案后节点“延长审查调查期限”',
      approvedBy: '派出机关的上一级',
      most: '至批准的日期，在一年期满后延长不超过六个月；采取过留置措施、另行起算的，写明情况',
      months: 6,
    },
    basis: cite(IMPLEMENTING_2021, '第一百八十五条', 'M'),
  },
} as const satisfies Readonly<Record<ExtensionKind, ExtensionRule>>;
