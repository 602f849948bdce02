import { OUTCOMES } from '../../rules/course-lists.ts';
import { type CourseStage, STAGE_OF_MODE } from '../../rules/course-stages.ts';
import type { ExtensionKind, MomentKind } from '../../rules/clocks/rule.ts';
import { businessDate } from '../clock.ts';
import { codesOf } from '../course/facts.ts';
import { decisionSignedBy } from '../course/rulings.ts';
import type { CourseState, Request } from '../course/state.ts';
import { repeatOf } from '../lead/repeat.ts';
import type { LeadState, LeadStep } from '../lead/state.ts';
import { plainMoments } from './plain-moments.ts';

/** Something that happened: the day that counts, and whom it is about. */
export type Moment = {
  readonly kind: MomentKind;
  readonly day: string;
  /** `HH:MM`, where the hour counts. */
  readonly time?: string;
  readonly persons: readonly string[];
  /** The thing or the accident it is about, by its number, where a lead has several. */
  readonly item?: number;
  readonly event: string;
  /** It moves ends of this kind to that day. */
  readonly extends?: ExtensionKind;
  readonly until?: string;
  /** The decision itself names the day. */
  readonly named?: string;
};

type Values = Readonly<Record<string, unknown>>;
type Found = Omit<Moment, 'day' | 'persons' | 'event'> & { readonly day: unknown };

/** Everything in the course of a lead that a period starts or ends with, in the order in which it was signed. */
export function momentsOf(lead: LeadState): readonly Moment[] {
  const said = new Map(lead.course.said.map(({ event, values }) => [event, values]));
  const everybody = codesOf({ lead });
  return lead.steps.flatMap((step) => {
    const values = said.get(step.event) ?? {};
    const entered = businessDate(Date.parse(step.at));
    const persons = personsOf(lead, values) ?? everybody;
    return foundIn(lead, step, values).map(({ day, ...found }) => ({
      ...found,
      ...{ day: typeof day === 'string' ? day : entered, persons, event: step.event },
    }));
  });
}

/** Those a step names; a decision is about those of its request, what becomes of a thing about those it was taken from. */
function personsOf({ course }: LeadState, values: Values): readonly string[] | undefined {
  if (Array.isArray(values['persons'])) return values['persons'] as readonly string[];
  const thing = course.property.find(({ itemNumber }) => itemNumber === values['itemNumber']);
  return thing?.persons ?? course.requests.find(({ event }) => event === values['request'])?.persons;
}

function foundIn(lead: LeadState, step: LeadStep, values: Values): readonly Found[] {
  switch (step.type) {
    case 'LeadRegistered':
      return received(lead);
    case 'LeadCompleted':
      return lead.completed?.event === step.event && lead.completed.state === 'closed' ? ended(undefined) : [];
    case 'ReporterInformed':
      return [{ kind: values['kind'] === '受理告知' ? 'told-acceptance' : 'told-result', day: values['on'] }];
    case 'ApprovalRequested':
      return putForward(values);
    case 'ApprovalDecided':
      return decided(lead, step, values);
    case 'LeadAssigned':
    case 'HandlerChanged':
    case 'RecusalDecided':
      return calledIn(lead, step, values);
    case 'DecisionSigned':
      return signedLater(lead, step, values);
    case 'DisposalRecorded':
      return disposedOnPaper(lead, step);
    case 'LeadClosed':
      return ended(values['closedOn']);
    case 'LeadTransferred':
      return ended(values['transferredOn']);
    case 'LeadSplit':
      return ended(undefined);
    case 'LeadVoided':
    case 'LeadSentSealed':
      return [...ended(undefined), { kind: 'withdrawn', day: undefined }];
    case 'AccidentRecorded':
    case 'AccidentReported':
      return accident(lead, step);
    default:
      return plainMoments(step.type, values);
  }
}

const ended = (day: unknown): readonly Found[] => [{ kind: 'ended', day }];

const isTold = (lead: LeadState): boolean => lead.head.signature === '实名' && repeatOf(lead) === null;

function received(lead: LeadState): readonly Found[] {
  const { head } = lead;
  const day = head.receivedOn;
  return [
    { kind: 'received', day },
    ...(head.source === '上级交办' ? [{ kind: 'received-from-above', day } as const] : []),
    // What was told before an import, nobody here knows.
    ...(isTold(lead) && head.imported === undefined ? [{ kind: 'received-real-name', day } as const] : []),
  ];
}

function putForward({ matter }: Values): readonly Found[] {
  const found: Found[] = [{ kind: 'put-forward', day: undefined }];
  if (matter === '处置') found.push({ kind: 'opinion-put-forward', day: undefined });
  if (matter === '谈话函询处置意见') found.push({ kind: 'talk-reported', day: undefined });
  if (matter === '初步核实处置建议') found.push({ kind: 'verification-reported', day: undefined });
  return found;
}

/** What an approval starts: from its day, not from the day of its entry. */
function decided(lead: LeadState, step: LeadStep, values: Values): readonly Found[] {
  const day = values['decidedOn'];
  const request = lead.course.requests.find(({ event }) => event === values['request']);
  const found: Found[] = [{ kind: 'decided', day }];
  found.push(...calledIn(lead, step, values));
  if (request?.decision?.event !== step.event || values['decision'] !== '同意') return found;
  return [...found, ...agreed(lead, request).map((one) => ({ day, ...one }))];
}

/** What was said by telephone waits for its signature. */
function calledIn({ course }: LeadState, { event }: LeadStep, { as, decidedOn }: Values): readonly Found[] {
  if (as !== 'telephone') return [];
  return [{ kind: 'decided-by-telephone', day: decidedOn, item: placeAmongCalls(course, event) }];
}

/** 补签 belongs to the decision under which it stands. */
function signedLater({ course }: LeadState, { event }: LeadStep, { signedOn }: Values): readonly Found[] {
  const decision = decisionSignedBy(course, event);
  return decision === undefined
    ? []
    : [{ kind: 'signed-later', day: signedOn, item: placeAmongCalls(course, decision.event) }];
}

/** The place of a decision among those of the lead that were said by telephone, from 1; 0 for one that was not. */
function placeAmongCalls({ said }: CourseState, event: string): number {
  const calls = said.filter(({ values }) => values['as'] === 'telephone');
  return calls.findIndex((call) => call.event === event) + 1;
}

/** A disposal that was decided on paper, with no 呈批 of ours before it. */
function disposedOnPaper(lead: LeadState, step: LeadStep): readonly Found[] {
  const disposal = lead.disposals.find(({ event }) => event === step.event);
  if (disposal === undefined) return [];
  const day = disposal.decidedOn;
  const staged = stagedAs(lead, STAGE_OF_MODE[disposal.mode], null).map((one) => ({ day, ...one }));
  return [{ kind: 'opinion-put-forward', day }, ...staged];
}

function agreed(lead: LeadState, request: Request): readonly Omit<Found, 'day'>[] {
  switch (request.matter) {
    case '谈话函询方案':
      return [{ kind: 'talk-approved' }];
    case '初步核实方案':
      return [{ kind: 'verification-approved' }];
    case '延长核查期限':
      return untilOf(lead, request).map((until) => ({ kind: 'extended', extends: 'verification', until }));
    default: {
      const { mode, outcome, reviewOn } = request;
      return stagedAs(lead, outcome === null ? mode && STAGE_OF_MODE[mode] : OUTCOMES[outcome], reviewOn);
    }
  }
}

/** An accident and its report are one another's by the number of the accident. */
function accident({ course }: LeadState, { event }: LeadStep): readonly Found[] {
  return course.accidents.flatMap(({ event: own, occurredOn, occurredAt, reported }, index): readonly Found[] => {
    const item = index + 1;
    if (own === event) return [{ kind: 'accident-happened', day: occurredOn, time: occurredAt, item }];
    if (reported?.event !== event) return [];
    return [{ kind: 'accident-reported', day: reported.reportedOn, time: reported.reportedAt, item }];
  });
}

function untilOf({ course }: LeadState, { event }: Request): readonly string[] {
  const until = course.said.find((one) => one.event === event)?.values['until'];
  return typeof until === 'string' ? [until] : [];
}

/** A disposal or an outcome that shelves the matter, or brings it to its end. */
function stagedAs(lead: LeadState, stage: CourseStage | null, reviewOn: string | null): readonly Omit<Found, 'day'>[] {
  if (stage === 'shelved') return [{ kind: 'shelved', ...(reviewOn === null ? {} : { named: reviewOn }) }];
  if (stage !== 'to-close' && stage !== 'to-transfer' && stage !== 'to-file') return [];
  return [{ kind: 'end-decided' }, ...(isTold(lead) ? [{ kind: 'real-name-end-decided' } as const] : [])];
}
