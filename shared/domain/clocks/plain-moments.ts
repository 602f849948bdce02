import { EXTENDING_NODES } from '../../rules/case-nodes.ts';
import type { ExtensionKind, MomentKind } from '../../rules/clocks/rule.ts';
import type { CaseNode } from '../../rules/course-lists.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a step tells by itself: the day stands in one of its fields. */
export type PlainMoment = {
  readonly kind: MomentKind;
  readonly day: unknown;
  readonly item?: number;
  readonly extends?: ExtensionKind;
  readonly until?: string;
  /** It names the day of another moment's period. */
  readonly named?: string;
};

/** 立案后的节点, each with what begins or ends on its day. */
const NODES: Readonly<Partial<Record<CaseNode, readonly MomentKind[]>>> = {
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

/** The moments of steps that need nothing but their own fields. */
export function plainMoments(type: string, values: Values): readonly PlainMoment[] {
  switch (type) {
    case 'InquiryDelivered':
      return [{ kind: 'inquiry-delivered', day: values['deliveredOn'] }];
    case 'ReplyReceived':
      return [{ kind: 'reply-received', day: values['receivedOn'] }];
    case 'TalkHeld':
      return [{ kind: 'talk-held', day: values['heldOn'] }];
    case 'ReviewPlanned':
      return [{ kind: 'review-planned', day: undefined, named: String(values['reviewOn']) }];
    case 'LeadRestarted':
      return [{ kind: 'taken-up-again', day: values['restartedOn'] }];
    case 'StudyRecorded':
      return [{ kind: 'taken-up-again', day: values['heldOn'] }];
    case 'AssignedPeriodExtended':
      return extended('assigned', values['approvedOn'], values['until']);
    case 'PropertyFoundUnrelated':
      return [{ kind: 'found-unrelated', day: values['foundOn'], item: Number(values['itemNumber']) }];
    case 'PropertySettled': {
      const isBack = values['fate'] === '退还';
      return isBack ? [{ kind: 'given-back', day: values['settledOn'], item: Number(values['itemNumber']) }] : [];
    }
    case 'CaseNodeRecorded':
      return nodes(values);
    default:
      return [];
  }
}

function nodes({ node, on, until }: Values): readonly PlainMoment[] {
  const name = node as CaseNode;
  const moved = EXTENDING_NODES[name];
  return moved === undefined ? (NODES[name] ?? []).map((kind) => ({ kind, day: on })) : extended(moved, on, until);
}

function extended(kind: ExtensionKind, day: unknown, until: unknown): readonly PlainMoment[] {
  return typeof until === 'string' ? [{ kind: 'extended', day, extends: kind, until }] : [];
}
