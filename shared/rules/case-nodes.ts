import type { ExtensionKind } from './clocks/rule.ts';
import type { CaseNode } from './course-lists.ts';

/**
 * What a node comes after: one of `after` was recorded, and since then none of `since`. What ends needs what begins, and
 * what has begun begins once. Nodes that are not here are recorded as the procedure of the dispatching body brings them.
 */
export type NodeOrder = { readonly after: readonly CaseNode[]; readonly since: readonly CaseNode[] };

/** The order that the law itself demands of nodes. */
export const NODE_ORDER: Readonly<Partial<Record<CaseNode, NodeOrder>>> = {
  延长审查调查期限: { after: ['立案'], since: ['处分决定', '政务处分决定'] },
  审理受理: { after: ['立案', '审理终结'], since: ['审理受理'] },
  延长审理期限: { after: ['审理受理'], since: ['审理终结'] },
  审理终结: { after: ['审理受理'], since: ['审理终结'] },
  处分宣布: { after: ['处分决定'], since: ['处分宣布'] },
  职务工资等变更: { after: ['处分决定', '政务处分决定'], since: [] },
  处分执行情况报告: { after: ['处分决定'], since: ['处分执行情况报告'] },
  申诉受理: { after: ['处分决定', '申诉办结'], since: ['申诉受理'] },
  申诉办结: { after: ['申诉受理'], since: ['申诉办结'] },
  复审受理: { after: ['政务处分决定'], since: ['复审受理'] },
  复审决定: { after: ['复审受理'], since: ['复审决定'] },
  复核受理: { after: ['复审决定'], since: ['复核受理'] },
  复核决定: { after: ['复核受理'], since: ['复核决定'] },
};

/** Nodes that move the end of a period to a day that they name. */
export const EXTENDING_NODES: Readonly<Partial<Record<CaseNode, ExtensionKind>>> = {
  延长审查调查期限: 'investigation',
  延长审理期限: 'trial',
};
