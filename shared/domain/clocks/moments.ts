import { OUTCOMES } from '../../rules/course-lists.ts';
import { STAGE_OF_MODE } from '../../rules/course-stages.ts';
import type { MomentKind } from '../../rules/clocks.ts';
import { businessDate } from '../clock.ts';
import { codesOf } from '../course/facts.ts';
import type { Request } from '../course/state.ts';
import { repeatOf } from '../lead/repeat.ts';
import type { LeadState, LeadStep } from '../lead/state.ts';

/** Something that happened: the day that counts, and whom it is about. `until` where it moves an end that was near. */
export type Moment = {
  readonly kind: MomentKind | 'extended';
  readonly day: string;
  readonly persons: readonly string[];
  readonly event: string;
  readonly until?: string;
};

type Values = Readonly<Record<string, unknown>>;
type Found = { readonly kind: Moment['kind']; readonly day: unknown; readonly until?: string };

/** Everything in the course of a lead that a period starts or ends with, in the order in which it was signed. */
export function momentsOf(lead: LeadState): readonly Moment[] {
  const said = new Map(lead.course.said.map(({ event, values }) => [event, values]));
  const everybody = codesOf({ lead });
  return lead.steps.flatMap((step) => {
    const values = said.get(step.event) ?? {};
    const entered = businessDate(Date.parse(step.at));
    const persons = personsOf(lead, values) ?? everybody;
    return foundIn(lead, step, values).map(({ kind, day, until }) => ({
      ...{ kind, day: typeof day === 'string' ? day : entered, persons, event: step.event },
      ...(until === undefined ? {} : { until }),
    }));
  });
}

/** Those a step names; a decision is about those of its request. */
function personsOf({ course }: LeadState, values: Values): readonly string[] | undefined {
  if (Array.isArray(values['persons'])) return values['persons'] as readonly string[];
  return course.requests.find(({ event }) => event === values['request'])?.persons;
}

const NODES: Readonly<Record<string, MomentKind>> = {
  立案: 'filed',
  审理受理: 'trial-accepted',
  审理终结: 'trial-ended',
  处分决定: 'punished',
};

function foundIn(lead: LeadState, step: LeadStep, values: Values): readonly Found[] {
  switch (step.type) {
    case 'LeadRegistered':
      return received(lead);
    case 'ReporterInformed':
      return [{ kind: values['kind'] === '受理告知' ? 'told-acceptance' : 'told-result', day: values['on'] }];
    case 'ApprovalRequested':
      return putForward(values);
    case 'ApprovalDecided':
      return decided(lead, step, values);
    case 'DecisionSigned':
      return [{ kind: 'signed-afterwards', day: values['signedOn'] }];
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
    case 'LeadClosed':
      return [{ kind: 'ended', day: values['closedOn'] }];
    case 'LeadTransferred':
      return [{ kind: 'ended', day: values['transferredOn'] }];
    case 'LeadSplit':
    case 'LeadVoided':
    case 'LeadSentSealed':
      return [{ kind: 'ended', day: undefined }];
    default:
      return [];
  }
}

function received(lead: LeadState): readonly Found[] {
  const { head } = lead;
  const day = head.receivedOn;
  const isTold = head.signature === '实名' && repeatOf(lead) === null;
  return [
    { kind: 'received', day },
    ...(head.source === '上级交办' ? [{ kind: 'received-from-above', day } as const] : []),
    ...(isTold ? [{ kind: 'received-real-name', day } as const] : []),
  ];
}

function putForward({ matter }: Values): readonly Found[] {
  const found: Found[] = [{ kind: 'put-forward', day: undefined }];
  if (matter === '谈话函询处置意见') found.push({ kind: 'talk-reported', day: undefined });
  if (matter === '初步核实处置建议') found.push({ kind: 'verification-reported', day: undefined });
  return found;
}

function nodes({ node, on }: Values): readonly Found[] {
  const kind = NODES[String(node)];
  return kind === undefined ? [] : [{ kind, day: on }];
}

/** What an approval starts: from its day, not from the day of its entry. */
function decided(lead: LeadState, step: LeadStep, values: Values): readonly Found[] {
  const day = values['decidedOn'];
  const request = lead.course.requests.find(({ event }) => event === values['request']);
  const found: Found[] = [{ kind: 'decided', day }];
  if (values['as'] === 'telephone') found.push({ kind: 'said-by-telephone', day });
  if (request?.decision?.event !== step.event || values['decision'] !== '同意') return found;
  return [...found, ...agreed(lead, request).map((one) => ({ day, ...one }))];
}

function agreed(lead: LeadState, request: Request): readonly Omit<Found, 'day'>[] {
  switch (request.matter) {
    case '谈话函询方案':
      return [{ kind: 'talk-approved' }];
    case '初步核实方案':
      return [{ kind: 'verification-approved' }];
    case '延长核查期限':
      return untilOf(lead, request).map((until) => ({ kind: 'extended', until }));
    default:
      return leadingTo(request);
  }
}

function untilOf({ course }: LeadState, { event }: Request): readonly string[] {
  const until = course.said.find((one) => one.event === event)?.values['until'];
  return typeof until === 'string' ? [until] : [];
}

/** A disposal or an outcome that shelves the matter, or brings it to its end. */
function leadingTo({ mode, outcome }: Request): readonly Omit<Found, 'day'>[] {
  const stage = outcome === null ? mode && STAGE_OF_MODE[mode] : OUTCOMES[outcome];
  if (stage === 'shelved') return [{ kind: 'shelved' }];
  const isEnd = stage === 'to-close' || stage === 'to-transfer' || stage === 'to-file';
  return isEnd ? [{ kind: 'end-decided' }] : [];
}
