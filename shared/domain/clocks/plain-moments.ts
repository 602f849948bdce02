import type { ExtensionKind, MomentKind } from '../../rules/clocks/rule.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a step tells by itself: the day stands in one of its fields. */
export type PlainMoment = {
  readonly kind: MomentKind;
  readonly day: unknown;
  readonly time?: string;
  readonly item?: number;
  readonly extends?: ExtensionKind;
  readonly until?: string;
};

/** 立案后的节点, each with what begins or ends on its day. */
const NODES: Readonly<Record<string, readonly MomentKind[]>> = {
  立案: ['filed'],
  审理受理: ['trial-accepted'],
  审理终结: ['trial-ended'],
  处分决定: ['punished'],
  政务处分决定: ['administrative-punished'],
  处分宣布: ['announced'],
  职务工资等变更: ['posts-changed'],
  处分执行情况报告: ['execution-reported'],
  申诉受理: ['complaint-accepted'],
  申诉办结: ['complaint-decided'],
  复审受理: ['reconsideration-accepted'],
  复审决定: ['reconsidered'],
  复核受理: ['review-accepted'],
  复核决定: ['reviewed'],
};

/** Nodes that move an end. */
const EXTENSIONS: Readonly<Record<string, ExtensionKind>> = {
  延长审查调查期限: 'investigation',
  延长审理期限: 'trial',
};

/** The moments of steps that need nothing but their own fields. */
export function plainMoments(type: string, values: Values): readonly PlainMoment[] {
  switch (type) {
    case 'InquiryDelivered':
      return [{ kind: 'inquiry-delivered', day: values['deliveredOn'] }];
    case 'ReplyReceived':
      return [{ kind: 'reply-received', day: values['receivedOn'] }];
    case 'TalkHeld':
      return [{ kind: 'talk-held', day: values['heldOn'] }];
    case 'LeadRestarted':
      return [{ kind: 'taken-up-again', day: values['restartedOn'] }];
    case 'StudyRecorded':
      return [{ kind: 'taken-up-again', day: values['heldOn'] }];
    case 'CaseNodeRecorded':
      return nodes(values);
    default:
      return [];
  }
}

function nodes({ node, on, until }: Values): readonly PlainMoment[] {
  const name = String(node);
  const moved = EXTENSIONS[name];
  if (moved !== undefined && typeof until === 'string') return [{ kind: 'extended', day: on, extends: moved, until }];
  return (NODES[name] ?? []).map((kind) => ({ kind, day: on }));
}
