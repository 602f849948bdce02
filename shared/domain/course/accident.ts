import type { LeadStep } from '../lead/state.ts';
import type { CourseState } from './state.ts';

/** 安全事故: when it happened, and its report; `facts` is `null` where the content did not travel or was erased. */
export type Accident = LeadStep & {
  readonly occurredOn: string;
  readonly occurredAt: string;
  readonly facts: string | null;
  readonly reported:
    (LeadStep & { readonly reportedOn: string; readonly reportedAt: string; readonly reportedTo: string }) | null;
};

type Recorded = LeadStep & {
  readonly head: Pick<Accident, 'occurredOn' | 'occurredAt'>;
  readonly content: { readonly accidentFacts: string } | null;
};

/** One accident more. */
export function recordedAccident(course: CourseState, { head, content, event, type, at, actor }: Recorded) {
  const { occurredOn, occurredAt } = head;
  const added: Accident = {
    ...{ event, type, at, actor, occurredOn, occurredAt },
    ...{ facts: content?.accidentFacts ?? null, reported: null },
  };
  return { ...course, accidents: [...course.accidents, added] };
}

type Reported = LeadStep & {
  readonly head: {
    readonly accident: string;
    readonly reportedOn: string;
    readonly reportedAt: string;
    readonly reportedTo: string;
  };
};

/** The report of one, once. */
export function accidentReported(course: CourseState, { head, event, type, at, actor }: Reported) {
  const { accident, reportedOn, reportedAt, reportedTo } = head;
  const known = course.accidents.find((one) => one.event === accident);
  if (known?.reported !== null) return '没有这件待报告的安全事故';
  const reported = { event, type, at, actor, reportedOn, reportedAt, reportedTo };
  return { ...course, accidents: course.accidents.map((one) => (one === known ? { ...one, reported } : one)) };
}
